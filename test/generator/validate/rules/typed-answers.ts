import type { RuleCase } from "../../../support/shop.ts";

const THING = "paths/things/{thing_id}.yaml";
const SCHEMA = "{ $ref: ../../schemas/Thing.yaml }";

export const typedAnswers: readonly RuleCase[] = [
  ["members, or no content at all", {}, []],
  [
    "no success",
    { [THING]: ['"204": { description: The thing is gone. }', '"400": { description: No. }'] },
    [`${THING}:24:1 DELETE /things/{thing_id} has no success; describe the answer that it gives when all is well`],
  ],
  [
    "an object without members",
    { [THING]: [SCHEMA, "{ type: object }"] },
    [`${THING}:17:9 the answer 200 of GET /things/{thing_id} has no members; describe what the documentation shows`],
  ],
  ["an object of any members", { [THING]: [SCHEMA, "{ type: object, additionalProperties: { type: string } }"] }, []],
  ["an array", { [THING]: [SCHEMA, "{ type: array, items: { type: string } }"] }, []],
  [
    "no schema",
    { [THING]: [`          schema: ${SCHEMA}\n`, ""] },
    [`${THING}:17:9 the answer 200 of GET /things/{thing_id} has no members; describe what the documentation shows`],
  ],
];
