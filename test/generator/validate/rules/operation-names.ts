import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";

export const operationNames: readonly RuleCase[] = [
  ["each is its URL read aloud", {}, []],
  [
    "another word",
    { [LIST]: ["things.create", "things.make"] },
    [
      `${LIST}:28:3 the operationId "things.make" of POST /things is not its URL read aloud; write "things.create", or say under x-other-id why it is another`,
    ],
  ],
  [
    "another area",
    { [THING]: ["things.delete", "stuff.delete"] },
    [
      `${THING}:25:3 the operationId "stuff.delete" of DELETE /things/{thing_id} is not its URL read aloud; write "things.delete", or say under x-other-id why it is another`,
    ],
  ],
  ["the bulk form, of a call that may be one", { [LIST]: ["things.create", "things.createMany"] }, []],
  [
    "another word, for a reason",
    { [LIST]: ["things.create", "things.make\n  x-other-id: Making is no creation."] },
    [],
  ],
  [
    "its URL, and a reason why not",
    { [LIST]: ["things.create", "things.create\n  x-other-id: Making is no creation."] },
    [
      `${LIST}:29:3 the operationId of POST /things is its URL read aloud, and x-other-id says why it is not; take x-other-id out`,
    ],
  ],
];
