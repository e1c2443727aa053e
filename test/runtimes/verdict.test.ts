import { describe, expect, test } from "vitest";
import { type End, isClean, verdictOf } from "./verdict.ts";

const none = { repeated: 0, lost: 0, wrong: 0, raw: 0, missing: 0 };

describe("what the client says beside what the server did", () => {
  const table: [name: string, end: string, processed: number, want: Partial<typeof none>][] = [
    ["a success", "resolved", 1, {}],
    ["a refusal", "not-processed", 0, {}],
    ["doubt about what was done", "unknown", 1, {}],
    ["doubt about what was not done", "unknown", 0, {}],
    ["a broken answer", "processed", 1, {}],
    ["a success that came twice", "resolved", 2, { repeated: 1 }],
    ["doubt about what was done thrice", "unknown", 3, { repeated: 1 }],
    ["a success of which nothing came", "resolved", 0, { lost: 1 }],
    ["a refusal of what was done", "not-processed", 1, { wrong: 1 }],
    ["a deed that was none", "processed", 0, { wrong: 1 }],
    ["an error of the platform", "raw: TypeError: failed", 0, { raw: 1 }],
  ];
  test.each(table)("%s", (_, end, processed, want) => {
    const verdict = verdictOf(1, [["ok-0", end, 1]], new Map([["ok-0", processed]]));
    expect(verdict).toMatchObject({ sends: 1, ...none, ...want });
    expect(isClean(verdict)).toBe(Object.keys(want).length === 0);
    expect(verdict.faults).toHaveLength(Object.keys(want).length);
  });

  test("an end that is missing", () => {
    const ends: End[] = [["ok-0", "resolved", 1]];
    const verdict = verdictOf(2, ends, new Map([["ok-0", 1]]));
    expect(verdict).toMatchObject({ ...none, missing: 1 });
    expect(isClean(verdict)).toBe(false);
    expect(verdict.faults).toEqual(["1 of 2 sends never ended"]);
  });
});
