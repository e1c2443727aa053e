import type { Mistake } from "../../../support/shop.ts";

const ROOT = "openapi.yaml";
const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const THING_ID = "parameters/ThingId.yaml";
const NOT_FOUND = "responses/NotFound.yaml";

/** The document, and the objects of OpenAPI in it. */
export const document: readonly Mistake[] = [
  [
    "a version of OpenAPI that is none",
    { [ROOT]: ["openapi: 3.1.1", "openapi: 3.1"] },
    `${ROOT}:1:1 "openapi" is 3.1; write the version of OpenAPI, 3.1.1 (3.0 is read as well)`,
  ],
  [
    "a version of the spec that is a number",
    { [ROOT]: ["version: 1.2.3", "version: 1.0"] },
    `${ROOT}:4:3 info.version is 1, a number; write it in quotes`,
  ],
  [
    "a path that ends with a slash",
    { [ROOT]: ["/things: {", "/things/: {"] },
    `${ROOT}:14:3 the path "/things/" ends with a slash; write "/things" [openapi-structure]`,
  ],
  [
    "a member of the document that is misspelt",
    { [ROOT]: ["servers:", "server:"] },
    `${ROOT}:5:1 "server" is not a member that OpenAPI knows here; did you mean "servers"? [openapi-structure]`,
  ],
  [
    "a member of an operation that is misspelt",
    { [LIST]: ["  description: Up to 50", "  descripton: Up to 50"] },
    `${LIST}:31:3 "descripton" is not a member that OpenAPI knows here; did you mean "description"? [openapi-structure]`,
  ],
  [
    "the answers misspelt",
    { [THING]: ["  responses:\n", "  respones:\n"] },
    `${THING}:13:3 "respones" is not a member that OpenAPI knows here; did you mean "responses"? [openapi-structure]`,
  ],
  [
    "a member of a parameter that is misspelt",
    { [THING_ID]: ["required: true", "requried: true"] },
    `${THING_ID}:3:1 "requried" is not a member that OpenAPI knows here; did you mean "required"? [openapi-structure]`,
  ],
  [
    "a member of an answer that is misspelt",
    { [NOT_FOUND]: ["description: There", "descripton: There"] },
    `${NOT_FOUND}:1:1 "descripton" is not a member that OpenAPI knows here; did you mean "description"? [openapi-structure]`,
  ],
  [
    "a method in capitals",
    { [THING]: ["delete:\n", "DELETE:\n"] },
    `${THING}:24:1 "DELETE" is not a member that OpenAPI knows here; did you mean "delete"? [openapi-structure]`,
  ],
  [
    "a status that is none",
    { [THING]: ['"204"', "gone"] },
    `${THING}:35:5 "gone" is no status; write one like "200", "4XX" or default [openapi-structure]`,
  ],
  [
    "an answer without a description",
    { [NOT_FOUND]: ["description: There is no such thing.\n", ""] },
    `${NOT_FOUND}:1:1 the answer 404 of GET /things/{thing_id} has no description; say when it comes [openapi-structure]`,
  ],
  [
    "a body without content",
    {
      [LIST]: [
        "    content:\n      application/json:\n        schema: { $ref: ../../schemas/ThingList.yaml }\n        examples:\n          one:\n            value: { things: [{ id: t1, price: 3 }] }\n  responses",
        "  responses",
      ],
    },
    `${LIST}:38:3 the request body of POST /things has no content; name its media type [openapi-structure]`,
  ],
  [
    "a parameter that stands nowhere",
    { [LIST]: ["in: query", "in: body"] },
    `${LIST}:14:7 not valid OpenAPI: in must be one of query, header, path, cookie, not "body" [openapi-valid]`,
  ],
  [
    "security that is no list",
    { [LIST]: ["[{ key: [things.get] }]", "{ key: [things.get] }"] },
    `${LIST}:7:3 not valid OpenAPI: security must be an array, not an object [openapi-valid]`,
  ],
  [
    "required that is a word",
    { [LIST]: ["    required: true", "    required: yes"] },
    `${LIST}:39:5 not valid OpenAPI: required must be a boolean, not "yes" [openapi-valid]`,
  ],
  [
    "tags that are a word",
    { [LIST]: ["tags: [things]", "tags: things"] },
    `${LIST}:3:3 not valid OpenAPI: tags must be an array, not "things"; write [things] [openapi-valid]`,
  ],
  [
    "a server over http",
    { [ROOT]: ["https://eu.shop.example", "http://eu.shop.example"] },
    `${ROOT}:6:5 "http://eu.shop.example" is not encrypted; write "https://eu.shop.example" [links]`,
  ],
  [
    "a server that is there twice",
    {
      [ROOT]: [
        "    x-instance: { id: EU-01, region: EU }\n",
        "    x-instance: { id: EU-01, region: EU }\n  - url: https://eu.shop.example\n",
      ],
    },
    `${ROOT}:8:5 the URL "https://eu.shop.example" belongs to server 1 already; correct one of the two [servers]`,
  ],
];
