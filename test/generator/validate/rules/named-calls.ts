import type { RuleCase } from "../../../support/shop.ts";

const THING = "schemas/Thing.yaml";
const said = (text: string): RuleCase[1] => ({
  [THING]: ["description: What the shop calls it.", `description: ${JSON.stringify(text)}`],
});

export const namedCalls: readonly RuleCase[] = [
  ["none", {}, []],
  ["calls that there are", said("The ID of `GET /things` and of `GET /things/{thing_id}`."), []],
  ["what is no call", said("The ID of `POST` and of `/thing`, and GET /nothing."), []],
  [
    "a path that is misspelt",
    said("The ID of `GET /thing`."),
    [
      `${THING}:5:23 the description speaks of GET /thing, which is no call of this document; did you mean "GET /things"?`,
    ],
  ],
  [
    "a call that there is not",
    said("The ID of `DELETE /warehouses/{id}`."),
    [
      `${THING}:5:23 the description speaks of DELETE /warehouses/{id}, which is no call of this document; correct it, or leave it out`,
    ],
  ],
  [
    "an operation by its id",
    said("The ID of `things.list`, not of `things.item`."),
    [`${THING}:5:23 the description calls an operation by its id, things.list; write \`GET /things\``],
  ],
];
