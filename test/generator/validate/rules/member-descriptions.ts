import type { RuleCase } from "../../../support/shop.ts";

const THING = "schemas/Thing.yaml";
const OWN = "description: Its price in euros., ";
const ITEMS = "items: { $ref: Thing.yaml }";
const priced = (text: string): RuleCase[1] => ({ [THING]: [OWN, text] });
const madeOf = (text: string): RuleCase[1] => ({ [THING]: [ITEMS, text] });
const missing = (place: string, name: string): string =>
  `${THING}:${place} "${name}" has no description; say what it means, in which unit, and where its value comes from`;

export const memberDescriptions: readonly RuleCase[] = [
  ["each in words that say something", {}, []],
  ["none", priced(""), [missing("6:3", "price")]],
  [
    "two words",
    priced("description: The price., "),
    [`${THING}:6:26 the description of "price" has 2 words; say more than the name does, in at least 4`],
  ],
  [
    "one, and signs",
    priced('description: "— price —", '),
    [`${THING}:6:26 the description of "price" has one word; say more than the name does, in at least 4`],
  ],
  ["that of the schema that is referred to", madeOf(`${ITEMS}\n  first: { $ref: Thing.yaml }`), []],
  [
    "one of its own beside a reference",
    madeOf(`${ITEMS}\n  first: { $ref: Thing.yaml, description: The first. }`),
    [`${THING}:11:30 the description of "first" has 2 words; say more than the name does, in at least 4`],
  ],
  [
    "in the items of a list, and in one of several forms",
    madeOf(
      "items:\n      oneOf:\n        - { type: string }\n        - { type: object, properties: { size: { type: number } } }",
    ),
    [missing("13:41", "size")],
  ],
  [
    "in an answer that has no name",
    {
      "paths/things/index.yaml": [
        "schema: { $ref: ../../schemas/ThingList.yaml }",
        "schema: { type: object, properties: { things: { type: array } } }",
      ],
    },
    [
      'paths/things/index.yaml:22:49 "things" has no description; say what it means, in which unit, and where its value comes from',
    ],
  ],
  [
    "in a condition, which describes nothing",
    madeOf(`${ITEMS}\nif: { properties: { id: { const: t1 } } }\nthen: { required: [parts] }`),
    [],
  ],
  ["a member that is ruled out", madeOf(`${ITEMS}\n  lost: false`), []],
];
