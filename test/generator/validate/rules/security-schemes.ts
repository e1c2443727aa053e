import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

export const securitySchemes: readonly RuleCase[] = [
  ["each is described", {}, []],
  [
    "one that is misspelt",
    { [LIST]: ["[{ key: [things.get] }]", "[{ keys: [things.get] }]"] },
    [
      `${LIST}:7:16 GET /things asks for the key "keys", which components.securitySchemes does not have; did you mean "key"?`,
    ],
  ],
  [
    "one that is not described",
    { [LIST]: ["[{ key: [things.get] }]", "[{ token: [things.get] }]"] },
    [
      `${LIST}:7:16 GET /things asks for the key "token", which components.securitySchemes does not have; describe it there`,
    ],
  ],
];
