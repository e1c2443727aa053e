import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const ID = "parameters/ThingId.yaml";

export const parameterTexts: readonly RuleCase[] = [
  ["each says what it is", {}, []],
  [
    "none",
    { [LIST]: ["      description: Where the page begins.\n", ""] },
    [
      `${LIST}:13:7 the parameter "cursor" of GET /things has no description; say what it is, and where its value comes from`,
    ],
  ],
  [
    "three words, of a parameter that two operations share",
    { [ID]: ["Id of the thing.", "The thing's id."] },
    [
      `${ID}:4:1 "The thing's id." says little of the parameter "thing_id" of GET /things/{thing_id}; say in 4 words or more what it is, and where its value comes from`,
    ],
  ],
  [
    "none, of a parameter in a file of its own",
    { [ID]: ["description: Id of the thing.\n", ""] },
    [
      `${ID}:1:1 the parameter "thing_id" of GET /things/{thing_id} has no description; say what it is, and where its value comes from`,
    ],
  ],
  ["an empty one, of which another rule tells", { [ID]: ["Id of the thing.", '""'] }, []],
];
