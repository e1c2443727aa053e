import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const THING_ID = "parameters/ThingId.yaml";

const CURSOR = `    - name: cursor
      in: query
      description: Where the page begins.
      schema: { type: string }
`;

export const parameters: readonly RuleCase[] = [
  ["the path names what is declared", {}, []],
  [
    "in the path and not declared",
    { [THING]: ["parameters:\n  - $ref: ../../parameters/ThingId.yaml\n", ""] },
    [`${THING}:1:1 GET /things/{thing_id} has {thing_id} in its path and no path parameter "thing_id"; declare it`],
  ],
  [
    "declared and not in the path",
    { [LIST]: ["    - name: cursor\n      in: query", "    - name: cursor\n      in: path\n      required: true"] },
    [`${LIST}:13:7 the path parameter "cursor" is not in the path of GET /things; correct its name`],
  ],
  [
    "of the path, and not required",
    { [THING_ID]: ["required: true", "required: false"] },
    [`${THING_ID}:3:1 the path parameter "thing_id" must say required: true`],
  ],
  [
    "declared twice by an operation",
    { [LIST]: [CURSOR, CURSOR + CURSOR] },
    [`${LIST}:17:7 GET /things declares the query parameter "cursor" twice; take one out`],
  ],
  [
    "declared twice by a path",
    { [THING]: ["  - $ref: ../../parameters/ThingId.yaml\n", "  - $ref: ../../parameters/ThingId.yaml\n".repeat(2)] },
    [`${THING}:3:5 /things/{thing_id} declares the path parameter "thing_id" twice; take one out`],
  ],
  [
    "declared by a path, and again by an operation that says more",
    { [THING]: ["get:\n", "get:\n  parameters:\n    - $ref: ../../parameters/ThingId.yaml\n"] },
    [],
  ],
  ["of one name in two places", { [LIST]: [CURSOR, CURSOR + CURSOR.replace("in: query", "in: header")] }, []],
  [
    "without a schema",
    { [LIST]: ["      schema: { type: string }\n", ""] },
    [`${LIST}:13:7 the parameter "cursor" of GET /things has no schema; write one`],
  ],
];
