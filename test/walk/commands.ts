import { join } from "node:path";
import { codeBlocks } from "../support/readme.ts";
import { type Report, lastLines } from "./report.ts";
import { bash } from "./shell.ts";

/** A server goes on until it is told to end; so long it may take to say that it is there. */
const SECONDS = 6;

/**
 * Every command of every README, as it is printed: those about an app in the folder of an app beside the clone, all others in the clone.
 *
 * @param done - Commands that have been run already.
 */
export async function runCommands(
  clone: string,
  app: string,
  env: NodeJS.ProcessEnv,
  report: Report,
  done: ReadonlySet<string>,
): Promise<void> {
  const packages = ["spec", "client", "permissions", "mock-server", "mcp"];
  const files = ["README.md", ...packages.map((name) => `generated/${name}/README.md`)];
  for (const { file, line, command } of commandsOf(clone, files)) {
    if (/^npm test\b/.test(command) || done.has(command)) continue;
    const start = performance.now();
    const inApp = /^npm (install|--prefix)\b/.test(command);
    const serves = /^(?!.*--list).*\bbraze-(mcp|mock-server)\b/.test(command);
    // What comes first ends by itself, such as the making of a token.
    const [, first = "", last = command] = /^(.* && )?(.*)$/.exec(command) ?? [];
    const script = serves
      ? `${first}timeout --preserve-status --kill-after=${SECONDS} ${SECONDS} ${last.replace(/^((?:\w+=\S+ )*)/, "env $1")}`
      : command;
    const { code, output } = await bash(script, inApp ? app : clone, env);
    // 143: it ran until SIGTERM.
    const isFine = code === 0 || (serves && (code === 143 || code === null));
    const isThere = !command.includes("braze-mock-server") || output.includes("listens on http://");
    const fault = isFine && isThere ? undefined : `exit code ${code}, after\n${lastLines(output)}`;
    report.step(`${file}:${line} ${command}`, performance.now() - start, fault);
  }
}

const commandsOf = (clone: string, files: readonly string[]) =>
  files.flatMap((file) =>
    codeBlocks([join(clone, file)], ["sh"]).flatMap(({ line, code }) =>
      code
        .split("\n")
        .map((text, index) => ({ file, line: line + index + 1, command: text.replace(/\s+#.*$/, "").trim() }))
        .filter(({ command }) => command !== ""),
    ),
  );
