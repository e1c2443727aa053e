import type { Edits, RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const list = (from: string, to: string): Edits => ({ [LIST]: [from, to] });

export const extensions: readonly RuleCase[] = [
  ["all are known and well formed", {}, []],
  [
    "unknown on an operation, with a suggestion",
    list("x-effect: read", "x-efect: read"),
    [`${LIST}:8:3 the generator knows no "x-efect" on this object; did you mean "x-effect"?`],
  ],
  [
    "unknown on the root",
    { "openapi.yaml": ["x-rate-limits:", "x-rate-limit: {}\nx-rate-limits:"] },
    ['openapi.yaml:12:1 the generator knows no "x-rate-limit" on this object; did you mean "x-rate-limits"?'],
  ],
  [
    "not one of the values",
    list("x-effect: read", "x-effect: look"),
    [`${LIST}:8:3 x-effect must be one of read, write, delete, send, not "look"`],
  ],
  [
    "not a word",
    list("x-resource: thing", "x-resource: My Thing"),
    [`${LIST}:9:3 x-resource must match ^[a-z][a-z0-9_]*$, which "My Thing" does not`],
  ],
  ["an empty list", list("[things-read]", "[]"), [`${LIST}:10:3 x-rate-limit must have at least 1 item, not 0`]],
  [
    "a member too many",
    list("x-batch: { max: 50,", "x-batch: { max: 50, min: 1,"),
    [`${LIST}:37:23 "min" is no member of x-batch; did you mean "max"?`],
  ],
  [
    "a permission without a description",
    { "permissions.yaml": ["  description: Read the things.\n", ""] },
    ['permissions.yaml:1:1 "things.get" of x-permissions lacks "description"; write it'],
  ],
  [
    "a limit of requests in no time",
    { "rate-limits.yaml": ["  seconds: 60\n", ""] },
    ['rate-limits.yaml:1:1 "things-read" of x-rate-limits has "requests" and lacks "seconds"; write both or none'],
  ],
  [
    "a limit that says neither how many nor when",
    { "rate-limits.yaml": ["  requests: 50\n  seconds: 60\n", ""] },
    ['rate-limits.yaml:1:1 "things-read" of x-rate-limits lacks "requests" or "when"; write one of them'],
  ],
  [
    "few keywords",
    list("x-effect: read", "x-effect: read\n  x-mcp: { keywords: [goods] }"),
    [`${LIST}:9:12 "keywords" of x-mcp must have at least 8 items, not 1`],
  ],
  [
    "a keyword in capitals",
    list("x-effect: read", "x-effect: read\n  x-mcp: { keywords: [aa, bb, cc, dd, ee, ff, gg, Goods] }"),
    [`${LIST}:9:51 "keywords.7" of x-mcp must match ^[^A-Z\\s][^A-Z]*$, which "Goods" does not`],
  ],
  [
    "an instance without an id",
    { "openapi.yaml": ["id: EU-01, ", ""] },
    ['openapi.yaml:7:5 x-instance lacks "id"; write it'],
  ],
];
