import type { Edits, RuleCase } from "../../../support/shop.ts";

const thing = (ref: string): Edits => ({
  "schemas/Thing.yaml": ["items: { $ref: Thing.yaml }", `items: { $ref: "${ref}" }`],
});
const component = (kind: string, lines: string): Edits => ({
  "openapi.yaml": [`  ${kind}:\n`, `  ${kind}:\n${lines}`],
});

export const references: readonly RuleCase[] = [
  ["each leads to a part, circles of schemas included", {}, []],
  ["through another", component("schemas", "    Alias: { $ref: schemas/Thing.yaml }\n"), []],
  [
    "to the whole document",
    thing("../openapi.yaml#"),
    ['schemas/Thing.yaml:10:14 $ref "#" leads to the whole document; refer to a part of it'],
  ],
  [
    "to itself",
    component("responses", '    Loop: { $ref: "#/components/responses/Loop" }\n'),
    ['openapi.yaml:22:13 $ref "#/components/responses/Loop" leads back to itself; write out what stands here'],
  ],
];
