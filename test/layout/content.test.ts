import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { select } from "../../generator/select.ts";
import { braze, say, sourceOf, toolsFolder } from "./tools.ts";
import { folderOf } from "../support/folder.ts";

const catalogs = select(braze, { include: ["area:catalogs"] });

/** The words of a text that are code or data, and no comment. */
function wordsOf(text: string): Set<string> {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const words = new Set<string>();
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan())
    words.add(scanner.getTokenValue() || scanner.getTokenText());
  return words;
}

describe("of one area", async () => {
  const files = await sourceOf(catalogs, ".js");

  test.each<[what: string, names: readonly string[], kept: readonly string[]]>([
    ["operation", braze.operations.map(({ id }) => id), catalogs.operations.map(({ id }) => id)],
    [
      "operation's constant",
      braze.operations.map(({ names }) => names.constant),
      catalogs.operations.map(({ names }) => names.constant),
    ],
    ["schema", braze.schemas.map(({ name }) => name), [...catalogs.schemas.map(({ name }) => name), "Success"]],
    [
      "permission",
      braze.permissions.map(({ name }) => name),
      [...catalogs.permissions.map(({ name }) => name), ...catalogs.operations.map(({ id }) => id)],
    ],
    // "default" is one too, and a word of the language.
    [
      "limit",
      braze.rateLimits.flatMap(({ id }) => (id.includes("-") ? [id] : [])),
      catalogs.rateLimits.map(({ id }) => id),
    ],
    ["tool", braze.operations.map(({ tool }) => tool.name), catalogs.operations.map(({ tool }) => tool.name)],
    ["part of the mock's state", ["Users", "UserProfile", "Identifier"], []],
  ])("no %s that was not asked for", (_, names, kept) => {
    const gone = names.filter((name) => !kept.includes(name));
    expect(gone.length).toBeGreaterThan(0);
    const found = files.flatMap(({ path, text }) => {
      const words = wordsOf(text);
      return gone.filter((name) => words.has(name)).map((name) => `${path}: ${name}`);
    });
    expect(found).toEqual([]);
  });

  test("a client is its types, its operations and the core", async () => {
    const client = await sourceOf(catalogs, ".js", ["client"]);
    const folders = new Set(client.map(({ path }) => path.replace(/\/(core|bulk|limits|log)\/.*/, "/$1")));
    expect([...folders].sort()).toEqual(
      ".prettierrc.json batches/catalogs.ts braze.ts bulk core index.ts instances.ts limits log operations/catalogs.ts operations/index.ts partial-members.ts resources/catalogs.ts resources/index.ts servers.ts types/catalogs.ts types/index.ts version.ts"
        .split(" ")
        .map((path) => `client/${path}`),
    );
  });

  test("helpers for any number of objects only where an operation takes many", async () => {
    const only = async (id: string) =>
      (await sourceOf(select(braze, { include: [`operation:${id}`] }), ".js", ["client"])).map(({ path }) => path);
    const engine = ["client/batches/catalogs.ts", "client/bulk/send-all.ts"];
    expect(await only("catalogs.items.createMany")).toEqual(expect.arrayContaining(engine));
    const paths = await only("catalogs.list");
    expect(paths.filter((path) => /\/(batches|bulk)\//.test(path))).toEqual(["client/bulk/index.ts"]);
  });

  test("a package that another one needs holds what that one uses", async () => {
    const mcp = await sourceOf(catalogs, ".js", ["mcp"]);
    const paths = mcp.map(({ path }) => path);
    expect(paths).toContain("client/operations/catalogs.ts");
    expect(paths.filter((path) => path.startsWith("client/resources"))).toEqual([]);
  });

  test("nothing but TypeScript, without commands and without what a package needs", () => {
    const others = files.filter(({ path }) => !path.endsWith(".ts")).map(({ path }) => path);
    expect(others).toEqual(["client", "mcp", "mock-server", "permissions"].map((name) => `${name}/.prettierrc.json`));
    expect(files.filter(({ text }) => /import\.meta|readFileSync\(new URL/.test(text))).toEqual([]);
    expect(files.filter(({ path }) => /\/cli|\.d\.ts$/.test(path))).toEqual([]);
  });

  test("no comment speaks to the generator, nor of where it has its files", () => {
    const speaks = /only with (area|operation)|keys are (operations|schemas)|^\s*(\/\/|\/?\*).*templates\//m;
    expect(files.filter(({ text }) => speaks.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe("linters and formatters of the code base stay away", async () => {
  const rules =
    "no-var no-debugger no-unused-vars prefer-const eqeqeq no-param-reassign max-lines-per-function complexity camelcase";
  const files = await sourceOf(catalogs, ".js");
  const folder = await folderOf({
    ...Object.fromEntries(files.map(({ path, text }) => [`src/${path}`, text])),
    "package.json": { type: "module", prettier: { semi: false, tabWidth: 8 } },
    "biome.json": { linter: { rules: { preset: "all" } }, formatter: { indentStyle: "tab" } },
    "eslint.config.js": `
      import parser from ${JSON.stringify(join(toolsFolder(), "@typescript-eslint/parser/dist/index.js"))};
      const rules = Object.fromEntries(${JSON.stringify(rules.split(" "))}.map((rule) => [rule, "error"]));
      export default [{ files: ["**/*.ts"], languageOptions: { parser }, rules }];`,
  });

  test.each<[name: string, command: readonly string[]]>([
    ["eslint", [join(toolsFolder(), "eslint/bin/eslint.js"), "--max-warnings", "0", "src"]],
    [
      "biome",
      [join(import.meta.dirname, "../../node_modules/@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "src"],
    ],
    ["prettier", [join(import.meta.dirname, "../../node_modules/prettier/bin/prettier.cjs"), "--check", "src/**/*.ts"]],
  ])("%s", async (_, command) => {
    const { ok, said } = await say(process.execPath, command, folder);
    expect(ok ? "content" : said).toBe("content");
  });
});
