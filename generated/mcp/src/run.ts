// Copied by braze-codegen from templates/: edit it there.
import { readFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import { type AuditLog, createAuditLog } from "./audit.js";
import { schemesWithToken, transportFrom } from "./environment.js";
import { type Flags, readFlags } from "./flags.js";
import { help, introduction } from "./help.js";
import { jsonRpcLines } from "./json-rpc-lines.js";
import type { HttpOptions } from "./http.js";
import { readHttpAddress } from "./http-address.js";
import { createKeptAnswers } from "./kept-answers.js";
import { listJson, listTable, summary } from "./listing.js";
import { OptionError } from "./options.js";
import { createPolicy, type Policy } from "./policy.js";
import { createPendingCalls } from "./pending.js";
import { createSecrets, type Secrets } from "./secrets.js";
import { createMcpServer } from "./server.js";
import { fileSink } from "./sinks.js";

/** What a program is given. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person at a terminal is where an MCP client should be. Default: no. */
  readonly terminal?: boolean;
  /** Standard output. While the server runs only MCP goes there. */
  readonly print: (text: string) => void;
  /** Standard error, a sentence at a time. */
  readonly warn: (sentence: string) => void;
}

/**
 * Does what the command line asks for, and gives the exit code. A server goes on running after its 0, until its input
 * ends.
 */
export function run(surroundings: Surroundings): number {
  try {
    act(readFlags(surroundings.args, surroundings.env), surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    surroundings.warn(error.message);
    return 1;
  }
}

function act(flags: Flags, surroundings: Surroundings): void {
  const { env, print, warn } = surroundings;
  if (flags.action === "help") print(help());
  else if (flags.action === "version") print(`${version()}\n`);
  else {
    const policy = createPolicy({ ...flags.policy, credentials: schemesWithToken(env) });
    const secrets = createSecrets({ ...flags.secrets, environment: env });
    for (const note of policy.notes) warn(note);
    if (flags.action === "list")
      print((flags.json ? listJson : listTable)({ policy, mode: flags.mode, preview: flags.preview }));
    else serve(policy, secrets, flags, surroundings);
  }
}

function serve(policy: Policy, secrets: Secrets, flags: Flags, surroundings: Surroundings): void {
  const { args, env, terminal, warn } = surroundings;
  const { json, dryRun, auditLog, maxCharacters, mode, answers, preview, http } = flags;
  if (terminal && !http) warn(introduction(args));
  if (json) throw new OptionError("--json belongs to --list.");
  // What a client may run after a yes is worth a server, too.
  if (policy.tools.length + policy.askable.length === 0) {
    throw new OptionError(`These flags expose no tool: ${summary(policy)} See why with --list --json.`);
  }
  const address = http && readHttpAddress(http, env);
  const options = {
    policy,
    transport: transportFrom(env, dryRun),
    audit: createAuditLog({ dryRun, ...(auditLog !== undefined && { sink: fileSink(auditLog) }) }),
    ...(maxCharacters !== undefined && { maxCharacters }),
    mode,
    answers,
    preview,
    secrets,
    pending: createPendingCalls(),
    kept: createKeptAnswers(),
    version: version(),
    warn,
  };
  const create = () => createMcpServer(options);
  if (address) {
    const malformed = () => writeMalformed(options.audit, "A request is no message of MCP.", undefined, warn);
    return void listen({ ...address, create, warn, malformed }, surroundings, options.audit);
  }
  endWell(options.audit);
  const transport = new StdioServerTransport(messages(options.audit, warn), process.stdout);
  serveStdio(create, { transport, onerror: ({ message }) => warn(message) });
}

/** Standard input without what is no message; that is answered and written down here. */
function messages(audit: AuditLog, warn: (sentence: string) => void): Readable {
  const lines = jsonRpcLines((error, line) => {
    process.stdout.write(`${JSON.stringify(error)}\n`);
    writeMalformed(audit, error.error.message, line, warn);
  });
  // Who reads no answers any more sends nothing that could be answered.
  process.stdout.once("error", () => process.stdin.destroy());
  return process.stdin.pipe(lines);
}

function writeMalformed(audit: AuditLog, reason: string, line: unknown, warn: (sentence: string) => void): void {
  audit
    .call("", { allowed: false, rule: "unknown-tool", reason }, line)
    .denied("malformed")
    .catch(() => warn("The audit log cannot be written."));
}

/** Milliseconds in which the last lines of the log have to be written. */
const longestGoodbye = 2000;

/** A host that ends the server does not wait for calls: the log says that nobody knows how they ended. */
function endWell(audit: AuditLog): void {
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.once(signal, () => {
      // Once more, without a listener: that ends the process as it would have ended.
      const end = () => process.kill(process.pid, signal);
      // A log that nobody reads any more must not keep the process alive.
      setTimeout(end, longestGoodbye);
      void (audit.interrupted?.() ?? Promise.resolve()).finally(end);
    });
  }
}

/** Loaded when it is needed: over stdio a client waits for the first list of tools. */
async function listen(options: HttpOptions, { print, warn }: Surroundings, audit: AuditLog): Promise<void> {
  try {
    const { serveHttp } = await import("./http.js");
    const server = await serveHttp(options);
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      // What is under way is waited for; of what is still not over then, the log says that nobody knows how it ended.
      process.once(signal, () => void server.close().then(() => audit.interrupted?.()));
    print(`braze-mcp listens on ${server.url}\n`);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    warn(error.message);
    process.exitCode = 1;
  }
}

function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return manifest.version;
}
