import type { Edits, RuleCase } from "../../../support/shop.ts";

const refusalHolds = (error: string): Edits => ({
  "schemas/Refusal.yaml": ["{ type: string, description: The reason in words. }", error],
});

export const schemaKeywords: readonly RuleCase[] = [
  ["keywords of JSON Schema and OpenAPI", {}, []],
  ["an extension", refusalHolds("{ type: string, x-note: in words }"), []],
  [
    "a slip of the pen",
    refusalHolds("{ type: string, maxLenght: 50 }"),
    ['schemas/Refusal.yaml:5:28 "maxLenght" is no keyword of a schema; did you mean "maxLength"?'],
  ],
  [
    "a comma in a text without quotes",
    refusalHolds("{ type: string, description: The reason in words, and for people. }"),
    [
      'schemas/Refusal.yaml:5:62 "and for people." is no keyword of a schema; if it is part of a text with a comma, quote the text',
    ],
  ],
  ["names of properties are names", refusalHolds("{ type: object, properties: { maxLenght: { type: string } } }"), []],
  ["what defaults and enums hold is data", refusalHolds("{ default: { maxLenght: 1 }, enum: [{ maxLenght: 1 }] }"), []],
];
