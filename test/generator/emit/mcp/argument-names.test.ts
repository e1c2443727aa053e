import { describe, expect, test } from "vitest";
import { sentenceOf } from "../../../../generator/constraints/sentence.ts";
import { argumentPointer, type BodyPlace, onArguments } from "../../../../generator/emit/mcp/argument-names.ts";
import type { Constraint } from "../../../../generator/openapi.ts";

const names = new Map([
  ["page[from]", "page_from_"],
  ["to", "to"],
]);

describe("a rule on a request names arguments", () => {
  test.each<[body: BodyPlace, constraint: Constraint, want: string]>([
    ["none", { rule: "requires", of: ["page[from]", "to"] }, "`page_from_` needs `to` beside it."],
    [
      "flat",
      { rule: "one-of", of: [["page[from]", "to"], "b"], unless: "page[from]" },
      "Give exactly one of: `page_from_` with `to`; `b`, unless `page_from_` is given.",
    ],
    ["flat", { rule: "at-most-one", of: ["a", "b"] }, "Give at most one of `a` and `b`."],
    ["nested", { rule: "at-most-one", of: ["a", "b"] }, "Give at most one of `body.a` and `body.b`."],
    [
      "nested",
      { rule: "at-most-one", of: ["a", "b"], in: "list[]" },
      "Give at most one of `body.list[].a` and `body.list[].b`.",
    ],
    ["nested", { rule: "requires", of: ["to", "page[from]"] }, "`to` needs `page_from_` beside it."],
    [
      "none",
      { rule: "at-most-one", of: ["a", "b"], in: "page[from]" },
      "Give at most one of `page_from_.a` and `page_from_.b`.",
    ],
  ])("%s %j", (body, constraint, want) => expect(sentenceOf(onArguments(names, body, constraint))).toBe(want));
});

test.each<[body: BodyPlace, place: "body" | "query", path: string, want: string]>([
  ["flat", "body", "/a/*/b", "/a/*/b"],
  ["nested", "body", "/a/*/b", "/body/a/*/b"],
  ["nested", "query", "/page[from]/x", "/page_from_/x"],
])("%s %s %s: %s", (body, place, path, want) => expect(argumentPointer(names, body, { in: place, path })).toBe(want));
