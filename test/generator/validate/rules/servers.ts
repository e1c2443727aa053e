import type { RuleCase } from "../../../support/shop.ts";

const SERVER = "  - url: https://eu.shop.example\n    x-instance: { id: EU-01, region: EU }\n";
const another = (server: string) => ({ "openapi.yaml": [SERVER, SERVER + server] as const });

export const servers: readonly RuleCase[] = [
  ["each is there once", another("  - url: https://us.shop.example\n    x-instance: { id: US-01 }\n"), []],
  [
    "a URL twice",
    another("  - url: https://eu.shop.example\n    x-instance: { id: US-01 }\n"),
    ['openapi.yaml:8:5 the URL "https://eu.shop.example" belongs to server 1 already; correct one of the two'],
  ],
  [
    "an instance twice",
    another("  - url: https://us.shop.example\n    x-instance: { id: EU-01 }\n"),
    ['openapi.yaml:9:19 the instance "EU-01" belongs to server 1 already; correct one of the two'],
  ],
];
