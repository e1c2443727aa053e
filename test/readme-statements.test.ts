import { readdirSync, readFileSync } from "node:fs";
import { createMockBraze } from "@braze-codegen/mock-server";
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aloneOf } from "./support/readme.ts";

/** What the READMEs of the packages and the examples in doc comments say comes out, comes out: their code runs, with the mock in Braze's place. */
const packages = ["client", "mcp", "mock-server", "permissions", "spec"];
const blocks = aloneOf(["README.md", ...packages.map((name) => `generated/${name}/README.md`)])
  // A server on this process's own standard input would wait for ever.
  .filter(({ code }) => !code.includes("StdioServerTransport"));

/** A call, and behind it, as a comment, the value that it gives. */
const STATEMENT = /^(?!import|const|for|if)(\S.*); \/\/ (\[.*\]|\{.*\}|".*"|\d+|true|false)$/gm;

/** The block as a function that notes for each such statement what it gives and what the comment says. */
function checked(code: string): string {
  const noted = code
    .replace(STATEMENT, (_, call: string, value: string) => `said.push([${call}, ${value}]);`)
    .replace('import { expect, test } from "vitest";', 'import { expect } from "vitest";');
  const { outputText } = ts.transpileModule(noted, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // The tests of an example run one after the other, where the example stands in a test itself.
  return `const tests = []; const test = (name, body) => tests.push(body);\n${outputText}\nfor (const body of tests) await body();`;
}

async function run(code: string): Promise<readonly (readonly [found: unknown, said: unknown])[]> {
  const names = [...code.matchAll(/from "([^"]+)"/g)].map((match) => match[1] ?? "");
  const modules = new Map(
    await Promise.all(names.map(async (name) => [name, (await import(name)) as object] as const)),
  );
  const said: [unknown, unknown][] = [];
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...given: unknown[]) => Promise<void>;
  await new AsyncFunction("require", "exports", "said", checked(code))((name: string) => modules.get(name), {}, said);
  return said;
}

const text = (name: string) => ({ name, type: "string" as const });

beforeEach(() => {
  const mock = createMockBraze({
    keys: { "test-key": "*", YOUR_REST_API_KEY: "*" },
    seed: {
      catalogs: [{ name: "menu", fields: [text("id"), text("name")], items: [{ id: "bread" }, { id: "soup" }] }],
    },
  });
  vi.stubGlobal("fetch", mock.fetch);
  vi.stubEnv("BRAZE_API_KEY", "test-key");
  for (const method of ["log", "warn", "error"] as const) vi.spyOn(console, method).mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe("a README's code runs and gives what its comments say", () => {
  test.each(blocks)("$file, line $line", async ({ code }) => {
    for (const [found, said] of await run(code)) expect(found).toEqual(said);
    expect(console.error).not.toHaveBeenCalled();
  });

  test("there are such comments, and all of them are read", () => {
    const statements = blocks.flatMap(({ code }) => code.match(STATEMENT) ?? []);
    const comments = blocks.flatMap(({ code }) => code.match(/; \/\/ [[{"\d].*$/gm) ?? []);
    expect(statements).toHaveLength(comments.length);
    expect(statements.length).toBeGreaterThan(5);
  });
});

test("the client's partial answer is partial", async () => {
  const block = blocks.find(({ file, code }) => file.includes("client") && code.includes("isPartial"));
  await run(block?.code ?? "");
  expect(console.warn).toHaveBeenCalledExactlyOnceWith([
    { type: "EMAIL_BAD_FORMAT", input_array: "attributes", index: 1 },
  ]);
});

describe("an example in a doc comment of permissions gives what it says", () => {
  const folder = "generated/permissions/src";
  const examples = readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/^ \* ((\w+)\(.*\); \/\/ \[.*\])$/gm)].map(
      ([, line = "", name = ""]) => [line, name] as const,
    ),
  );

  test.each(examples)("%s", async (line, name) => {
    const [result] = await run(`import { ${name} } from "@braze-codegen/permissions";\n${line}`);
    expect(result?.[0]).toEqual(result?.[1]);
  });

  test("there are some", () => {
    expect(examples.length).toBeGreaterThan(3);
  });
});
