import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const REFUSED = '"4XX": { $ref: "../../openapi.yaml#/components/responses/Refused" }';
const refused = (...statuses: number[]): string =>
  statuses.map((status) => REFUSED.replace("4XX", String(status))).join("\n    ");

export const refusals: readonly RuleCase[] = [
  ["all of them at once", {}, []],
  ["each by itself", { [LIST]: [REFUSED, refused(401, 403, 429)] }, []],
  [
    "none",
    { [LIST]: [`    ${REFUSED}\n`, ""] },
    [
      `${LIST}:17:3 GET /things lacks the answers 401 (it needs a key), 403 (it needs a permission) and 429 (it has a limit); describe them, or say under x-no-answer why they never come`,
    ],
  ],
  [
    "one that is missing",
    { [LIST]: [REFUSED, refused(401, 403)] },
    [
      `${LIST}:17:3 GET /things lacks the answer 429 (it has a limit); describe it, or say under x-no-answer why it never comes`,
    ],
  ],
  [
    "one that never comes, for a reason",
    {
      [LIST]: [
        `    ${REFUSED}\npost`,
        `    ${refused(401, 429)}\n  x-no-answer: { "403": Whoever has a key may look. }\npost`,
      ],
    },
    [],
  ],
  [
    "one that comes, and a reason why not",
    { [LIST]: ["\npost", '\n  x-no-answer: { "403": Whoever has a key may look. }\npost'] },
    [`${LIST}:27:18 x-no-answer of GET /things says why there is no 403, and there is one; take it out`],
  ],
  [
    "a call that needs neither permission nor key",
    {
      [LIST]: ["security: [{ key: [things.get] }]", "security: []"],
      "paths/things/{thing_id}.yaml": [REFUSED, refused(401, 403, 429)],
    },
    [],
  ],
];
