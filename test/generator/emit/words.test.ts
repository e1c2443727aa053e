import { describe, expect, test } from "vitest";
import { defaultLimit, limitWords, sentence, shortLimit } from "../../../generator/emit/words.ts";
import type { RateLimit } from "../../../generator/model/model.ts";
import { modelOf, operation, pathsOf } from "../../support/spec.ts";

const limit = (parts: Partial<RateLimit>): RateLimit => ({
  id: "a",
  scope: "workspace",
  description: "",
  operations: [],
  ...parts,
});

test.each<[given: Partial<RateLimit>, want: string]>([
  [{ requests: 50, seconds: 60 }, "50 requests a minute"],
  [{ requests: 1, seconds: 1 }, "1 request a second"],
  [{ requests: 3000, seconds: 3 }, "3,000 requests in 3 seconds"],
  [{ requests: 250_000, seconds: 3600, scope: "company" }, "250,000 requests an hour for the whole company"],
  [{ requests: 5, seconds: 86_400 }, "5 requests a day"],
  [{ when: "the contract says so" }, "a limit without figures where the contract says so"],
  [{}, "a limit without figures"],
])("%j → %s", (given, want) => {
  expect(limitWords(limit(given))).toBe(want);
});

describe("limits of an operation", () => {
  const limits = {
    big: { requests: 100, seconds: 60, scope: "workspace", shared: true, description: "" },
    own: { requests: 5, seconds: 1, scope: "workspace", description: "" },
    agreed: { scope: "workspace", when: "the contract says so", description: "" },
  };
  const model = modelOf({
    paths: pathsOf(
      operation("a.one", { "x-rate-limit": ["big"] }),
      operation("a.two", { "x-rate-limit": ["agreed", "big"] }),
      operation("a.three", { "x-rate-limit": ["own", "big"] }),
      operation("a.four", { "x-rate-limit": ["agreed"] }),
      operation("a.five"),
    ),
    "x-rate-limits": limits,
  });

  test.each<[id: string, words: string | undefined, short: string]>([
    ["a.one", "100 requests a minute, shared with 2 other operations", "100/60s"],
    ["a.two", "a limit without figures where the contract says so", "100/60s"],
    ["a.three", "5 requests a second", "5/1s"],
    ["a.four", "a limit without figures where the contract says so", "by contract"],
    ["a.five", undefined, "none"],
  ])("%s", (id, words, short) => {
    const found = model.operations.find((each) => each.id === id);
    if (!found) throw new Error(`no operation ${id}`);
    expect(defaultLimit(model, found)).toBe(words);
    expect(shortLimit(model, found)).toBe(short);
  });
});

test.each([
  ["Do it", "Do it."],
  ["Do it. ", "Do it."],
  ["Do it!", "Do it!"],
  ["Such as:", "Such as:"],
])("sentence(%j) → %s", (given, want) => {
  expect(sentence(given)).toBe(want);
});
