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
    [`${LIST}:8:3 x-effect: the value must be one of read, write, delete, send`],
  ],
  [
    "not a word",
    list("x-resource: thing", "x-resource: My Thing"),
    [`${LIST}:9:3 x-resource: the value must match pattern "^[a-z][a-z0-9_]*$"`],
  ],
  [
    "an empty list",
    list("[things-read]", "[]"),
    [`${LIST}:10:3 x-rate-limit: the value must NOT have fewer than 1 items`],
  ],
  [
    "a member too many",
    list("x-batch: { max: 50,", "x-batch: { max: 50, min: 1,"),
    [`${LIST}:36:3 x-batch: the value must not have "min"`],
  ],
  [
    "a permission without a description",
    { "permissions.yaml": ["  description: Read the things.\n", ""] },
    ["openapi.yaml:11:1 x-permissions: things.get must have required property 'description'"],
  ],
  [
    "a limit of requests in no time",
    { "rate-limits.yaml": ["  seconds: 60\n", ""] },
    ["openapi.yaml:12:1 x-rate-limits: things-read must have property seconds when property requests is present"],
  ],
  [
    "a limit that says neither how many nor when",
    { "rate-limits.yaml": ["  requests: 50\n  seconds: 60\n", ""] },
    [
      "openapi.yaml:12:1 x-rate-limits: things-read must have required property 'requests'",
      "openapi.yaml:12:1 x-rate-limits: things-read must have required property 'when'",
    ],
  ],
  [
    "an instance without an id",
    { "openapi.yaml": ["id: EU-01, ", ""] },
    ["openapi.yaml:7:5 x-instance: the value must have required property 'id'"],
  ],
];
