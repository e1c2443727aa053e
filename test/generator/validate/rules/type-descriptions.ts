import type { RuleCase } from "../../../support/shop.ts";

const THING = "schemas/Thing.yaml";
const REFUSAL = "schemas/Refusal.yaml";
const described = (text: string): RuleCase[1] => ({
  [REFUSAL]: ["description: Why the shop refuses.", `description: ${text}`],
});

export const typeDescriptions: readonly RuleCase[] = [
  ["each with a sentence of its own", {}, []],
  [
    "none",
    { [REFUSAL]: ["description: Why the shop refuses.\n", ""] },
    [`${REFUSAL}:1:1 Refusal has no description; say in one sentence what it is`],
  ],
  [
    "a first sentence that is too long",
    described(`${"Why ".repeat(22)}not so.`),
    [
      `${REFUSAL}:2:1 the first sentence about Refusal has 95 characters; say what it is in at most 90, and the rest in sentences after it`,
    ],
  ],
  ["many sentences of which the first is short", described(`As \`things.get\` says. ${"Why ".repeat(30)}not.`), []],
  ["a short paragraph above a list", described(`|\n  Why not\n\n  - ${"closed, ".repeat(20)}gone`), []],
  [
    "the same first sentence",
    described("Something that the shop  sells. Not now."),
    [
      `${THING}:2:1 Thing begins with the same sentence as Refusal; say what tells them apart, or make one schema of them`,
    ],
  ],
  [
    "a schema that is another's",
    { "openapi.yaml": ["    Refusal:", "    Same: { $ref: '#/components/schemas/Thing' }\n    Refusal:"] },
    [],
  ],
  ["one that is empty, which is told elsewhere", described('""'), []],
];
