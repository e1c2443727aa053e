// Copied by braze-codegen from templates/: edit it there.
import { readFileSync } from "node:fs";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { createAuditLog } from "./audit.js";
import { schemesWithToken, transportFrom } from "./environment.js";
import { type Flags, readFlags } from "./flags.js";
import { help, introduction } from "./help.js";
import type { HttpOptions } from "./http.js";
import { readHttpAddress } from "./http-address.js";
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
  const { json, dryRun, auditLog, maxCharacters, mode, preview, http } = flags;
  if (terminal && !http) warn(introduction(args));
  if (json) throw new OptionError("--json belongs to --list.");
  if (policy.tools.length === 0) {
    throw new OptionError(`These flags expose no tool: ${summary(policy)} See why with --list --json.`);
  }
  const address = http && readHttpAddress(http, env);
  const options = {
    policy,
    transport: transportFrom(env, dryRun),
    audit: createAuditLog({ dryRun, ...(auditLog !== undefined && { sink: fileSink(auditLog) }) }),
    ...(maxCharacters !== undefined && { maxCharacters }),
    mode,
    preview,
    secrets,
    pending: createPendingCalls(),
    version: version(),
    warn,
  };
  const create = () => createMcpServer(options);
  if (address) void listen({ ...address, create, warn }, surroundings);
  else serveStdio(create, { onerror: ({ message }) => warn(message) });
}

/** Loaded when it is needed: over stdio a client waits for the first list of tools. */
async function listen(options: HttpOptions, { print, warn }: Surroundings): Promise<void> {
  try {
    const { serveHttp } = await import("./http.js");
    const server = await serveHttp(options);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
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
