import { expect, test } from "vitest";
import { complaintsOf } from "../../../support/complaints.ts";
import { type Edits, shop } from "../../../support/shop.ts";

const WHY = "decision: 50\n  because: it says so\n  source: https://shop.example/docs";
const decisions = (text: string): Edits => ({ "decisions.yaml": text });

test.each<[name: string, given: Edits, want: string[]]>([
  ["no file", {}, []],
  ["none", decisions("[]\n"), []],
  ["about an operation", decisions(`- operation: GET /things\n  ${WHY}\n`), []],
  ["about an operation with a parameter", decisions(`- operation: GET /things/{thing_id}\n  ${WHY}\n`), []],
  ["about an operation with a parameter of another name", decisions(`- operation: GET /things/{id}\n  ${WHY}\n`), []],
  ["about an object", decisions(`- object: Thing\n  ${WHY}\n`), []],
  [
    "about an operation that is gone",
    decisions(`- operation: GET /things\n  ${WHY}\n- operation: PUT /things\n  ${WHY}\n`),
    ["decisions.yaml:5:3 a decision is about PUT /things, which the spec does not have; take the decision out"],
  ],
  [
    "about nothing",
    decisions(`- ${WHY}\n`),
    ["decisions.yaml:1:3 decision 1 is about nothing; name its operation or object"],
  ],
  [
    "without a reason and a source",
    decisions("- object: Thing\n  decision: 50\n"),
    [
      'decisions.yaml:1:3 the decision about Thing has no "because"; write it',
      'decisions.yaml:1:3 the decision about Thing has no "source"; write it',
    ],
  ],
  ["no list", decisions("things: 50\n"), ["decisions.yaml:1:1 decisions.yaml must be a list of decisions"]],
])("%s", async (_, given, want) => {
  expect(await complaintsOf(await shop(given), "decisions")).toEqual(want);
});

test("a file that is not YAML", async () => {
  expect(await complaintsOf(await shop(decisions('- "open\n')))).toEqual([
    'decisions.yaml:2:1 not valid YAML: Missing closing "quote',
  ]);
});
