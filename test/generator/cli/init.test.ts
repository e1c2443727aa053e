import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../../../generator/config/load.ts";
import { type Files, folderOf } from "../../support/folder.ts";
import { run } from "./support/run.ts";

const esm = { type: "module" };
const include = ["src"];
const node = { module: "nodenext", outDir: "dist" };

describe("a config that fits", () => {
  test.each<[name: string, files: Files, want: object]>([
    [
      "modules for Node",
      { "package.json": esm, "tsconfig.json": { compilerOptions: node, include }, "package-lock.json": {} },
      { config: "braze.config.ts", importExtension: ".js", packageManager: "npm" },
    ],
    [
      "CommonJS for Node",
      { "package.json": {}, "tsconfig.json": { compilerOptions: node, include }, "yarn.lock": "" },
      { config: "braze.config.mts", importExtension: ".js", packageManager: "yarn" },
    ],
    [
      "a build that would take the config along",
      { "package.json": esm, "tsconfig.json": { compilerOptions: node }, "pnpm-lock.yaml": "" },
      { config: "braze.config.mjs", importExtension: ".js", packageManager: "pnpm" },
    ],
    [
      "a bundler",
      {
        "package.json": esm,
        "tsconfig.json": { compilerOptions: { module: "esnext", moduleResolution: "bundler", noEmit: true } },
        "bun.lock": "",
      },
      { config: "braze.config.ts", importExtension: "", packageManager: "bun" },
    ],
    [
      "imports that end in .ts",
      {
        "package.json": esm,
        "tsconfig.json": { compilerOptions: { module: "nodenext", noEmit: true, allowImportingTsExtensions: true } },
      },
      { importExtension: ".ts" },
    ],
    [
      "settings that are extended",
      {
        "package.json": esm,
        "tsconfig.json": { extends: "./base.json", include },
        "base.json": `{ "compilerOptions": { "module": "preserve" }, /* so */ }`,
      },
      { importExtension: "" },
    ],
    [
      "no TypeScript",
      { "package.json": {} },
      { config: "braze.config.mjs", importExtension: ".ts", packageManager: "npm" },
    ],
    ["no package", {}, { config: "braze.config.mjs" }],
    [
      "sources elsewhere",
      { "package.json": esm, "tsconfig.json": { compilerOptions: { ...node, rootDir: "lib" } }, "lib/x.ts": "" },
      { out: "lib/braze" },
    ],
    [
      "the manager that package.json names",
      { "package.json": { packageManager: "pnpm@9.0.0" }, "package-lock.json": {} },
      { packageManager: "pnpm", next: expect.arrayContaining(["pnpm exec braze-codegen generate"]) },
    ],
    [
      "braze-codegen is there",
      { "package.json": { devDependencies: { "braze-codegen": "1.0.0" } } },
      { next: ["npx --no-install braze-codegen generate", "npx --no-install braze-codegen check"] },
    ],
  ])("%s", async (_, files, want) => {
    const folder = await folderOf(files);
    const { code, out, err } = await run(folder, "init", "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const said = JSON.parse(out) as { config: string; out: string; importExtension: string };
    expect(said).toMatchObject({ out: "src/braze", ...want });
    const { targets } = await loadConfig(join(folder, said.config), said.config);
    expect(targets).toEqual([
      { out: said.out, layout: "source", importExtension: said.importExtension, packages: ["client", "permissions"] },
    ]);
  });
});

test("from a folder of the package, with flags, in words", async () => {
  const folder = await folderOf({ "package.json": esm, "src/x.ts": "", "api/openapi.yaml": "" });
  const { out } = await run(join(folder, "src"), "init", "--spec", "../api/openapi.yaml", "--out", "shop");
  expect(out).toMatch(
    /^\.\.\/braze\.config\.mjs is written: .* below src\/shop; .*\n(.*\n)* {2}npx --no-install braze-codegen generate\n {2}npx --no-install braze-codegen check\n/,
  );
  expect(await readFile(join(folder, "braze.config.mjs"), "utf8")).toMatch(/^ {2}spec: "api\/openapi\.yaml",$/m);
});

test("a config that is there stays", async () => {
  const folder = await folderOf({ "package.json": esm, "braze.config.json": "mine" });
  expect(await run(folder, "init")).toEqual({
    code: 1,
    out: "",
    err: "braze-codegen: braze.config.json is there already, and stays as it is; take it away to begin anew\n",
  });
  expect((await readdir(folder)).sort()).toEqual(["braze.config.json", "package.json"]);
});
