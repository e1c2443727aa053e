import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { chooseDocuments, everyDocument, operationsIn } from "./choose.ts";
import { type Row, tableOf, verdictOf } from "./report.ts";

const document = (openapi: string, size = 0) =>
  JSON.stringify({ openapi, info: { description: "x".repeat(size) }, paths: { "/a": { get: {}, parameters: [] } } });

test("taken are all of 3.1, the largest, and of the rest those of the lowest digests", async () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const folder = await folderOf({
    ...Object.fromEntries(names.map((name) => [`${name}.json`, document("3.0.0")])),
    "one/new.json": document("3.1.0"),
    "one/large.json": document("3.0.0", 1000),
    "_index.js": "",
  });
  expect(everyDocument(folder).map(({ name }) => name)).toEqual([...names, "one/large", "one/new"]);
  const chosen = chooseDocuments(folder, { size: 4, largest: 1 }).map(({ name }) => name);
  expect(chosen).toEqual(["d", "f", "one/large", "one/new"]);
  expect(operationsIn(everyDocument(folder)[0]?.file ?? "")).toBe(1);
});

describe("the verdict", () => {
  const row = (parts: Partial<Row> = {}): Row => ({
    name: "a",
    operations: 1,
    seconds: 1,
    cpu: 1,
    result: "types check",
    detail: "",
    ...parts,
  });
  const good = (count: number) => Array.from({ length: count }, () => row());

  test.each<[name: string, given: Row[], want: boolean]>([
    ["all give packages that type-check", good(80), false],
    ["four end in a sentence", [...good(76), ...Array.from({ length: 4 }, () => row({ result: "refused" }))], false],
    ["five do", [...good(75), ...Array.from({ length: 5 }, () => row({ result: "refused" }))], true],
    ["five do not type-check", [...good(75), ...Array.from({ length: 5 }, () => row({ result: "types fail" }))], true],
    ["one is an error of the generator", [...good(79), row({ result: "crashed" })], true],
    ["one is slow, on a busy machine", [...good(79), row({ seconds: 16 })], false],
    ["one is slow by itself", [...good(79), row({ seconds: 16, cpu: 61 })], true],
  ])("%s", (_, given, want) => {
    expect(verdictOf(given).failed).toBe(want);
  });

  test("a line a document, with the first line of what went wrong", () => {
    expect(
      tableOf([row(), row({ name: "long", result: "crashed", detail: "Error: x\n    at y" })]).split("\n"),
    ).toEqual([
      "document  operations  result       seconds    cpu",
      "a                  1  types check      1.0    1.0",
      "long               1  crashed          1.0    1.0  Error: x",
    ]);
  });
});
