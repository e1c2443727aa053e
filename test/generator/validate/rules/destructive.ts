import type { Edits, RuleCase } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const URL = "paths/things/set.yaml";

/** A POST whose URL says that it sets something. */
const set = (more: string): Edits => ({
  "openapi.yaml": ["paths:\n", `paths:\n  /things/set: { $ref: ${URL} }\n`],
  [URL]: `post: { x-effect: write, ${more}responses: { "204": { description: Done. } } }\n`,
});

export const destructive: readonly RuleCase[] = [
  ["it follows from effect and method", {}, []],
  ["a POST that overwrites", { [LIST]: ["x-effect: write", "x-effect: write\n  x-destructive: true"] }, []],
  ["a POST that sets", set("x-destructive: true, "), []],
  ["a POST that only sounds as if", set("x-destructive: false, "), []],
  [
    "a POST that sets, and does not say so",
    set(""),
    [
      `${URL}:1:1 POST /things/set says "set" and not whether it overwrites or removes something; write "x-destructive: true", or false where it only adds`,
    ],
  ],
  [
    "a POST that says what is so anyway",
    { [LIST]: ["x-effect: write", "x-effect: write\n  x-destructive: false"] },
    [`${LIST}:35:3 x-destructive of POST /things is what its effect and its method say; take it out`],
  ],
  [
    "a read that destroys",
    { [LIST]: ["x-effect: read", "x-effect: read\n  x-destructive: true"] },
    [`${LIST}:9:3 GET /things reads, so it is not destructive; take x-destructive out`],
  ],
  [
    "a deletion that does not",
    { [THING]: ["x-effect: delete", "x-effect: delete\n  x-destructive: false"] },
    [`${THING}:32:3 what DELETE /things/{thing_id} does cannot be taken back (delete); take x-destructive out`],
  ],
];
