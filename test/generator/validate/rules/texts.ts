import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

export const texts: readonly RuleCase[] = [
  ["each says something", {}, []],
  [
    "an empty description of an operation",
    { [LIST]: ["description: All things of the shop, a page at a time.", 'description: ""'] },
    [`${LIST}:5:3 the description is empty; write one, or take the line out`],
  ],
  [
    "a blank summary",
    { [LIST]: ["summary: List the things", 'summary: "  "'] },
    [`${LIST}:4:3 the summary is empty; write one, or take the line out`],
  ],
  [
    "an empty description of a member",
    { "schemas/Thing.yaml": ["description: Its price in euros.", "description: ''"] },
    ["schemas/Thing.yaml:6:26 the description is empty; write one, or take the line out"],
  ],
  ["an empty text in an example", { "responses/NotFound.yaml": ["message: no such thing", 'message: ""'] }, []],
  ["a member called description", { "schemas/Refusal.yaml": ["message: {", "description: {"] }, []],
];
