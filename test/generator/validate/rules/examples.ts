import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const SOUP = "value: { id: t1, price: 3 }";

export const examples: readonly RuleCase[] = [
  ["all fit", {}, []],
  [
    "a wrong type",
    { [THING]: [SOUP, "value: { id: t1, price: three }"] },
    [
      `${THING}:21:32 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: price must be a number, not "three"`,
    ],
  ],
  [
    "a member that is missing, and one that is out of range",
    { [THING]: [SOUP, "value: { price: -1 }"] },
    [
      `${THING}:21:15 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: the value lacks "id"; write it`,
      `${THING}:21:24 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: price must be at least 0, not -1`,
    ],
  ],
  [
    "a fault deep inside, through a recursive schema",
    { [THING]: [SOUP, "value: { id: t1, price: 3, parts: [{ id: t2, price: 1, parts: [{ id: 3, price: 1 }] }] }"] },
    [
      `${THING}:21:80 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: parts.0.parts.0.id must be a string, not 3`,
    ],
  ],
  [
    "of a shared answer, once",
    { "responses/NotFound.yaml": ["message: no such thing", "massage: no such thing"] },
    [
      'responses/NotFound.yaml:7:9 the example "gone" does not fit the answer 404 of GET /things/{thing_id}: the value lacks "message"; write it',
    ],
  ],
  [
    "of a parameter",
    { "parameters/ThingId.yaml": ["example: t1", "example: 1"] },
    [
      'parameters/ThingId.yaml:6:1 the example does not fit the parameter "thing_id" of GET /things/{thing_id}: the value must be a string, not 1',
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
    [`${LIST}:41:7 the request of POST /things has no example; write a named one under examples`],
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
      'parameters/ThingId.yaml:1:1 the required parameter "thing_id" of GET /things/{thing_id} has no example; write one',
    ],
  ],
  [
    "a refusal without one",
    { "responses/NotFound.yaml": ["    examples:\n      gone:\n        value: { message: no such thing }\n", ""] },
    [],
  ],
];
