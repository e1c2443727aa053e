import type { Edits, RuleCase } from "../../../support/shop.ts";

const component = (kind: string, name: string, value: string): Edits => ({
  "openapi.yaml": [`  ${kind}:\n`, `  ${kind}:\n    ${name}: ${value}\n`],
});

export const unused: readonly RuleCase[] = [
  ["all are used", {}, []],
  [
    "a schema",
    component("schemas", "Lost", "{ type: string }"),
    ["openapi.yaml:25:5 nothing uses components.schemas.Lost; take it out, or refer to it"],
  ],
  [
    "a schema that only itself and an unused one refer to",
    component(
      "schemas",
      "Lost",
      '{ type: array, items: { $ref: "#/components/schemas/Lost" } }\n    Also: { allOf: [{ $ref: "#/components/schemas/Lost" }] }',
    ),
    [
      "openapi.yaml:25:5 nothing uses components.schemas.Lost; take it out, or refer to it",
      "openapi.yaml:26:5 nothing uses components.schemas.Also; take it out, or refer to it",
    ],
  ],
  [
    "a parameter",
    component("parameters", "Lost", "{ name: lost, in: query, schema: { type: string } }"),
    ["openapi.yaml:20:5 nothing uses components.parameters.Lost; take it out, or refer to it"],
  ],
  [
    "an answer",
    component("responses", "Lost", "{ description: Lost. }"),
    ["openapi.yaml:22:5 nothing uses components.responses.Lost; take it out, or refer to it"],
  ],
  [
    "a file that is listed",
    { ...component("schemas", "Lost", "{ $ref: schemas/Lost.yaml }"), "schemas/Lost.yaml": "type: string\n" },
    ["openapi.yaml:25:5 nothing uses components.schemas.Lost; take it out, or refer to it"],
  ],
];
