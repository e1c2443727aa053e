import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** Whether the TypeScript compiler, which takes as long to load as a spec to be read, comes with a module. */
const bringsCompiler = (module: string): boolean =>
  execFileSync(
    process.execPath,
    [
      ...["--import", "tsx", "--input-type=module", "--eval"],
      `import nodeModule from "node:module";
       await import(${JSON.stringify(new URL(`../../generator/${module}`, import.meta.url).href)});
       console.log(Object.keys(nodeModule._cache).some((file) => /[\\\\/]typescript[\\\\/]lib[\\\\/]typescript\\.js$/.test(file)));`,
    ],
    { encoding: "utf8" },
  ).trim() === "true";

test.each<[module: string, what: string, want: boolean]>([
  ["cli.ts", "the command line", false],
  ["cli/explain/explanation.ts", "what explain shows", false],
  ["validate/validate.ts", "the rules", false],
  ["emit/mcp/mcp.ts", "tools", false],
  ["emit/reference/reference.ts", "the page", false],
  ["emit/permissions.ts", "permissions", false],
  ["emit/client/client.ts", "the client", true],
  ["emit/spec/types.ts", "types of the spec", true],
])("%s (%s) brings the compiler: %s", (module, _, want) => {
  expect(bringsCompiler(module)).toBe(want);
});
