import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const WHY =
  "x-effect, x-egress and x-secret say what a member of a request means, and no request has this one; move it to such a member, or take it out";

export const memberEffects: readonly RuleCase[] = [
  ["none", {}, []],
  ["on a member of a body", { "schemas/Thing.yaml": ["price: {", "price: { x-effect: send,"] }, []],
  ["on a parameter", { [LIST]: ["schema: { type: string }", "schema: { type: string, x-secret: true }"] }, []],
  [
    "on a body itself",
    {
      [LIST]: [
        "schema: { $ref: ../../schemas/ThingList.yaml }\n        examples",
        "schema: { type: object, x-secret: true }\n        examples",
      ],
    },
    [`${LIST}:42:33 ${WHY}`],
  ],
  [
    "on a member of an answer only",
    { "schemas/Refusal.yaml": ["message: {", "message: { x-egress: true,"] },
    [`schemas/Refusal.yaml:5:14 ${WHY}`],
  ],
];
