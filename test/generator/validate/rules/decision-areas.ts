import type { Edits, RuleCase } from "../../../support/shop.ts";

const WHY = "decision: 50\n  because: it says so\n  source: https://shop.example/docs";
const ABOUT_THINGS = `- operation: GET /things\n  ${WHY}\n`;
const ABOUT_ALL = `- operation: all\n  ${WHY}\n`;
const ABOUT_AN_OBJECT = `- object: Thing\n  ${WHY}\n`;
const decided = (files: Record<string, string>): Edits =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`decisions/${name}`, text]));

export const decisionAreas: readonly RuleCase[] = [
  ["one file for all areas", { "decisions.yaml": ABOUT_ALL + ABOUT_THINGS }, []],
  ["a file an area, and one for all", decided({ "things.yaml": ABOUT_THINGS, "general.yaml": ABOUT_ALL }), []],
  ["a folder for an area", decided({ "things/list.yaml": ABOUT_THINGS }), []],
  ["an object, in any file", decided({ "things.yaml": ABOUT_AN_OBJECT, "general.yaml": ABOUT_AN_OBJECT }), []],
  [
    "the file of another area",
    decided({ "general.yaml": ABOUT_ALL + ABOUT_THINGS }),
    [
      "decisions/general.yaml:5:3 the decision about GET /things stands among those of no area; move it to decisions/things.yaml",
    ],
  ],
  [
    "all operations in the file of an area",
    decided({ "things/list.yaml": ABOUT_ALL }),
    [
      'decisions/things/list.yaml:1:3 the decision about all operations stands among those of the area "things"; move it to decisions/general.yaml',
    ],
  ],
  [
    "a file that is called as no area",
    decided({ "thing.yaml": ABOUT_THINGS, "z.yaml": ABOUT_AN_OBJECT }),
    [
      'decisions/thing.yaml:1:1 decisions stand in a file that is called as their area, and there is no area "thing"; did you mean "things"?',
      'decisions/z.yaml:1:1 decisions stand in a file that is called as their area, and there is no area "z"; those of no area stand in decisions/general.yaml',
    ],
  ],
];
