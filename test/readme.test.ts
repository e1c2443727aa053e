import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createMockBraze } from "@braze-codegen/mock-server";
import ts from "typescript";
import { afterAll, describe, expect, test, vi } from "vitest";
import { aloneOf, codeBlocks } from "./support/readme.ts";

/** The code of every README and page compiles under strict settings; that of the repository's README and of the pages runs. */
const packages = ["client", "mcp", "mock-server", "permissions", "spec"];
const pages = readdirSync("docs/client").map((page) => `docs/client/${page}`);
const all = aloneOf(["README.md", ...packages.map((name) => `generated/${name}/README.md`), ...pages]);
const folder = "test/.readme";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every block compiles", () => {
  const texts = new Map(
    all.map(({ code }, index) => [`${process.cwd()}/${folder}/block${index}.ts`, `${code}\nexport {};\n`]),
  );
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  const program = ts.createProgram([...texts.keys()], options, host);
  const faults = ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const block = all[Number(/block(\d+)\.ts$/.exec(diagnostic.file?.fileName ?? "")?.[1])];
    return `${block?.file}:${block?.line} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
  });
  expect(faults).toEqual([]);
});

describe("the README's code runs, with the mock server in Braze's place", () => {
  test.each(aloneOf(["README.md", ...pages]).map((block, index) => ({ ...block, index })))(
    "$file: the block at line $line",
    async ({ code, index }) => {
      const mock = createMockBraze({
        keys: { "test-key": "*", dev: "*" },
        seed: { catalogs: [{ name: "menu", items: [{ id: "soup" }] }] },
      });
      vi.stubGlobal("fetch", mock.fetch);
      vi.stubEnv("BRAZE_API_KEY", "test-key");
      vi.spyOn(console, "log").mockImplementation(() => undefined);
      mkdirSync(folder, { recursive: true });
      const file = `${folder}/run${index}.mts`;
      writeFileSync(file, code);
      try {
        await import(`${process.cwd()}/${file}`);
      } finally {
        vi.unstubAllGlobals();
        vi.unstubAllEnvs();
        vi.restoreAllMocks();
      }
    },
  );
});

test("commands can be pasted into any shell: zsh, as macOS has it, knows no comments at its prompt", () => {
  const files = ["README.md", "docs/getting-started.md", ...packages.map((name) => `generated/${name}/README.md`)];
  const commented = codeBlocks(files, ["sh"]).filter(({ code }) => /(^|\s)#/m.test(code));
  expect(commented.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
});
