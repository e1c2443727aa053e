import type { RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

export const requiredFacts: readonly RuleCase[] = [
  ["all there", {}, []],
  [
    "no effect",
    { [LIST]: ["  x-effect: read\n", ""] },
    [`${LIST}:1:1 GET /things has no x-effect; write read, write, delete or send`],
  ],
  [
    "no resource",
    { [LIST]: ["  x-resource: thing\n", ""] },
    [`${LIST}:1:1 GET /things has no x-resource; name what it acts on, as in "catalog_item"`],
  ],
  [
    "no source",
    { [LIST]: ['  externalDocs: { url: "https://shop.example/docs/list" }\n', ""] },
    [`${LIST}:1:1 GET /things names no source; write the page that documents it under externalDocs.url`],
  ],
  [
    "no summary",
    { [LIST]: ["  summary: List the things\n", ""] },
    [`${LIST}:1:1 GET /things has no summary; say in a few words what it does`],
  ],
  [
    "a summary that is a sentence",
    { [LIST]: ["List the things", "Lists the things."] },
    [`${LIST}:4:3 the summary of GET /things is a title: at most 70 characters and no full stop`],
  ],
  [
    "a summary of 71 characters",
    { [LIST]: ["List the things", "a".repeat(71)] },
    [`${LIST}:4:3 the summary of GET /things is a title: at most 70 characters and no full stop`],
  ],
  ["a summary of 70 characters", { [LIST]: ["List the things", "a".repeat(70)] }, []],
  [
    "no description",
    { [LIST]: ["  description: All things of the shop, a page at a time.\n", ""] },
    [`${LIST}:1:1 GET /things has no description; say what a caller must know before the call`],
  ],
  ["no tag", { [LIST]: ["  tags: [things]\n", ""] }, [`${LIST}:1:1 GET /things has 0 tags; give it one, its area`]],
  [
    "two tags",
    { [LIST]: ["[things]", "[things, stuff]"] },
    [`${LIST}:1:1 GET /things has 2 tags; give it one, its area`],
  ],
];
