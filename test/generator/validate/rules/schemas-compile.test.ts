import { expect, test } from "vitest";
import { complaintsOf } from "../../../support/complaints.ts";
import { type Edits, shop } from "../../../support/shop.ts";

const refusalHolds = (error: string): Edits => ({
  "schemas/Refusal.yaml": ["{ type: string, description: In words. }", error],
});

test.each<[name: string, given: Edits, want: string[]]>([
  ["all compile", {}, []],
  [
    "a pattern that is none",
    refusalHolds('{ type: string, pattern: "(" }'),
    ["openapi.yaml:24:5 the schema cannot be compiled: Invalid regular expression: /(/u: Unterminated group"],
  ],
  [
    "a keyword with a value that it does not take",
    refusalHolds("{ type: string, maxLength: many }"),
    ['openapi.yaml:24:5 the schema cannot be compiled: maxLength value must be ["number"]'],
  ],
  ["a format that nobody knows", refusalHolds("{ type: string, format: shop-id }"), []],
])("%s", async (_, given, want) => {
  expect(await complaintsOf(await shop(given), "schemas-compile")).toEqual(want);
});
