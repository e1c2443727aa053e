import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf } from "../../../../generator/cli/watch/imports.ts";
import { folderOf } from "../../../support/folder.ts";

test.each<[name: string, config: string, others: Record<string, string>, want: string[]]>([
  ["nothing", "export default {};", {}, []],
  ["a package", 'import { defineConfig } from "braze-codegen";', {}, []],
  ["a file", 'import { a } from "./a.ts";', { "a.ts": "" }, ["a.ts"]],
  ["by its name after the build", 'import { a } from "./a.js";', { "a.ts": "" }, ["a.ts"]],
  ["without an ending", 'import { a } from "./a";', { "a.mjs": "" }, ["a.mjs"]],
  ["a folder", 'import { a } from "./lib";', { "lib/index.ts": "" }, ["lib/index.ts"]],
  ["data", 'import a from "./a.json" with { type: "json" };', { "a.json": "{}" }, ["a.json"]],
  ["by require", 'const a = require("./a.cjs");', { "a.cjs": "" }, ["a.cjs"]],
  ["what that imports", 'import "./a.ts";', { "a.ts": 'import "./lib/b.ts";', "lib/b.ts": "" }, ["a.ts", "lib/b.ts"]],
  ["a circle", 'import "./a.ts";', { "a.ts": 'import "./braze.config.ts";' }, ["a.ts"]],
  ["what is not there", 'import "./gone.ts";', {}, []],
])("a config that imports %s", async (_, config, others, want) => {
  const folder = await folderOf({ "braze.config.ts": config, ...others });
  expect(importsOf(join(folder, "braze.config.ts"))).toEqual(want.map((file) => join(folder, file)));
});
