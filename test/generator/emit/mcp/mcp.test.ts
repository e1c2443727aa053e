import { expect, test } from "vitest";
import { emitted } from "../../../support/emitted.ts";
import { modelOf, operation, pathsOf, shopModel } from "../../../support/spec.ts";
import { squash } from "../../../support/syntax.ts";

const shop = await emitted("mcp", await shopModel());

test("its files", () => {
  expect([...shop.keys()].sort()).toEqual([
    "mcp/schemas.json",
    "mcp/src/data/calls.ts",
    "mcp/src/data/errors.ts",
    "mcp/tools.json",
    "mcp/validators/arguments/Thing.js",
    "mcp/validators/arguments/thingsCreate.js",
    "mcp/validators/arguments/thingsDelete.js",
    "mcp/validators/arguments/thingsGet.js",
    "mcp/validators/arguments/thingsList.js",
    "mcp/validators/index.d.ts",
    "mcp/validators/index.js",
  ]);
});

test("the descriptors as JSON, by name", () => {
  const { tools } = JSON.parse(shop.get("mcp/tools.json") ?? "") as { tools: { name: string }[] };
  expect(tools.map(({ name }) => name)).toEqual(["things_create", "things_delete", "things_get", "things_list"]);
});

test.each([
  ['import * as from_things from "@braze-codegen/client/operations/things";'],
  ['things_create: { operation: from_things.thingsCreate, path: [], query: [], header: [], body: "flat" }'],
  ['things_list: { operation: from_things.thingsList, path: [], query: ["cursor"], header: [], body: "none" }'],
])("how each becomes a call: %s", (want) => {
  expect(squash(shop.get("mcp/src/data/calls.ts") ?? "")).toContain(squash(want));
});

test("operations that sound alike become tools that do not", async () => {
  const ids = ["users.a-b", "users.a_b", "users_a_b", "users.aB"];
  const files = await emitted("mcp", modelOf({ paths: pathsOf(...ids.map((id) => operation(id))) }));
  const { tools } = JSON.parse(files.get("mcp/tools.json") ?? "") as { tools: { name: string }[] };
  expect(new Set(tools.map(({ name }) => name)).size).toBe(ids.length);
  const calls = [...squash(files.get("mcp/src/data/calls.ts") ?? "").matchAll(/(\w+): \{operation: (\w+\.\w+)/g)];
  expect(new Set(calls.map((match) => match[1])).size).toBe(ids.length);
  expect(new Set(calls.map((match) => match[2])).size).toBe(ids.length);
});
