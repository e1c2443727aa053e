import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../../generator/config/load.ts";
import { type Files, folderOf } from "../../support/folder.ts";

const typed = `import { defineConfig, type Target } from "braze-codegen";
const target: Target = { out: "src/braze" };
export default defineConfig(target);\n`;
const plain = `import { defineConfig } from "braze-codegen";\nexport default defineConfig({ out: "src/braze" });\n`;
const imported = `import { out } from "./where.ts";\nexport default { out };\n`;

describe("a config of each kind, in a package where braze-codegen is not installed", () => {
  test.each<[name: string, file: string, files: Files]>([
    ["TypeScript", "braze.config.ts", { "package.json": { type: "module" }, "braze.config.ts": typed }],
    [
      "TypeScript, in a package of CommonJS",
      "braze.config.ts",
      { "package.json": { type: "commonjs" }, "braze.config.ts": typed },
    ],
    ["TypeScript that is a module anywhere", "braze.config.mts", { "package.json": {}, "braze.config.mts": typed }],
    ["JavaScript", "braze.config.mjs", { "package.json": {}, "braze.config.mjs": plain }],
    ["JavaScript, in a package of CommonJS", "braze.config.js", { "package.json": {}, "braze.config.js": plain }],
    [
      "CommonJS",
      "braze.config.js",
      { "package.json": {}, "braze.config.js": `module.exports = { out: "src/braze" };` },
    ],
    ["JSON", "braze.config.json", { "braze.config.json": { out: "src/braze" } }],
    [
      "one that imports",
      "braze.config.ts",
      { "braze.config.ts": imported, "where.ts": `export const out: string = "src/braze";\n` },
    ],
  ])("%s", async (_, file, files) => {
    const folder = await folderOf(files);
    expect(await loadConfig(join(folder, file), file)).toEqual({
      file: join(folder, file),
      folder,
      targets: [{ out: "src/braze" }],
    });
  });
});

describe("a config that cannot be loaded", () => {
  test.each<[name: string, file: string, files: Files, want: RegExp]>([
    ["is not there", "my.config.ts", {}, /^my\.config\.ts cannot be read: no such file$/],
    ["is not there, JSON", "my.json", {}, /^my\.json cannot be read: no such file$/],
    ["is no JSON", "my.json", { "my.json": '{\n  "out": "a",\n}' }, /^my\.json:3 cannot be read: Expected .*\w$/],
    [
      "does not parse",
      "my.ts",
      { "my.ts": 'export default {\n  out: "a"\n  rules: "sound",\n};' },
      /^my\.ts:3 cannot be run: Unexpected token, expected ","$/,
    ],
    ["throws", "my.ts", { "my.ts": "\nthrow new Error('no luck');" }, /^my\.ts:2 cannot be run: no luck$/],
    [
      "imports what is not there",
      "my.mjs",
      { "my.mjs": 'import out from "./nope.js";\nexport default { out };' },
      /^my\.mjs(:1)? cannot be run: Cannot find module '\.\/nope\.js'$/,
    ],
    [
      "exports nothing",
      "my.ts",
      { "my.ts": "export const config = {};" },
      /^my\.ts has no default export; write export default defineConfig\(\{ … \}\)$/,
    ],
    [
      "is at fault",
      "my.ts",
      { "my.ts": "export default { oot: 'x', out: 'y' };" },
      /^my\.ts: oot is no member of a config; did you mean "out"\?$/,
    ],
  ])("%s", async (_, file, files, want) => {
    const folder = await folderOf(files);
    await expect(loadConfig(join(folder, file), file)).rejects.toThrow(want);
  });
});
