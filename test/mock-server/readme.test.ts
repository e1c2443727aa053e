import { execFile, execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { createMockBraze } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readArguments } from "../../generated/mock-server/src/cli/arguments.js";
import { kinds, logKinds } from "../../generated/mock-server/src/options.js";
import { codeBlocks } from "../support/readme.ts";

const README = "generated/mock-server/README.md";
const setups = codeBlocks([README]).filter(({ title }) => title !== undefined);

/** What of a framework a setup uses: hooks are kept, to be called as the framework would. */
function framework() {
  const hooks: (() => unknown)[] = [];
  const beforeEach = (hook: () => unknown) => hooks.push(hook);
  return { hooks, module: { beforeEach, test: { beforeEach } } };
}

describe("setups of the README", () => {
  test("are of four frameworks, a helper of three lines each", () => {
    expect(setups.map(({ title }) => title)).toEqual(["vitest.ts", "jest.ts", "node-test.ts", "playwright.ts"]);
    for (const { code } of setups) {
      const lines = code
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("import ") && !line.startsWith("//"));
      expect(lines.length).toBeLessThanOrEqual(3);
    }
  });

  test.each(setups)("$title puts the mock back before a test", async ({ code }) => {
    const server = await serve(createMockBraze(), { port: 0, control: true });
    process.env["BRAZE_URL"] = server.url;
    try {
      const { hooks, module } = framework();
      const names = [...code.matchAll(/from "([^"]+)"/g)].map(([, name = ""]) => name);
      const modules = new Map<string, unknown>();
      for (const name of names)
        modules.set(name, name.startsWith("@braze-codegen/") ? ((await import(name)) as unknown) : module);
      const { outputText } = ts.transpileModule(code, {
        compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
      });
      const exported: { mock?: ReturnType<typeof createMockBraze> } = {};
      new Function("require", "exports", outputText)((name: string) => modules.get(name), exported);
      const ask = exported.mock?.fetch ?? fetch;
      const count = async () =>
        exported.mock?.requests.length ??
        ((await (await fetch(`${server.url}/__mock/requests`)).json()) as { requests: object[] }).requests.length;
      await ask(`${server.url}/catalogs`, { headers: { authorization: "Bearer test-key" } });
      expect(await count()).toBe(1);
      for (const hook of hooks) await hook();
      expect([hooks.length, await count()]).toEqual([1, 0]);
    } finally {
      delete process.env["BRAZE_URL"];
      await server.close();
    }
  });
});

test("the table of options has all of them", () => {
  const [, section = ""] = readFileSync(README, "utf8").split("\n## Options\n");
  const [table = ""] = section.split("\n## ");
  const rows = [...table.matchAll(/^\| `(\w+)` .*$/gm)].map(([row, name = ""]): [name: string, row: string] => [
    name,
    row,
  ]);
  expect(rows.map(([name]) => name)).toEqual(Object.keys(kinds));
  const log = rows.find(([name]) => name === "requestLog")?.[1];
  for (const name of Object.keys(logKinds)) expect(log).toMatch(new RegExp(`\\b${name}: `));
});

const python = (() => {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore", timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
})();

test.skipIf(!python)(`the example in Python runs${python ? "" : ": skipped, there is no python3 here"}`, async () => {
  const [block] = codeBlocks(["docs/mock-server/control.md"], ["python"]);
  const server = await serve(createMockBraze(), { port: 0, control: true });
  try {
    await promisify(execFile)("python3", ["-c", block?.code ?? "raise SystemExit(1)"], {
      env: { ...process.env, BRAZE_URL: server.url },
    });
  } finally {
    await server.close();
  }
});

describe("the container", () => {
  const packageFile = JSON.parse(readFileSync("generated/mock-server/package.json", "utf8")) as { files: string[] };
  const lines = readFileSync("generated/mock-server/Dockerfile", "utf8").split("\n");
  const of = (instruction: string) =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1));

  test("takes what the package ships, and nothing that it lacks", () => {
    expect(packageFile.files).toContain("Dockerfile");
    const copied = of("COPY").map((line) => line.split(" ")[0] ?? "");
    for (const path of copied) expect(existsSync(`generated/mock-server/${path}`)).toBe(true);
    expect(copied.filter((path) => path !== "package.json" && !packageFile.files.includes(path))).toEqual([]);
  });

  test("starts the server for everybody on the port that it opens, as no root", () => {
    const [node, program = "", ...args] = JSON.parse(of("ENTRYPOINT")[0] ?? "[]") as string[];
    expect([node, existsSync(`generated/mock-server/${program}`)]).toEqual(["node", true]);
    expect(readArguments(args)).toMatchObject({ host: "0.0.0.0", port: Number(of("EXPOSE")[0]) });
    expect(of("USER")).toEqual(["node"]);
  });

  test("of the recipe gets flags that exist, and a key that the app has", () => {
    const [block] = codeBlocks([README], ["yaml"]);
    const { services } = parse(block?.code ?? "") as {
      services: { braze: { command: string[] }; app: { environment: Record<string, string> } };
    };
    const { mock, control } = readArguments(services.braze.command);
    expect([control, mock.keys]).toEqual([true, { [services.app.environment["BRAZE_API_KEY"] ?? ""]: "*" }]);
    expect(services.app.environment["BRAZE_URL"]).toBe("http://braze:4010");
  });
});
