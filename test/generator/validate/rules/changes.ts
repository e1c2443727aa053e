import type { Edits, RuleCase } from "../../../support/shop.ts";

const day = (...changes: string[]): Edits => ({
  "changes/2026-11-26.yaml": `date: "2026-11-26"\nchanges:\n${changes.map((change) => `  - { ${change} }\n`).join("")}`,
});
const SAID = "text: It is new., source: https://shop.example/docs, described: 1.0.0";

export const changes: readonly RuleCase[] = [
  ["no ledger", {}, []],
  ["about nothing in particular", day(`kind: added, ${SAID}`), []],
  ["about an operation", day(`kind: limit, operations: [GET /things], ${SAID}`), []],
  ["about one with a parameter of another name", day(`kind: added, operations: ["GET /things/{id}"], ${SAID}`), []],
  ["about one that was removed", day(`kind: removed, operations: [PUT /things], ${SAID}`), []],
  [
    "about one that is not there",
    day(`kind: added, operations: [GET /thing], ${SAID}`),
    [
      'changes/2026-11-26.yaml:3:33 a change is about GET /thing, which the spec does not have; did you mean "GET /things"?',
    ],
  ],
  [
    "of no kind",
    day(`kind: new, ${SAID}`),
    ['changes/2026-11-26.yaml:3:7 "new" is no kind of change; there are added, changed, deprecated, removed, limit'],
  ],
  [
    "without a source",
    day("kind: added, text: It is new., described: 1.0.0"),
    ['changes/2026-11-26.yaml:3:5 a change has no "source"; write it'],
  ],
  [
    "with another member",
    day(`kind: added, txt: It is new., ${SAID}`),
    ['changes/2026-11-26.yaml:3:20 "txt" is no member of a change; did you mean "text"?'],
  ],
  [
    "that no version knows yet",
    day("kind: added, text: It is new., source: https://shop.example/docs, described: next"),
    [],
  ],
  [
    "of a version that there is not",
    day("kind: added, text: It is new., source: https://shop.example/docs, described: 1.2.10"),
    [
      'changes/2026-11-26.yaml:3:73 the description is 1.2.3, and there is no 1.2.10 yet; write "described: next", which the release makes the version that comes',
    ],
  ],
  [
    "of something else than a version",
    day("kind: added, text: It is new., source: https://shop.example/docs, described: soon"),
    [
      'changes/2026-11-26.yaml:3:73 "soon" is no version of the description; write "described: next", which the release makes the version that comes',
    ],
  ],
  [
    "of no day",
    { "changes/a.yaml": "changes: []\n" },
    ['changes/a.yaml:1:1 a day of changes has no date; write it, as in date: "2026-11-26"'],
  ],
  [
    "a day without changes",
    { "changes/a.yaml": 'date: "2026-11-26"\n' },
    ["changes/a.yaml:1:1 2026-11-26 has no list of changes; write changes"],
  ],
  ["as it is published", { "changes.yaml": '- date: "2026-11-26"\n  changes: []\n' }, []],
];
