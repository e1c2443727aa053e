import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const LONG = "things.createOneThatHasSuchALongNameThatNobodyReadsIt";
const LONG_TOOL = "things_create_one_that_has_such_a_long_name_that_nobody_reads_it";

export const toolNames: readonly RuleCase[] = [
  ["all short, and each its own", {}, []],
  [
    "too long",
    { [LIST]: ["things.create", LONG] },
    [
      `${LIST}:28:3 the tool name "${LONG_TOOL}" of POST /things is not 3 to 37 characters of a-z, 0-9 and _; give it a shorter one under x-mcp.name`,
    ],
  ],
  [
    "too long, with a shorter one of its own",
    { [LIST]: ["operationId: things.create", `operationId: ${LONG}\n  x-mcp: { name: things_make }`] },
    [],
  ],
  [
    "the name of another",
    { [LIST]: ["operationId: things.create", "operationId: things.create\n  x-mcp: { name: things_list }"] },
    [
      `${LIST}:29:12 the tool name "things_list" of POST /things belongs to GET /things already; give one of them another`,
    ],
  ],
  [
    "two parameters of one name in two places",
    {
      [LIST]: [
        "    - name: cursor\n      in: query\n",
        "    - { name: cursor, in: header, description: Where., schema: { type: string } }\n    - name: cursor\n      in: query\n",
      ],
    },
    [
      `${LIST}:14:7 GET /things has a parameter "cursor" in its header and in its query, which a tool cannot tell apart; describe one of them`,
    ],
  ],
  [
    "the alias of another",
    {
      [LIST]: [
        "operationId: things.create",
        "operationId: things.create\n  x-mcp: { aliases: [things_make, things_list] }",
      ],
    },
    [
      `${LIST}:29:35 the tool name "things_list" of POST /things belongs to GET /things already; give one of them another`,
    ],
  ],
];
