import type { RuleCase } from "../../../support/shop.ts";

const with_ = (schema: string): Record<string, [string, string]> => ({
  "openapi.yaml": ["  schemas:\n", `  schemas:\n    Lost: { $ref: "${schema}" }\n`],
});

export const references: readonly RuleCase[] = [
  ["all end at a part", {}, []],
  [
    "the whole document",
    with_("#"),
    ['openapi.yaml:24:13 $ref "#" leads to the whole document; refer to a part of it'],
  ],
  [
    "itself",
    with_("#/components/schemas/Lost"),
    [
      'openapi.yaml:24:13 $ref "#/components/schemas/Lost" leads in a circle, or to nothing; refer to a part that is written out',
    ],
  ],
];
