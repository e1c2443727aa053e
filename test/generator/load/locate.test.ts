import { dirname, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { load } from "../../../generator/load/load.ts";
import type { Pointer } from "../../../generator/pointer.ts";
import { shop } from "../../support/shop.ts";

const loaded = await load(await shop());
const shown = (file: string) => relative(dirname(loaded.entry), file);

const GET = ["paths", "/things/{thing_id}", "get"];

describe("a place in the bundled document, in the file where it is written", () => {
  test.each<[pointer: Pointer, want: string]>([
    [["info", "title"], "openapi.yaml:3:3"],
    [["servers", 0, "x-instance", "id"], "openapi.yaml:7:19"],
    [["paths", "/things"], "openapi.yaml:14:3"],
    [["paths", "/things", "get"], "paths/things/index.yaml:1:1"],
    [["paths", "/things", "get", "parameters", 0, "schema", "type"], "paths/things/index.yaml:16:17"],
    [[...GET, "operationId"], "paths/things/{thing_id}.yaml:4:3"],
    [["paths", "/things/{thing_id}", "parameters", 0], "paths/things/{thing_id}.yaml:2:5"],
    [["paths", "/things/{thing_id}", "parameters", 0, "name"], "parameters/ThingId.yaml:1:1"],
    [[...GET, "responses", "404"], "paths/things/{thing_id}.yaml:22:5"],
    [[...GET, "responses", "404", "content", "application/json", "schema", "required", 0], "schemas/Refusal.yaml:3:12"],
    [["components", "schemas", "Thing"], "openapi.yaml:26:5"],
    [["components", "schemas", "Thing", "properties", "id"], "schemas/Thing.yaml:5:3"],
    [
      [
        "components",
        "schemas",
        "ThingList",
        "properties",
        "things",
        "items",
        "properties",
        "parts",
        "items",
        "required",
      ],
      "schemas/Thing.yaml:3:1",
    ],
    [["x-permissions", "things.set", "collection"], "permissions.yaml:6:3"],
    [["components", "schemas", "Thing", "nothing"], "schemas/Thing.yaml:1:1"],
    [["nothing"], "openapi.yaml:1:1"],
  ])("%j → %s", (pointer, want) => {
    const { file, line, column } = loaded.locate(pointer);
    expect(`${shown(file)}:${line}:${column}`).toBe(want);
  });
});

describe("the file of a part, rather than of the reference to it", () => {
  test.each<[pointer: Pointer, want: string]>([
    [["info"], "openapi.yaml"],
    [["paths", "/things"], "paths/things/index.yaml"],
    [["components", "schemas", "Thing"], "schemas/Thing.yaml"],
    [[...GET, "responses", "404"], "responses/NotFound.yaml"],
  ])("%j → %s", (pointer, want) => {
    expect(shown(loaded.fileOf(pointer))).toBe(want);
  });
});
