import type { RuleCase } from "../../../support/shop.ts";

const REFUSED = 'Refused: { description: "The key is not known or lacks the permission, or there were too many calls.';
const HEADERS = "headers: { X-Left: { schema: { type: integer } }, Retry-After: { schema: { type: integer } } }";
const refused: readonly [string, string] = [`${REFUSED}" }`, `${REFUSED}", ${HEADERS} }`];
const THING = "paths/things/{thing_id}.yaml";
const lacks = (place: string, answer: string): string =>
  `${place} the answer ${answer} lacks X-Left, which its 429 has; add it under headers`;

export const limitHeaders: readonly RuleCase[] = [
  ["refusals without headers", {}, []],
  [
    "successes and refusals without the header that a 429 has",
    {
      "openapi.yaml": refused,
      [THING]: [
        "description: The thing.\n",
        "description: The thing.\n      headers: { x-left: { schema: { type: integer } } }\n",
      ],
    },
    [
      lacks("paths/things/index.yaml:18:5", "200 of GET /things"),
      lacks("paths/things/index.yaml:47:5", "201 of POST /things"),
      lacks(`${THING}:23:5`, "404 of GET /things/{thing_id}"),
      lacks(`${THING}:36:5`, "204 of DELETE /things/{thing_id}"),
      lacks(`${THING}:37:5`, "404 of DELETE /things/{thing_id}"),
    ],
  ],
];
