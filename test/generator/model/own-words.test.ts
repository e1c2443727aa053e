import { describe, expect, test } from "vitest";
import { describeSchema, partOfCall } from "../../../generator/model/own-words.ts";
import type { JsonSchema } from "../../../generator/openapi.ts";

describe("what a part of a call is", () => {
  test.each<[string, string | undefined, string]>([
    ["a title", "List the things", "Body of `GET /things`. List the things."],
    ["a sentence", "Lists the things.", "Body of `GET /things`. Lists the things."],
    ["lines", " List\n  the things ", "Body of `GET /things`. List the things."],
    ["nothing", undefined, "Body of `GET /things`."],
    ["blanks", "  ", "Body of `GET /things`."],
  ])("%s", (_, summary, want) => {
    const operation = { responses: {}, ...(summary === undefined ? {} : { summary }) };
    expect(partOfCall("body", operation, "get", "/things")).toBe(want);
  });
});

describe("a schema gets words", () => {
  test.each<[string, JsonSchema, JsonSchema]>([
    ["where it has none", { type: "object" }, { type: "object", description: "New." }],
    ["and keeps its own", { description: "Old." }, { description: "Old." }],
    ["and none beside a reference", { $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/A" }],
    ["and none where it is a boolean", true, true],
  ])("%s", (_, schema, want) => {
    describeSchema(schema, "New.");
    expect(schema).toEqual(want);
  });
});
