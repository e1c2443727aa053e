// Copied by braze-codegen from templates/: edit it there.
import { readFileSync } from "node:fs";
import { type Command, readArguments } from "./cli/arguments.js";
import { HELP } from "./cli/help.js";
import { referencePage } from "./cli/page.js";
import { whenParentIsGone } from "./cli/parent.js";
import { PREFIX } from "./control/handler.js";
import { type MockBraze, createMockBraze } from "./mock.js";
import { type MockServer, serve } from "./node.js";

/** Runs the command line; every failure is one sentence and exit code 1. */
async function main(args: readonly string[]): Promise<void> {
  const command = readArguments(args);
  if (command.help) return say(HELP.trimEnd());
  if (command.version) return say(versionOf(new URL("../package.json", import.meta.url)));
  const ui = command.ui ? referencePage(import.meta.url) : undefined;
  const isWatched = command.control || command.ui;
  const mock = createMockBraze({
    ...command.mock,
    requestLog: { max: isWatched ? 1000 : 0, answers: command.ui, ...command.mock.requestLog },
    onRequest: (request) => {
      if (command.json) say(JSON.stringify({ event: "request", ...request, body: undefined, answer: undefined }));
      else if (request.limited) say(`over the rate limit: ${request.method} ${request.path} (${request.status})`);
    },
  });
  const server = await listen(mock, command, ui);
  const { url, port } = server;
  const page = ui === undefined ? undefined : `${url}${PREFIX}/`;
  if (command.json) say(JSON.stringify({ event: "listening", url, port, page }));
  else say(`braze-mock-server listens on ${url}${page === undefined ? "" : `\nwatch it at ${page}`}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
  whenParentIsGone(() => void server.close());
}

async function listen(mock: MockBraze, { host, port, control }: Command, ui: string | undefined): Promise<MockServer> {
  try {
    return await serve(mock, { host, port, control, ...(ui === undefined ? {} : { ui }) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      throw new Error(`Port ${port} is in use: stop what listens there, or choose another with --port.`);
    if (code === "EACCES") throw new Error(`Port ${port} is not open to this user: choose one above 1023 with --port.`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
      throw new Error(`--host ${host} is no address of this machine.`);
    throw new Error(`The server could not start: ${message}.`);
  }
}

function versionOf(packageFile: URL): string {
  return (JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }).version;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`braze-mock-server: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
