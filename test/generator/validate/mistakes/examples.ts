import type { Mistake } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const THING_ID = "parameters/ThingId.yaml";
const NOT_FOUND = "responses/NotFound.yaml";

/** Examples that do not fit, or are not there. */
export const examples: readonly Mistake[] = [
  [
    "an example of another type",
    { [THING]: ["price: 3", "price: three"] },
    `${THING}:21:32 the example "soup" does not fit the answer 200 of GET /things/{thing_id}: price must be a number, not "three" [examples]`,
  ],
  [
    "an example with a fault deep inside",
    {
      [LIST]: [
        "{ things: [{ id: t1, price: 3 }], next: abc }",
        "{ things: [{ id: t1, price: 3 }, { id: t2, price: -1 }], next: abc }",
      ],
    },
    `${LIST}:25:65 the example "one" does not fit the answer 200 of GET /things: things.1.price must be at least 0, not -1 [examples]`,
  ],
  [
    "an example that lacks a member",
    { [NOT_FOUND]: ["{ message: no such thing }", "{ massage: no such thing }"] },
    `${NOT_FOUND}:7:9 the example "gone" does not fit the answer 404 of GET /things/{thing_id}: the value lacks "message"; write it [examples]`,
  ],
  [
    "a body without an example",
    {
      [LIST]: [
        "        examples:\n          one:\n            value: { things: [{ id: t1, price: 3 }] }\n  responses",
        "  responses",
      ],
    },
    `${LIST}:41:7 the request of POST /things has no example; write a named one under examples [examples]`,
  ],
  [
    "a required parameter without an example",
    { [THING_ID]: ["example: t1\n", ""] },
    `${THING_ID}:1:1 the required parameter "thing_id" of GET /things/{thing_id} has no example; write one [examples]`,
  ],
  [
    "an example of a parameter that does not fit",
    { [THING_ID]: ["example: t1", "example: 1"] },
    `${THING_ID}:6:1 the example does not fit the parameter "thing_id" of GET /things/{thing_id}: the value must be a string, not 1 [examples]`,
  ],
];
