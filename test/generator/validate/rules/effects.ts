import type { Edits, RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";

/** A POST at another URL. */
const callAt = (url: string, effect: string): Edits => ({
  "openapi.yaml": ["paths:\n", `paths:\n  /${url}: { $ref: paths/${url}.yaml }\n`],
  [`paths/${url}.yaml`]: `post: { x-effect: ${effect}, responses: { "204": { description: Done. } } }\n`,
});

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
  [
    "a POST that reads, for a reason",
    { [LIST]: ["x-effect: write", "x-effect: read\n  x-other-effect: It only counts what is sent."] },
    [],
  ],
  [
    "a reason for what needs none",
    { [LIST]: ["x-effect: write", "x-effect: write\n  x-other-effect: It only counts what is sent."] },
    [
      `${LIST}:35:3 x-effect of POST /things is what its method and its URL say, and x-other-effect says why it is not; take x-other-effect out`,
    ],
  ],
  [
    "a GET with a reason for more",
    { [LIST]: ["x-effect: read", "x-effect: read\n  x-other-effect: It also counts."] },
    [
      `${LIST}:9:3 x-effect of GET /things is what its method and its URL say, and x-other-effect says why it is not; take x-other-effect out`,
    ],
  ],
  ...(
    [
      ["things/send", "write", "send", "send"],
      ["things/schedule/create", "write", "schedule", "send"],
      ["things/schedule/delete", "send", "delete", "delete"],
      ["things/remove", "write", "remove", "delete"],
      ["things/export", "write", "export", "read"],
    ] as const
  ).map(([url, effect, word, meant]): RuleCase => [
    `/${url} that is said to ${effect}`,
    callAt(url, effect),
    [
      `paths/${url}.yaml:1:9 x-effect of POST /${url} is ${effect}, and "${word}" in its URL means ${meant}; write "x-effect: ${meant}", or say under x-other-effect why it is another`,
    ],
  ]),
  ["/things/export that reads", callAt("things/export", "read"), []],
];
