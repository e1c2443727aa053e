import type { Edits, RuleCase } from "../../../support/shop.ts";

const WHY = "decision: 50\n  because: it says so\n  source: https://shop.example/docs";
const decided = (text: string): Edits => ({ "decisions.yaml": text });

export const decisions: readonly RuleCase[] = [
  ["no file", {}, []],
  ["none", decided("[]\n"), []],
  ["about an operation", decided(`- operation: GET /things\n  ${WHY}\n`), []],
  ["about an operation with a parameter", decided(`- operation: GET /things/{thing_id}\n  ${WHY}\n`), []],
  ["about an operation with a parameter of another name", decided(`- operation: GET /things/{id}\n  ${WHY}\n`), []],
  ["about all operations", decided(`- operation: all\n  ${WHY}\n`), []],
  ["about an object", decided(`- object: Thing\n  ${WHY}\n`), []],
  [
    "about an operation that is gone",
    decided(`- operation: GET /things\n  ${WHY}\n- operation: PUT /things\n  ${WHY}\n`),
    [
      'decisions.yaml:5:3 a decision is about PUT /things, which the spec does not have; did you mean "GET /things"? If not, take the decision out',
    ],
  ],
  [
    "about nothing",
    decided(`- ${WHY}\n`),
    ["decisions.yaml:1:3 decision 1 is about nothing; name its operation or object"],
  ],
  [
    "without a reason and a source",
    decided("- object: Thing\n  decision: 50\n"),
    [
      'decisions.yaml:1:3 the decision about Thing has no "because"; write it',
      'decisions.yaml:1:3 the decision about Thing has no "source"; write it',
    ],
  ],
  [
    "one list over several files",
    { "decisions/things.yaml": `- object: Thing\n  ${WHY}\n`, "decisions.yaml": "[]\n" },
    [],
  ],
  [
    "in a folder",
    {
      "decisions/general.yaml": `- object: Thing\n  ${WHY}\n- object: Thing\n`,
      "decisions/things/list.yaml": "things: 50\n",
    },
    [
      'decisions/general.yaml:5:3 the decision about Thing has no "decision"; write it',
      'decisions/general.yaml:5:3 the decision about Thing has no "because"; write it',
      'decisions/general.yaml:5:3 the decision about Thing has no "source"; write it',
      "decisions/things/list.yaml:1:1 decisions/things/list.yaml must be a list of decisions",
    ],
  ],
  ["no list", decided("things: 50\n"), ["decisions.yaml:1:1 decisions.yaml must be a list of decisions"]],
];
