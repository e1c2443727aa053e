import type { RuleCase } from "../../../support/shop.ts";

const ROOT = "openapi.yaml";
const LIMITS = "x-rate-limits: { $ref: rate-limits.yaml }\n";
const withEvents = (operations: string) => ({
  [ROOT]: [
    LIMITS,
    `${LIMITS}x-events:\n  things.Sold:\n    description: Something was sold.\n    operations: [${operations}]\n`,
  ] as const,
});

export const eventsRule: readonly RuleCase[] = [
  ["none", {}, []],
  ["operations that are there", withEvents("things.list, things.get"), []],
  [
    "an operation that is misspelt",
    withEvents("things.list, things.gte"),
    [`${ROOT}:16:31 the event "things.Sold" names "things.gte", which is no operationId; did you mean "things.get"?`],
  ],
];
