import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";

export const openapiStructure: readonly RuleCase[] = [
  ["all there, nothing else", {}, []],
  [
    "no version of OpenAPI",
    { "openapi.yaml": ["openapi: 3.1.1\n", ""] },
    ['openapi.yaml:1:1 "openapi" is missing; write the version of OpenAPI, 3.1.1 (3.0 is read as well)'],
  ],
  [
    "Swagger",
    { "openapi.yaml": ["openapi: 3.1.1", 'openapi: "2.0"'] },
    ['openapi.yaml:1:1 "openapi" is "2.0"; write the version of OpenAPI, 3.1.1 (3.0 is read as well)'],
  ],
  [
    "no title",
    { "openapi.yaml": ["  title: Shop API\n", ""] },
    ["openapi.yaml:2:1 info.title is missing; write the name of the API"],
  ],
  [
    "no version",
    { "openapi.yaml": ["  version: 1.2.3\n", ""] },
    ["openapi.yaml:2:1 info.version is missing; write the version of this description"],
  ],
  [
    "a version that is a number",
    { "openapi.yaml": ["version: 1.2.3", "version: 1.0"] },
    ["openapi.yaml:4:3 info.version is 1, a number; write it in quotes"],
  ],
  [
    "an unknown member of the root, with a suggestion",
    { "openapi.yaml": ["servers:", "server:"] },
    ['openapi.yaml:5:1 "server" is not a member that OpenAPI knows here; did you mean "servers"?'],
  ],
  [
    "an unknown method",
    { [THING]: ["delete:", "remove:"] },
    [`${THING}:24:1 "remove" is not a member that OpenAPI knows here; take it out`],
  ],
  [
    "an unknown member of an operation, with a suggestion",
    { [LIST]: ["  parameters:", "  parametres:"] },
    [`${LIST}:12:3 "parametres" is not a member that OpenAPI knows here; did you mean "parameters"?`],
  ],
  [
    "a path without a slash",
    { "openapi.yaml": ["  /things:", "  things:"] },
    ['openapi.yaml:14:3 the path "things" must begin with a slash; write "/things"'],
  ],
  [
    "an answer of no status",
    { [THING]: ['"204"', "ok"] },
    [`${THING}:35:5 "ok" is no status; write one like "200", "4XX" or default`],
  ],
  [
    "a body without content",
    {
      "paths/things/{thing_id}.yaml": ["delete:\n", "delete:\n  requestBody: { description: Nothing. }\n"],
    },
    [`${THING}:25:3 the request body of DELETE /things/{thing_id} has no content; name its media type`],
  ],
];
