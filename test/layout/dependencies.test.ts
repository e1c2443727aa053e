import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { missingDependencies } from "../../generator/cli/missing-dependencies.ts";
import { packageNames } from "../../generator/emit/package-names.ts";
import { emit } from "../../generator/emit/emit.ts";
import { loadTemplates } from "../../generator/generate.ts";
import { dependenciesOf } from "../../generator/layout/dependencies.ts";
import { select } from "../../generator/select.ts";
import { folderOf } from "../support/folder.ts";
import { braze, sourceOf } from "./tools.ts";

const emitted = await emit(select(braze, { include: ["users.track"] }), packageNames, {
  templates: await loadTemplates(),
  project: { version: "1.0.0" },
});

/** What modules import of npm, as the compiler reads them. */
const packagesIn = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName))
      .filter((name) => !/^[.#]|^node:/.test(name))
      .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/")),
  ),
];

test.each(packageNames.filter((name) => name !== "reference" && name !== "spec"))(
  "%s: what the source imports is what the command adds",
  async (name) => {
    const files = await sourceOf(braze, ".js", [name]);
    const texts = files.filter(({ path }) => path.endsWith(".ts")).map(({ text }) => text);
    expect(Object.keys(dependenciesOf(files, emitted))).toEqual(packagesIn(texts).sort());
  },
);

test("README: the command that its config is told", async () => {
  const page = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8").split("### A platform team")[1] ?? "";
  const config = /```ts title=braze\.config\.ts\n(.*?)```/s.exec(page)?.[1] ?? "";
  expect(config).toContain('packages: ["client", "permissions", "mock-server"]');
  expect(config).toContain('include: ["users.track", { area: "catalogs", effect: "read" }]');
  const model = select(braze, { include: ["users.track", { area: "catalogs", effect: "read" }] });
  const files = await sourceOf(model, ".js", ["client", "permissions", "mock-server"]);
  const service = await folderOf({ "package.json": {} });
  const [, command] =
    missingDependencies(join(service, "src/braze"), dependenciesOf(files, emitted), service)?.split(": ") ?? [];
  expect(command).toMatch(/^npm install .*@hono\/node-server@/);
  expect(page.split("\n")).toContain(command);
});

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/** The file with the types of a package, for a module of one kind. */
const typesOf = (name: string, mode: ts.ResolutionMode): string | undefined =>
  ts.resolveModuleName(name, join(import.meta.dirname, "a.ts"), OPTIONS, ts.sys, undefined, undefined, mode)
    .resolvedModule?.resolvedFileName;

test("what only waits for import() has its types from there, where CommonJS has others", () => {
  const found = emitted
    .filter(({ path }) => path.endsWith(".ts"))
    .flatMap(({ path, text }) => {
      const names = [...text.matchAll(/^import type .* from "([^."#][^"]*)";$/gm)].map(([, name = ""]) => name);
      const isDual = (name: string) => typesOf(name, ts.ModuleKind.CommonJS) !== typesOf(name, ts.ModuleKind.ESNext);
      const folder = path.slice(0, path.indexOf("/"));
      const isLate = (name: string) =>
        emitted.some((file) => file.path.startsWith(`${folder}/`) && file.text.includes(`import("${name}")`));
      return names.filter((name) => isDual(name) && isLate(name)).map((name) => `${path}: ${name}`);
    });
  expect(found).toEqual([]);
});
