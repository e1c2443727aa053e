import { describe, expect, test } from "vitest";
import { COMMANDS, commandNames } from "../../../generator/cli/commands.ts";
import { readCommandLine } from "../../../generator/cli/flags.ts";
import { commandHelp, help } from "../../../generator/cli/help.ts";

test("--help names each command, and the exit codes", () => {
  for (const word of [...commandNames, "Exit codes", "COMMAND --help", "--version"])
    expect(help(false)).toContain(word);
});

describe.each(commandNames)("%s --help", (name) => {
  test("tells of each of its flags", () => {
    for (const option of COMMANDS[name].options) expect(commandHelp(name, false)).toContain(` --${option}`);
  });

  test("has examples, which it understands itself", () => {
    for (const example of COMMANDS[name].examples) {
      const words = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
      expect(readCommandLine(words).command).toBe(name);
      expect(commandHelp(name, false)).toContain(`npx --no-install braze-codegen ${example}\n`);
    }
  });
});

test("in a clone, nothing is fetched, and npm's scripts are there", () => {
  expect(help(true)).toContain("npx --no-install braze-codegen COMMAND");
  expect(help(true)).toContain("npm run generate");
  expect(help(false)).not.toContain("npm run");
});
