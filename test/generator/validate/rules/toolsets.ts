import type { RuleCase } from "../../../support/shop.ts";

const ROOT = "openapi.yaml";
const LIMITS = "x-rate-limits: { $ref: rate-limits.yaml }\n";
const withToolsets = (of: string) => ({
  [ROOT]: [LIMITS, `${LIMITS}x-toolsets:\n  shopping:\n    description: What one buys.\n    of: [${of}]\n`] as const,
});

export const toolsetsRule: readonly RuleCase[] = [
  ["none", {}, []],
  ["an area", withToolsets("things"), []],
  ["an area, its reads, and an operation", withToolsets('things, "things:read", things.list'), []],
  [
    "a name that is misspelt",
    withToolsets("things, thing"),
    [
      `${ROOT}:16:18 the toolset "shopping" has "thing", which is no area, no area with ":read" and no operationId; did you mean "things"?`,
    ],
  ],
  [
    "an operation that is in none",
    withToolsets("things.list, things.create, things.get"),
    [
      'paths/things/{thing_id}.yaml:24:1 DELETE /things/{thing_id} is in no toolset; add "things" or "things.delete" to one of x-toolsets',
    ],
  ],
];
