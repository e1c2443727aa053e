import type { RuleCase } from "../../../support/shop.ts";

const THING = "paths/things/{thing_id}.yaml";
const NAME = "operationId: things.get\n";
const errors = (...list: readonly string[]): RuleCase[1] => ({
  [THING]: [NAME, `${NAME}  x-errors:\n${list.map((each) => `    - ${each}\n`).join("")}`],
});

export const errorWords: readonly RuleCase[] = [
  ["none", {}, []],
  [
    "words of answers that are described, by themselves or by their range",
    errors(
      "{ status: 404, message: No such thing, when: No thing has the id. }",
      "{ status: 409, code: SOLD, when: The thing is sold. }",
      "{ status: 409, code: LOST, when: Nobody can find it. }",
    ),
    [],
  ],
  [
    "an answer that is not described",
    errors("{ status: 503, message: Closed, when: The shop is closed. }"),
    [
      `${THING}:6:9 x-errors of GET /things/{thing_id} speaks of an answer 503, which is not described; describe it, or correct the status`,
    ],
  ],
  [
    "the same words twice",
    errors(
      "{ status: 404, message: No such thing, when: No thing has the id. }",
      "{ status: 404, message: No such thing, when: The thing was taken out. }",
    ),
    [`${THING}:7:7 x-errors of GET /things/{thing_id} tells "No such thing" twice; take one out`],
  ],
  [
    "rules that the parameters have",
    errors(
      "{ status: 404, code: GONE, when: No thing has the id., broken: [thing_id required, thing_id type] }",
      "{ status: 404, code: LOST, when: Nobody can find it. }",
    ),
    [],
  ],
  [
    "a rule that no schema has, and one of two errors",
    errors(
      "{ status: 404, code: GONE, when: No thing has the id., broken: [thing_id type, thing_id minimum] }",
      "{ status: 404, code: LOST, when: Nobody can find it., broken: [thing_id type, things required] }",
    ),
    [
      `${THING}:6:86 x-errors of GET /things/{thing_id} names "thing_id minimum", and no schema of the request asks "thing_id" for "minimum"; correct the way to the member, or the keyword`,
      `${THING}:7:70 x-errors of GET /things/{thing_id} names "thing_id type" for two errors; leave it with one of them`,
      `${THING}:7:85 x-errors of GET /things/{thing_id} names "things required", and no schema of the request asks "things" for "required"; correct the way to the member, or the keyword`,
    ],
  ],
];
