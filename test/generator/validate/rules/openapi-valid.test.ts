import { expect, test } from "vitest";
import { complaintsOf } from "../../../support/complaints.ts";
import { type Edits, shop } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";

test.each<[name: string, given: Edits, want: string[]]>([
  ["valid", {}, []],
  [
    "a member of a wrong type",
    { [LIST]: ["[{ key: [things.get] }]", "{ key: [things.get] }"] },
    [`${LIST}:7:3 not valid OpenAPI: must be array`],
  ],
  [
    "a place that is none",
    { [LIST]: ["in: query", "in: body"] },
    [`${LIST}:14:7 not valid OpenAPI: must be equal to one of the allowed values`],
  ],
])("%s", async (_, given, want) => {
  expect(await complaintsOf(await shop(given), "openapi-valid")).toEqual(want);
});
