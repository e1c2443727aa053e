import { describe, expect, test } from "vitest";
import { diff } from "../../generator/diff/diff.ts";
import { giving, taking } from "./support/documents.ts";
import { objectCases } from "./cases/objects.ts";
import { placeCases } from "./cases/places.ts";
import { valueCases } from "./cases/values.ts";

/** Each keyword, one schema with it and one without or with another value, and the way back: what it is to callers and to readers. */
const CASES = { ...valueCases, ...objectCases, ...placeCases };

describe.each(Object.entries(CASES))("%s", (_, cases) => {
  test.each(cases)("%j → %j", (before, after, request, answer, sentence) => {
    const asked = diff(taking(before), taking(after));
    const given = diff(giving(before), giving(after));
    expect([asked.level, given.level]).toEqual([request, answer]);
    if (sentence !== "") expect(asked.changes.map((change) => change.sentence).join("\n")).toContain(sentence);
  });
});

test("the table has a case of each keyword, and more than 120", () => {
  expect(Object.values(CASES).flat().length).toBeGreaterThan(120);
});
