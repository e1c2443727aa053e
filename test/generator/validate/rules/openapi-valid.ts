import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

export const openapiValid: readonly RuleCase[] = [
  ["valid", {}, []],
  [
    "a member of a wrong type",
    { [LIST]: ["[{ key: [things.get] }]", "{ key: [things.get] }"] },
    [`${LIST}:7:3 not valid OpenAPI: security must be an array, not an object`],
  ],
  [
    "a place that is none",
    { [LIST]: ["in: query", "in: body"] },
    [`${LIST}:14:7 not valid OpenAPI: in must be one of query, header, path, cookie, not "body"`],
  ],
];
