import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING_ID = "parameters/ThingId.yaml";

export const sendable: readonly RuleCase[] = [
  ["usual methods and styles", {}, []],
  [
    "TRACE",
    { [LIST]: ["get:\n", "trace:\n  operationId: things.trace\n  responses: { '200': { description: '' } }\nget:\n"] },
    [`${LIST}:1:1 TRACE /things cannot be sent, since fetch refuses TRACE; take it out`],
  ],
  [
    "a path parameter in a style of its own",
    { [THING_ID]: ["in: path", "in: path\nstyle: label"] },
    [
      `${THING_ID}:3:1 GET /things/{thing_id} writes {thing_id} in the style "label", and path parameters are sent as "simple"; write the dot or the name into the path`,
    ],
  ],
  [
    "JSON in a query",
    {
      [LIST]: [
        "    - name: cursor\n      in: query",
        "    - name: filter\n      in: query\n      content: { application/json: { schema: { type: object } } }\n    - name: cursor\n      in: query",
      ],
    },
    [
      `${LIST}:15:7 the query parameter "filter" of GET /things is JSON within a URL, which callers write themselves; say schema: { type: string } and what the text holds`,
    ],
  ],
];
