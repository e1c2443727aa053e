import type { RuleCase } from "../../../support/shop.ts";

const THING = "paths/things/{thing_id}.yaml";
const SCHEMA = "{ $ref: ../../schemas/Thing.yaml }";
const ID = "id: { type: string, description: The id. }";
const PRICE = "price: { type: integer, description: The price. }";

const answer = (schema: string): RuleCase[1] => ({ [THING]: [`schema: ${SCHEMA}`, `schema: ${schema}`] });
const complaint = (column: number, name: string): string =>
  `${THING}:18:${column} every example of the answer of GET /things/{thing_id} has "${name}", and it is not required; require it, or show an answer without it`;

export const answerMembers: readonly RuleCase[] = [
  ["a schema that requests use too", {}, []],
  ["all that the example has", answer(`{ type: object, required: [id, price], properties: { ${ID}, ${PRICE} } }`), []],
  [
    "a member that each example has, and is optional",
    answer(`{ type: object, required: [id], properties: { ${ID}, ${PRICE} } }`),
    [complaint(109, "price")],
  ],
  [
    "a member that no example has",
    answer(
      `{ type: object, required: [id, price], properties: { ${ID}, ${PRICE}, size: { type: integer, description: Size. } } }`,
    ),
    [],
  ],
  [
    "members of a part",
    answer(`{ allOf: [{ type: object, required: [price], properties: { ${ID} } }, { properties: { ${PRICE} } }] }`),
    [complaint(78, "id"), complaint(142, "price")],
  ],
  [
    "only the form that the example has",
    answer(
      `{ oneOf: [{ type: object, required: [id, price], properties: { ${ID}, ${PRICE} } }, { type: object, required: [name], properties: { ${ID} } }] }`,
    ),
    [],
  ],
];
