import { expect, test } from "vitest";
import { complaintsOf } from "../../../support/complaints.ts";
import { type Edits, shop } from "../../../support/shop.ts";

const errorHolds = (error: string): Edits => ({
  "schemas/Error.yaml": ["{ type: string, description: In words. }", error],
});

test.each<[name: string, given: Edits, want: string[]]>([
  ["all compile", {}, []],
  [
    "a pattern that is none",
    errorHolds('{ type: string, pattern: "(" }'),
    ["openapi.yaml:24:5 the schema Error cannot be compiled: Invalid regular expression: /(/u: Unterminated group"],
  ],
  [
    "a keyword with a value that it does not take",
    errorHolds("{ type: string, maxLength: many }"),
    ['openapi.yaml:24:5 the schema Error cannot be compiled: maxLength value must be ["number"]'],
  ],
  ["a format that nobody knows", errorHolds("{ type: string, format: shop-id }"), []],
])("%s", async (_, given, want) => {
  expect(await complaintsOf(await shop(given), "schemas-compile")).toEqual(want);
});
