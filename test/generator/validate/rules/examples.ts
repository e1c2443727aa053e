import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const SOUP = "value: { id: t1, price: 3 }";

export const examples: readonly RuleCase[] = [
  ["all fit", {}, []],
  [
    "a wrong type",
    { [THING]: [SOUP, "value: { id: t1, price: three }"] },
    [`${THING}:20:13 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: price must be number`],
  ],
  [
    "a member that is missing, and one that is out of range",
    { [THING]: [SOUP, "value: { price: -1 }"] },
    [
      `${THING}:20:13 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: the value must have required property 'id'`,
      `${THING}:20:13 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: price must be >= 0`,
    ],
  ],
  [
    "a fault deep inside, through a recursive schema",
    { [THING]: [SOUP, "value: { id: t1, price: 3, parts: [{ id: t2, price: 1, parts: [{ id: 3, price: 1 }] }] }"] },
    [
      `${THING}:20:13 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: parts.0.parts.0.id must be string`,
    ],
  ],
  [
    "of a shared answer, once",
    { "responses/NotFound.yaml": ["message: no such thing", "massage: no such thing"] },
    [
      `responses/NotFound.yaml:6:7 the example "gone" does not fit the answer 404 of GET /things/{thing_id}: the value must have required property 'message'`,
      `responses/NotFound.yaml:6:7 the example "gone" does not fit the answer 404 of DELETE /things/{thing_id}: the value must have required property 'message'`,
    ],
  ],
  [
    "of a parameter",
    { "parameters/ThingId.yaml": ["example: t1", "example: 1"] },
    [
      `parameters/ThingId.yaml:6:1 the example "example" does not fit the parameter "thing_id" of GET /things/{thing_id}: the value must be string`,
      `parameters/ThingId.yaml:6:1 the example "example" does not fit the parameter "thing_id" of DELETE /things/{thing_id}: the value must be string`,
    ],
  ],
  [
    "a body without one",
    {
      [LIST]: [
        "        examples:\n          one:\n            value: { things: [{ id: t1, price: 3 }] }\n  responses",
        "  responses",
      ],
    },
    [`${LIST}:40:7 the request of POST /things has no example; write a named one under examples`],
  ],
  [
    "a success without one",
    { [THING]: [`          examples:\n            soup:\n              ${SOUP}\n`, ""] },
    [`${THING}:17:9 the answer 200 of GET /things/{thing_id} has no example; write a named one under examples`],
  ],
  [
    "a required parameter without one",
    { "parameters/ThingId.yaml": ["example: t1\n", ""] },
    [
      `${THING}:2:5 the required parameter "thing_id" of GET /things/{thing_id} has no example; write one`,
      `${THING}:2:5 the required parameter "thing_id" of DELETE /things/{thing_id} has no example; write one`,
    ],
  ],
  [
    "a refusal without one",
    { "responses/NotFound.yaml": ["    examples:\n      gone:\n        value: { message: no such thing }\n", ""] },
    [],
  ],
];
