import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";

export const effects: readonly RuleCase[] = [
  ["each goes with its method", {}, []],
  [
    "a GET that writes",
    { [LIST]: ["x-effect: read", "x-effect: write"] },
    [`${LIST}:8:3 x-effect of GET /things is write, and GET means read; write "x-effect: read"`],
  ],
  [
    "a DELETE that reads",
    { [THING]: ["x-effect: delete", "x-effect: read"] },
    [`${THING}:31:3 x-effect of DELETE /things/{thing_id} is read, and DELETE means delete; write "x-effect: delete"`],
  ],
  ["a POST that reads", { [LIST]: ["x-effect: write", "x-effect: read"] }, []],
];
