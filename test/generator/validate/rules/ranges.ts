import type { RuleCase } from "../../../support/shop.ts";

const THING_ID = "parameters/ThingId.yaml";

export const ranges: readonly RuleCase[] = [
  ["some value fits", { [THING_ID]: ["maxLength: 50", "minLength: 50, maxLength: 50"] }, []],
  [
    "no text fits",
    { [THING_ID]: ["maxLength: 50", "minLength: 51, maxLength: 50"] },
    [`${THING_ID}:5:25 minLength is 51 and maxLength is 50, so that no value fits; correct one of them`],
  ],
  [
    "no number fits",
    { "schemas/Thing.yaml": ["minimum: 0", "minimum: 10, maximum: 1"] },
    ["schemas/Thing.yaml:6:60 minimum is 10 and maximum is 1, so that no value fits; correct one of them"],
  ],
];
