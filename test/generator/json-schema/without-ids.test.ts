import { expect, test } from "vitest";
import { withoutIds } from "../../../generator/json-schema/without-ids.ts";

test.each<[name: string, given: object, want: object]>([
  ["names of its own", { $id: "a", $anchor: "b", type: "string" }, { type: "string" }],
  [
    "examples, in which an $id is data",
    { type: "object", example: { $id: "a" }, examples: [{ $id: "a" }] },
    { type: "object" },
  ],
  ["what others add", { "x-old": { $id: "a" }, maxLength: 1 }, { maxLength: 1 }],
])("%s go", (_, given, want) => {
  expect(withoutIds({ properties: { inner: given } }, "schema")).toEqual({ properties: { inner: want } });
});

test.each<[name: string, given: object]>([
  ["members of such names", { properties: { $id: { type: "string" }, example: { type: "string" } } }],
  ["data that must be matched", { const: { $id: "a" }, enum: [{ example: 1 }] }],
  ["rules across members", { "x-constraints": [{ rule: "one-of", of: ["a", "b"] }] }],
])("%s stay", (_, given) => {
  expect(withoutIds(given, "schema")).toEqual(given);
});
