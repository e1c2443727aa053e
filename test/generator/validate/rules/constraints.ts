import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const BATCH = "  x-batch: { max: 50, across: [things] }\n";
const CURSOR = "    - name: cursor\n";
const PARAMETER = (name: string, more: string) =>
  `    - { name: "${name}", in: query, description: A day., schema: { type: string }, ${more} }\n`;

const COUNT = "    - { name: count, in: query, description: How many., schema: { type: integer } }\n";

/** Rules on the body of POST /things. */
const ofBody = (...rules: readonly string[]): RuleCase[1] => ({
  [LIST]: [BATCH, `${BATCH}  x-constraints:\n${rules.map((rule) => `    - ${rule}\n`).join("")}`],
});

/** A rule on the query of GET /things, which gets days as well. */
const ofQuery = (rule: string, first = '"2026-10-01"', second = '"2026-10-02"'): RuleCase[1] => ({
  [LIST]: [
    `  parameters:\n${CURSOR}`,
    `  x-constraints: [${rule}]\n  parameters:\n${PARAMETER("from", `example: ${first}`)}${PARAMETER("to[]", `example: ${second}`)}${PARAMETER("must", "required: true, example: x")}${COUNT}${CURSOR}`,
  ],
});

export const constraints: readonly RuleCase[] = [
  ["none", {}, []],
  [
    "rules on the body",
    ofBody(
      "{ rule: unique, of: [things], by: [id] }",
      "{ rule: sum, of: ['things[].parts'], max: 3 }",
      "{ rule: bytes, in: 'things[]', of: [id, price], max: 90 }",
      "{ rule: requires, of: [next, things] }",
    ),
    [],
  ],
  [
    "rules on the query, which names its lists without brackets",
    ofQuery("{ rule: before, of: [from, to] }, { rule: at-least-one, of: [[from, to], cursor] }"),
    [],
  ],
  [
    "an order that does not hold beside a member of another kind",
    ofQuery("{ rule: before, of: [from, to], unless: count }"),
    [],
  ],
  [
    "no such member",
    ofBody("{ rule: unique, of: [thing], by: [id] }"),
    [
      `${LIST}:39:7 x-constraints of POST /things name "thing", which neither the query nor the body has; did you mean "things"?`,
    ],
  ],
  [
    "no such member further in",
    ofBody("{ rule: bytes, in: 'things[]', of: [ident], max: 90 }"),
    [
      `${LIST}:39:7 x-constraints of POST /things name "things[].ident", in which there is no "ident"; there are id, parts, price`,
    ],
  ],
  [
    "no such query parameter",
    ofQuery("{ rule: before, of: [from, too] }"),
    [
      `${LIST}:12:19 x-constraints of GET /things name "too", which neither the query nor the body has; did you mean "to"?`,
    ],
  ],
  [
    "members of the query and of the body",
    {
      [LIST]: [
        BATCH,
        `${BATCH}  x-constraints: [{ rule: requires, of: [things, page] }]\n  parameters:\n${PARAMETER("page", "example: x")}`,
      ],
    },
    [
      `${LIST}:38:19 x-constraints of POST /things name members of the query and of the body; a rule is about one of the two`,
    ],
  ],
  [
    "what is no list, and what is no time",
    ofBody("{ rule: sum, of: [next, things], max: 3 }", "{ rule: before, of: [next, things] }"),
    [
      `${LIST}:39:7 x-constraints of POST /things count "next", which is no list`,
      `${LIST}:40:7 x-constraints of POST /things order "things", which is no time`,
    ],
  ],
  [
    "entries without what they are told apart by",
    ofBody("{ rule: unique, of: [things], by: [name] }"),
    [`${LIST}:39:37 x-constraints of POST /things tell entries apart by "name", which none of them has`],
  ],
  [
    "a choice that is required in any case",
    ofQuery("{ rule: at-least-one, of: [must, from] }"),
    [`${LIST}:12:19 x-constraints of GET /things name "must", which is required in any case; take it out`],
  ],
  [
    "the same twice, and what the batch says",
    ofBody(
      "{ rule: requires, of: [next, things] }",
      "{ of: [next, things], rule: requires }",
      "{ rule: sum, of: [things], max: 50 }",
    ),
    [
      `${LIST}:40:7 x-constraints of POST /things say the same twice; take one out`,
      `${LIST}:41:7 x-constraints of POST /things say what x-batch says already; take it out`,
    ],
  ],
  [
    "an error that is not among the words",
    ofBody("{ rule: requires, of: [next, things], error: Too few }"),
    [
      `${LIST}:39:45 x-constraints of POST /things name the error "Too few", which is none of x-errors; write it there as well`,
    ],
  ],
  [
    "examples of parameters that break it",
    ofQuery("{ rule: before, of: [from, to] }", '"2026-10-03"'),
    [`${LIST}:12:3 the examples of the parameters of GET /things break a rule of it: \`from\` must be before \`to\`.`],
  ],
  [
    "an example of a body that breaks it",
    ofBody("{ rule: bytes, of: [things], max: 5 }"),
    [`${LIST}:47:13 the example "one" of POST /things breaks a rule of it: \`things\` has at most 5 bytes.`],
  ],
];
