import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../generator/config/load.ts";
import { fixConfig } from "../../generator/usage/fix-config.ts";
import { folderOf } from "../support/folder.ts";

const operations = ["campaigns.list", "users.track"];
const include = '["campaigns.list", "users.track"]';

const CASES: readonly [name: string, file: string, before: string, after: string][] = [
  [
    "in place of another",
    "braze.config.ts",
    `import { defineConfig } from "braze-codegen";\n\nexport default defineConfig({\n  out: "src/braze",\n  // What is used.\n  include: ["users.delete", { area: "catalogs" }],\n  layout: "source",\n});\n`,
    `import { defineConfig } from "braze-codegen";\n\nexport default defineConfig({\n  out: "src/braze",\n  // What is used.\n  include: ${include},\n  layout: "source",\n});\n`,
  ],
  [
    "behind the last member, with a comma and without",
    "braze.config.mjs",
    `export default {\n  out: "src/braze",\n  layout: "source",\n};\n`,
    `export default {\n  out: "src/braze",\n  layout: "source",\n  include: ${include},\n};\n`,
  ],
  [
    "on the line of the others",
    "braze.config.mjs",
    `const config = { out: "src/braze" };\nexport default config;\n`,
    `const config = { out: "src/braze", include: ${include} };\nexport default config;\n`,
  ],
  [
    "in JSON",
    "braze.config.json",
    `{\n  "out": "src/braze"\n}\n`,
    `{\n  "out": "src/braze",\n  "include": [\n    "campaigns.list",\n    "users.track"\n  ]\n}\n`,
  ],
];

describe("include is written", () => {
  test.each(CASES)("%s", async (_, file, before, after) => {
    const folder = await folderOf({ [file]: before });
    const path = join(folder, file);
    expect(fixConfig(path, file, operations)).toBe(true);
    expect(readFileSync(path, "utf8")).toBe(after);
    expect(fixConfig(path, file, operations)).toBe(false);
    expect((await loadConfig(path, file)).targets).toMatchObject([{ out: "src/braze", include: operations }]);
  });
});

test("many stand on a line each", async () => {
  const folder = await folderOf({ "braze.config.mjs": `export default {\n  out: "src",\n};\n` });
  const many = Array.from({ length: 12 }, (_, index) => `things.list${index}`);
  fixConfig(join(folder, "braze.config.mjs"), "braze.config.mjs", many);
  expect(readFileSync(join(folder, "braze.config.mjs"), "utf8")).toContain(`\n  include: [\n    "things.list0",\n`);
});

test.each<[file: string, text: string, operations: string[], want: RegExp]>([
  [
    "braze.config.mjs",
    `export default { targets: [] };`,
    operations,
    /^braze\.config\.mjs has several targets, and which/,
  ],
  ["braze.config.json", `{ "targets": [] }`, operations, /^braze\.config\.json has several targets, and which/],
  ["braze.config.mjs", `export default make;`, operations, /^braze\.config\.mjs does not write out the object that/],
  ["braze.config.mjs", `export default {};`, [], /^braze\.config\.mjs stays as it is: the code uses no operation$/],
])("%s of %s stays", async (file, text, used, want) => {
  const folder = await folderOf({ [file]: text });
  expect(() => fixConfig(join(folder, file), file, used)).toThrow(want);
  expect(readFileSync(join(folder, file), "utf8")).toBe(text);
});
