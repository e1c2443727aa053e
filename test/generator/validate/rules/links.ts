import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

export const links: readonly RuleCase[] = [
  ["each is encrypted", {}, []],
  [
    "the page that an operation comes from",
    { [LIST]: ["https://shop.example/docs/list", "http://shop.example/docs/list"] },
    [`${LIST}:6:19 "http://shop.example/docs/list" is not encrypted; write "https://shop.example/docs/list"`],
  ],
  [
    "a server",
    { "openapi.yaml": ["https://eu.shop.example", "http://eu.shop.example"] },
    ['openapi.yaml:6:5 "http://eu.shop.example" is not encrypted; write "https://eu.shop.example"'],
  ],
  [
    "in a text",
    { "schemas/Thing.yaml": ["Its price in euros.", "'In euros, see [rates](http://bank.example/rates).'"] },
    ['schemas/Thing.yaml:6:26 "http://bank.example/rates" is not encrypted; write "https://bank.example/rates"'],
  ],
  ["a server on the own machine", { "openapi.yaml": ["https://eu.shop.example", "http://localhost:4010"] }, []],
  ["a scheme without an address", { "schemas/Thing.yaml": ["Its price in euros.", "'No http:// in it.'"] }, []],
];
