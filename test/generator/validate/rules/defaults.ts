import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const cursor = (schema: string) => ({ [LIST]: ["schema: { type: string }", `schema: ${schema}`] as const });

export const defaults: readonly RuleCase[] = [
  ["none", {}, []],
  ["one that fits", cursor("{ type: string, default: a, enum: [a, b] }"), []],
  [
    "outside of the enum",
    cursor("{ type: string, default: first, enum: [fist, last] }"),
    [
      `${LIST}:16:31 the default does not fit its own schema: the value must be one of fist, last, not "first"; did you mean "fist"?`,
    ],
  ],
  [
    "of another type",
    cursor("{ type: integer, default: ten }"),
    [`${LIST}:16:32 the default does not fit its own schema: the value must be an integer, not "ten"`],
  ],
  [
    "out of range",
    cursor("{ type: integer, default: 0, minimum: 1 }"),
    [`${LIST}:16:32 the default does not fit its own schema: the value must be at least 1, not 0`],
  ],
  [
    "wrong deep inside",
    cursor("{ type: array, items: { type: integer }, default: [1, two] }"),
    [`${LIST}:16:69 the default does not fit its own schema: 1 must be an integer, not "two"`],
  ],
  ["a member called default", { "schemas/Refusal.yaml": ["message: {", "default: {"] }, []],
];
