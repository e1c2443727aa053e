import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const STUFF = [
  "    description: Things that the shop sells.\n",
  "    description: Things that the shop sells.\n  - name: stuff\n    description: Other things.\n",
] as const;

export const areas: readonly RuleCase[] = [
  ["each tag is the first word of its URL", {}, []],
  [
    "a tag that is misspelt",
    { [LIST]: ["tags: [things]", "tags: [thing]"] },
    [`${LIST}:3:10 the tag "thing" of GET /things is not declared; did you mean "things"?`],
  ],
  [
    "a tag that nobody declares",
    { [LIST]: ["tags: [things]", "tags: [goods]"] },
    [`${LIST}:3:10 the tag "goods" of GET /things is not declared; add it to tags in the root document`],
  ],
  [
    "a second one that nobody declares",
    { [LIST]: ["tags: [things]", "tags: [things, goods]"] },
    [`${LIST}:3:18 the tag "goods" of GET /things is not declared; add it to tags in the root document`],
  ],
  [
    "a tag of another area, whose grants would open the call",
    { "openapi.yaml": STUFF, [LIST]: ["tags: [things]", "tags: [stuff]"] },
    [
      `${LIST}:3:10 the tag "stuff" of GET /things is not the first word of its URL, so grants for the area "stuff" would open it; write "things", or say under x-other-area why it stands elsewhere`,
    ],
  ],
  [
    "a tag of another area, for a reason",
    {
      "openapi.yaml": STUFF,
      [LIST]: ["tags: [things]", "tags: [stuff]\n  x-other-area: Stuff is what the shop calls them."],
    },
    [],
  ],
  [
    "the tag of its area, and a reason why not",
    { [LIST]: ["tags: [things]", "tags: [things]\n  x-other-area: Stuff is what the shop calls them."] },
    [
      `${LIST}:4:3 the tag of GET /things is the first word of its URL, and x-other-area says why it is not; take x-other-area out`,
    ],
  ],
];
