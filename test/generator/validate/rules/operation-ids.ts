import type { Edits, RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

export const operationIds: readonly RuleCase[] = [
  ["each its own, none above another", {}, []],
  [
    "none",
    { [LIST]: ["  operationId: things.list\n", ""] },
    [`${LIST}:1:1 GET /things has no operationId; read its URL aloud, as in "things.list"`],
  ],
  [
    "twice",
    { [LIST]: ["things.create", "things.list"] },
    [
      `${LIST}:28:3 the operationId "things.list" of POST /things belongs to GET /things already (paths/things/index.yaml:2); write "things.create"`,
    ],
  ],
  [
    "the beginning of another",
    { [LIST]: ["things.create", "things.get.create.now\n  x-other-id: It is only here for a test."] },
    [
      'paths/things/{thing_id}.yaml:4:3 "things.get" is a call and cannot hold "things.get.create.now"; fold the longer one, as in "things.getCreateNow"',
    ],
  ],
  [
    "the beginning of another's word",
    { [LIST]: ["things.create", "things.getAll\n  x-other-id: It is only here for a test."] },
    [],
  ],
  ...["things.make-new", "Things.create", "things..create", "things.create!", "things.1st"].map(
    (id): [string, Edits, string[]] => [
      `not dotted camelCase: ${id}`,
      { [LIST]: ["things.create", id] },
      [`${LIST}:28:3 the operationId "${id}" is not dotted camelCase, as in "things.create"`],
    ],
  ),
];
