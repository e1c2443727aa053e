import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createMockBraze } from "@braze-codegen/mock-server";
import { afterAll, describe, expect, test, vi } from "vitest";
import { faultsOf } from "./support/compile-blocks.ts";
import { aloneOf, codeBlocks } from "./support/readme.ts";

/** The code of every README and page compiles under strict settings; that of the repository's README and of the pages runs. */
const packages = ["client", "mcp", "mock-server", "permissions", "spec"];
const pages = readdirSync("docs/client").map((page) => `docs/client/${page}`);
const guides = readdirSync("docs/mcp").map((page) => `docs/mcp/${page}`);
const all = aloneOf(["README.md", ...packages.map((name) => `generated/${name}/README.md`), ...pages, ...guides]);
const folder = "test/.readme";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every block compiles", () => {
  expect(faultsOf(all, folder)).toEqual([]);
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
