import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { COMMANDS } from "../../generator/cli/commands.ts";

/** docs/cli.md is what the commands say under --help. `npx vitest run test/docs/cli.test.ts -u` writes it anew. */
const MADE = "<!-- Made of the commands by `npx vitest run test/docs/cli.test.ts -u`. Do not edit. -->";

/** The environment of a person: a command that npm runs calls itself by the script. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name))),
  NO_COLOR: "1",
  COLUMNS: "120",
};

const help = (file: string, ...args: string[]): string =>
  execFileSync(process.execPath, [file, ...args, "--help"], {
    encoding: "utf8",
    env,
  }).trimEnd();

/** Long lines are for a terminal, which breaks them; a page does not. */
const wrapped = (text: string): string =>
  text
    .split("\n")
    .flatMap((line) => {
      // A command stays a command.
      if (/^ +npx /.test(line)) return [line];
      const indent = /^ */.exec(line)?.[0] ?? "";
      const lines: string[] = [];
      let rest = line;
      while (rest.length > 120) {
        const at = rest.lastIndexOf(" ", 120);
        if (at <= indent.length) break;
        lines.push(rest.slice(0, at));
        rest = (indent === "" ? "" : `${indent}  `) + rest.slice(at + 1);
      }
      return [...lines, rest];
    })
    .join("\n");

test("docs/cli.md", async () => {
  const own = Object.keys(COMMANDS).map((name) => [`braze-codegen ${name}`, help("generator/bin.mjs", name)]);
  const texts = [
    ["braze-codegen", help("generator/bin.mjs")],
    ...own,
    ["braze-mcp", help("generated/mcp/bin/braze-mcp.js")],
    ["braze-mock-server", help("generated/mock-server/bin/braze-mock-server.js")],
  ];
  const intro =
    "What each command says under `--help`. `npx --no-install` runs what is installed, and never fetches a package of that name. " +
    "What else there is stands in [the index](README.md).";
  const parts = texts.map(([title = "", text = ""]) => `## \`${title}\`\n\n\`\`\`text\n${wrapped(text)}\n\`\`\``);
  await expect([MADE, "# The command line", intro, ...parts].join("\n\n").concat("\n")).toMatchFileSnapshot(
    "../../docs/cli.md",
  );
});
