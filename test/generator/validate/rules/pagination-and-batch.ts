import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const PAGES = "x-pagination: { style: cursor, parameter: cursor, from: link-header, items: things }";

export const paginationAndBatch: readonly RuleCase[] = [
  ["what is named exists", {}, []],
  [
    "no such query parameter",
    { [LIST]: ["parameter: cursor", "parameter: curser"] },
    [
      `${LIST}:11:34 x-pagination of GET /things names the query parameter "curser", which the operation lacks; did you mean "cursor"?`,
    ],
  ],
  [
    "no such limit",
    { [LIST]: [PAGES, "x-pagination: { style: offset, parameter: cursor, limit: size, items: things }"] },
    [
      `${LIST}:11:53 x-pagination of GET /things names the query parameter "size", which the operation lacks; there are cursor`,
    ],
  ],
  [
    "no such member of the answer",
    { [LIST]: ["items: things }", "items: thing }"] },
    [
      `${LIST}:11:72 x-pagination of GET /things names the member "thing", which the answer lacks; did you mean "things"?`,
    ],
  ],
  [
    "no such cursor in the answer",
    { [LIST]: ["from: link-header", "from: nxt"] },
    [`${LIST}:11:53 x-pagination of GET /things names the member "nxt", which the answer lacks; did you mean "next"?`],
  ],
  ["a cursor in the answer", { [LIST]: ["from: link-header", "from: next"] }, []],
  [
    "no such member of the body",
    { [LIST]: ["across: [things]", "across: [things, part]"] },
    [`${LIST}:37:40 x-batch of POST /things names the member "part", which the body lacks; there are next, things`],
  ],
  [
    "no such error",
    { [LIST]: ["across: [things]", "across: [things], error: too-many"] },
    [
      `${LIST}:37:41 x-batch of POST /things names the error "too-many", which is none of x-errors; write it there as well`,
    ],
  ],
  [
    "no such member of a success",
    { [LIST]: [PAGES, `x-partial: { thing: index }\n  ${PAGES}`] },
    [`${LIST}:11:16 x-partial of GET /things names the member "thing", which no success has; did you mean "things"?`],
  ],
  ["a member of a success", { [LIST]: [PAGES, `x-partial: { things: 0 }\n  ${PAGES}`] }, []],
  [
    "no such total",
    { [LIST]: [PAGES, "x-pagination: { style: offset, parameter: cursor, items: things, total: all }"] },
    [
      `${LIST}:11:68 x-pagination of GET /things names the member "all", which the answer lacks; there are next, things`,
    ],
  ],
  [
    "members that stand in the branches of a schema",
    {
      "schemas/ThingList.yaml":
        "allOf:\n  - { type: object, properties: { things: { type: array } } }\n  - anyOf: [{ properties: { next: {} } }]\n",
    },
    [],
  ],
];
