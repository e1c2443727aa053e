import { describe, expect, test } from "vitest";
import { callersFolder, commandLine } from "../../../generator/cli/caller.ts";

const root = "/clones/braze-codegen";
const npm = (INIT_CWD: string, npm_lifecycle_event = "generate") => ({ INIT_CWD, npm_lifecycle_event });

describe("the caller's folder", () => {
  test.each([
    ["npm run generate, in the clone", npm(root), root, root],
    ["npm run generate, in a folder of the clone", npm(`${root}/spec`), root, `${root}/spec`],
    ["npm --prefix …, from a service", npm("/service"), root, "/service"],
    ["the bin, from a service", {}, "/service", "/service"],
    [
      "the bin, in a script of a service, whose npm stood in a folder of it",
      npm("/service/src", "braze"),
      "/service",
      "/service",
    ],
  ])("%s", (_, environment, cwd, want) => {
    expect(callersFolder(root, environment, cwd)).toBe(want);
  });
});

describe("a command to copy", () => {
  test.each([
    [[], npm(root, "check"), root, "npm run generate"],
    [["--area", "catalogs"], npm(root, "check"), root, "npm run generate -- --area catalogs"],
    [["--out", "../my src"], npm(root, "check"), root, 'npm run generate -- --out "../my src"'],
    [
      ["--out", "src"],
      npm("/service", "check"),
      "/service",
      "npm --prefix ../clones/braze-codegen run generate -- --out src",
    ],
    [["--out", "src"], {}, "/service", "npx --no-install braze-codegen generate --out src"],
    [["--out", '$(x)`"*'], {}, "/service", 'npx --no-install braze-codegen generate --out "\\$(x)\\`\\"*"'],
  ])("%j", (args, environment, cwd, want) => {
    expect(commandLine("generate", args, root, environment, cwd)).toBe(want);
  });
});
