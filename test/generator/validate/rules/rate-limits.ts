import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

export const rateLimits: readonly RuleCase[] = [
  ["each operation has one, and each has an operation", {}, []],
  [
    "unknown, with a suggestion",
    { [LIST]: ["[things-read]", "[things-read, thing-write]"] },
    [
      `${LIST}:10:31 GET /things names the limit "thing-write", which x-rate-limits does not have; did you mean "things-write"?`,
    ],
  ],
  [
    "none",
    { [LIST]: ["  x-rate-limit: [things-read]\n", ""] },
    [`${LIST}:1:1 GET /things names no limit; write x-rate-limit with ids of x-rate-limits, the default first`],
  ],
  [
    "unused",
    {
      "rate-limits.yaml": [
        "things-read:",
        "idle:\n  requests: 1\n  seconds: 1\n  scope: company\n  description: Of nothing.\nthings-read:",
      ],
    },
    ['rate-limits.yaml:1:1 no operation has the limit "idle"; take it out'],
  ],
  [
    "of two operations, and not shared",
    { "rate-limits.yaml": ["  shared: true\n  description: Limit of all reads", "  description: Limit of all reads"] },
    [
      'rate-limits.yaml:1:1 the limit "things-read" has 2 operations (GET /things, GET /things/{thing_id}); say shared: true for one pool, or shared: false when each is counted by itself',
    ],
  ],
];
