import { expect, test } from "vitest";
import { complaintsOf } from "../../../support/complaints.ts";
import { type Edits, shop } from "../../../support/shop.ts";

const THING = "schemas/Thing.yaml";
const ID = "{ type: string, description: What the shop calls it., maxLength: 50 }";

test.each<[name: string, given: Edits, want: string[]]>([
  ["all compile", {}, []],
  [
    "a pattern that is none",
    { [THING]: [ID, '{ type: string, pattern: "(" }'] },
    [
      `${THING}:1:1 the schema Thing cannot be compiled: Invalid regular expression: /(/u: Unterminated group`,
    ],
  ],
  [
    "a keyword with a value that it does not take",
    { [THING]: [ID, "{ type: string, maxLength: many }"] },
    [
      `${THING}:1:1 the schema Thing cannot be compiled: maxLength value must be ["number"]`,
    ],
  ],
  ["a format that nobody knows", { [THING]: [ID, "{ type: string, format: shop-id }"] }, []],
])("%s", async (_, given, want) => {
  const found = (await complaintsOf(await shop(given), "schemas-compile")).filter((line) => line.startsWith(THING));
  expect(found).toEqual(want);
});
