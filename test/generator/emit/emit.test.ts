import { expect, test } from "vitest";
import { emit } from "../../../generator/emit/emit.ts";
import { packageNames } from "../../../generator/emit/package-names.ts";
import { shopModel } from "../../support/spec.ts";

const shop = await shopModel();

test("only the packages that are asked for", async () => {
  const templates = new Map([
    ["client/a.ts", ""],
    ["permissions/b.ts", ""],
  ]);
  const files = await emit(shop, ["permissions"], { templates, project: { version: "1.0.0" } });
  expect(files.map(({ path }) => path)).toEqual([
    "permissions/b.ts",
    "permissions/permissions.json",
    "permissions/src/permission.ts",
    "permissions/src/tables.ts",
  ]);
});

test("every package has its folder", async () => {
  for (const name of packageNames)
    for (const { path } of await emit(shop, [name], { templates: new Map(), project: { version: "1.0.0" } }))
      expect(path.startsWith(`${name}/`)).toBe(true);
});

test("a template and an emitter cannot make the same file", async () => {
  const templates = new Map([["permissions/src/tables.ts", ""]]);
  await expect(emit(shop, ["permissions"], { templates, project: { version: "1.0.0" } })).rejects.toThrow(
    "permissions/src/tables.ts is made twice",
  );
});
