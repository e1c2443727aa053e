import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCommandLine } from "../../generator/cli/flags.ts";
import { readFlags } from "../../generated/mcp/src/flags.js";
import { readArguments } from "../../generated/mock-server/src/cli/arguments.js";
import { codeBlocks } from "../support/readme.ts";

/** Commands of the recipes are taken by what they call: names of commands, flags, grants and permissions. */
const DOCS = "docs/recipes";
const lines = codeBlocks(
  readdirSync(DOCS).map((name) => `${DOCS}/${name}`),
  ["sh"],
).flatMap(({ file, code }) =>
  [...code.matchAll(/npx --no-install (braze-[\w-]+) ?(.*)$/gm)].map(
    ([, command = "", words = ""]) => [file, command, words] as const,
  ),
);

const read: Readonly<Record<string, (args: string[]) => unknown>> = {
  "braze-codegen": readCommandLine,
  "braze-mcp": readFlags,
  "braze-mock-server": readArguments,
};

describe("a command of a recipe is one", () => {
  test.each(lines)("%s: %s %s", (_, command, words) => {
    expect(read[command]?.(words.split(" ").filter((word) => word !== ""))).toBeTypeOf("object");
  });

  test("there are some of each", () => {
    expect([...new Set(lines.map(([, command]) => command))].sort()).toEqual(Object.keys(read).sort());
  });
});
