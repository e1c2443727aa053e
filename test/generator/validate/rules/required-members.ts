import type { RuleCase } from "../../../support/shop.ts";

const REFUSAL = "schemas/Refusal.yaml";

export const requiredMembers: readonly RuleCase[] = [
  ["each is among the properties", {}, []],
  [
    "one that is misspelt",
    { [REFUSAL]: ["required: [message]", "required: [mesage]"] },
    [`${REFUSAL}:3:12 "mesage" is required and not among the properties; did you mean "message"?`],
  ],
  [
    "one that is not described",
    { [REFUSAL]: ["required: [message]", "required: [message, code]"] },
    [`${REFUSAL}:3:21 "code" is required and not among the properties; describe it there, or take it out`],
  ],
  [
    "one that stands in a branch",
    {
      [REFUSAL]: [
        "required: [message]",
        "required: [message, code]\nallOf: [{ properties: { code: { type: string, description: A code. } } }]",
      ],
    },
    [],
  ],
  [
    "a condition, which lists no members",
    { [REFUSAL]: ["required: [message]", "anyOf: [{ required: [message] }, { required: [code] }]"] },
    [],
  ],
];
