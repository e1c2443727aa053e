import { describe, expect, test } from "vitest";
import { jsonSource } from "../../../generator/load/json-source.ts";
import { parseSource } from "../../../generator/load/source.ts";
import type { Pointer } from "../../../generator/pointer.ts";

const TEXT = `{
  "info": { "title": "T", "1": [] },
  "tags": [{ "name": "a" }, {
    "name": "b" }],
  "there": { "$ref": "other.json#/a", "beside": 1 }
}
`;

describe("JSON is read as YAML would be", () => {
  // A comment makes it YAML, and moves nothing.
  const yaml = parseSource("spec.json", `${TEXT}# Not JSON.\n`);
  const json = jsonSource("spec.json", TEXT);

  test("the value", () => expect(json?.value).toEqual(yaml.value));

  test.each<[pointer: Pointer]>([
    [[]],
    [["info"]],
    [["info", "title"]],
    [["info", "1"]],
    [["info", "version"]],
    [["tags", 0]],
    [["tags", "1", "name"]],
    [["tags", 2]],
    [["there"]],
    [["there", "beside"]],
    [["there", "x"]],
    [["there", "$ref"]],
    [["info", "title", "x"]],
    [["nowhere"]],
  ])("the place %j", (pointer) => {
    expect(json?.locate(pointer)).toEqual(yaml.locate(pointer));
  });
});

test.each<[name: string, text: string]>([
  ["YAML", "a: 1"],
  ["a text", '"a"'],
  ["a comma too many", '{ "a": 1, }'],
  ["a member twice", '{ "a": 1, "b": { "a": 1 }, "a": 2 }'],
  ["a number that is none", '{ "a": 1e999 }'],
])("left to the parser of YAML, which has words for it: %s", (_, text) => {
  expect(jsonSource("spec.json", text)).toBeUndefined();
});
