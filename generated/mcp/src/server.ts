// Copied by braze-codegen from templates/: edit it there.
import { type Transport, withHooks } from "@braze-codegen/client/core";
import { McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { type AuditLog, createAuditLog } from "./audit.js";
import type { CallContext } from "./call.js";
import { callerOf } from "./caller.js";
import { fingerprint } from "./canonical.js";
import { clientName, clientNameIn } from "./implementation.js";
import { createComplete } from "./completions.js";
import { checkOptions, type Kind } from "./given.js";
import { instructionsFor } from "./instructions.js";
import { createKeptAnswers, type KeptAnswers } from "./kept-answers.js";
import { OptionError } from "./options.js";
import { createPendingCalls, type PendingCalls } from "./pending.js";
import { plainText } from "./plain-text.js";
import { createPolicy, type Policy } from "./policy.js";
import { promptsFor, servePrompts } from "./prompts.js";
import { watchCalls } from "./protocol-refusals.js";
import { serveResources } from "./resources.js";
import { type DataPlace, defaultMaxCharacters } from "./result.js";
import { createSecrets, type Secrets } from "./secrets.js";
import { searchSurface } from "./search-tools.js";
import { toolSurface } from "./surface.js";

/** What an MCP server for Braze is made of. */
export interface McpServerOptions {
  /**
   * Where Braze is and who asks: `createTransport` of `@braze-codegen/client/core`. It keeps the key; the server never
   * sees it.
   */
  readonly transport: Transport;
  /** What may be called. Default: `createPolicy()`, all reads without personal data. */
  readonly policy?: Policy;
  /** Where each call is written down. Default: `createAuditLog()`, lines on standard error. */
  readonly audit?: AuditLog;
  /** Longer answers are cut. In characters of JSON; default 40,000. */
  readonly maxCharacters?: number;
  /**
   * Where the data of answers stands: in `text`, in `structured` content, or in both. Default `auto`: structured for
   * clients that speak the protocol of 2026, else text, as no client says what its host shows the model.
   */
  readonly answers?: "auto" | DataPlace;
  /** `tools`: a tool for each operation. `search`: a search and three calls, for clients that pay by the token. */
  readonly mode?: "tools" | "search";
  /** Answer a change with the request that would go and a token, which the tool `confirm` takes. Default `false`. */
  readonly preview?: boolean;
  /** Calls that wait for a yes. Default: the server's own; servers that are made anew for each request share one. */
  readonly pending?: PendingCalls;
  /** Long answers of changes, for who reads on. Default: the server's own; as with `pending`. */
  readonly kept?: KeptAnswers;
  /** Reads the secrets that arguments name: `createSecrets()`. Default: there are none. */
  readonly secrets?: Secrets;
  /** The version that clients are told. Default `0.0.0`. */
  readonly version?: string;
  /** Hears of trouble that no model can cure. Default: a line on standard error. */
  readonly warn?: (sentence: string) => void;
}

const kinds = {
  transport: "anything",
  policy: "anything",
  audit: "anything",
  maxCharacters: "anything",
  version: "anything",
  warn: "anything",
  mode: "anything",
  preview: "switch",
  pending: "anything",
  kept: "anything",
  secrets: "anything",
  answers: "anything",
} satisfies Record<keyof McpServerOptions, Kind>;

/**
 * An MCP server with the tools that a policy exposes. Connect it to any transport of the SDK.
 *
 * @throws {OptionError} when an option does not exist, or has a value that it does not take.
 * @example
 * ```ts
 * const server = createMcpServer({
 *   transport: createTransport({ apiKey, instance: "US-01" }),
 *   policy: createPolicy({ grants: ["catalogs:write"] }),
 * });
 * await server.connect(new StdioServerTransport());
 * ```
 */
export function createMcpServer(options: McpServerOptions): McpServer {
  checkOptions(options, kinds);
  const { policy = createPolicy(), version = "0.0.0", mode = "tools", preview = false, answers = "auto" } = options;
  if (mode !== "tools" && mode !== "search")
    throw new OptionError(`The option mode should be "tools" or "search", and is "${String(mode)}".`);
  if (options.secrets !== undefined && typeof options.secrets !== "function")
    throw new OptionError("The option secrets should be what createSecrets() gives.");
  if (!["auto", "text", "structured", "both"].includes(answers))
    throw new OptionError(
      `The option answers should be "auto", "text", "structured" or "both", and is "${String(answers)}".`,
    );
  const audit = options.audit ?? createAuditLog();
  const warn = options.warn ?? console.error;
  const place = { instance: new URL(options.transport.baseUrl).host, policySha256: hashOf(policy) };
  let client: string | undefined;
  const about = () => {
    client ??= clientName(server.server.getClientVersion());
    return { ...place, ...(client !== undefined && { client }) };
  };
  const context: CallContext = {
    policy,
    audit,
    transport: withHooks(options.transport),
    kept: options.kept ?? createKeptAnswers(),
    dataIn: () => (answers === "auto" ? dataInFor(server.server.getNegotiatedProtocolVersion()) : answers),
    about,
    maxCharacters: options.maxCharacters ?? defaultMaxCharacters,
    secrets: options.secrets ?? createSecrets(),
    preview,
    pending: options.pending ?? createPendingCalls(),
    warn,
  };
  const prompts = promptsFor(policy);
  const server = new McpServer(
    { name: "braze", title: "Braze", version },
    {
      capabilities: {
        tools: fixed,
        resources: fixed,
        completions: {},
        logging: {},
        ...(prompts.length > 0 && { prompts: fixed }),
      },
      cacheHints,
      instructions: instructionsFor(policy, { searches: mode === "search", preview }),
    },
  );
  const surface = mode === "search" ? searchSurface(context) : toolSurface(context);
  const sessions = new Set<string>();
  const caller = (request: ServerContext) => {
    const { server: protocol } = server;
    const each = isOf2026(protocol.getNegotiatedProtocolVersion());
    const found = callerOf(request, each ? undefined : (protocol.getClientCapabilities() ?? {}));
    if (request.sessionId !== undefined) sessions.add(found.session);
    return found;
  };
  // What waits for a yes ends with the session to which it was shown, and so does what was kept for it.
  server.server.onclose = () => {
    for (const session of sessions) {
      context.pending.forget(session);
      context.kept.forget(session);
    }
  };
  // The low-level handlers show our JSON Schemas as they are, and leave it to our validators to explain mistakes.
  server.server.setRequestHandler("tools/list", (_, request) => {
    const tools = [...surface.list(caller(request).canAsk)];
    return { tools };
  });
  const incoming = watchCalls(server, ({ name, args }) => {
    const reason = "The protocol refused it.";
    const line = audit.call(
      plainText(String(name ?? ""), 64),
      { allowed: false, rule: "unknown-tool", reason },
      args,
      [],
      about(),
    );
    line.denied("malformed").catch((error: unknown) => warn(`The audit log cannot be written (${String(error)}).`));
  });
  server.server.setRequestHandler("tools/call", ({ params }, request) => {
    const args = incoming.argumentsOf(request.mcpReq.id, params.arguments);
    // Newer clients say it with each call, older ones once.
    client = clientNameIn(request.mcpReq.envelope) ?? client;
    return surface.call(params.name, args ?? {}, caller(request));
  });
  serveResources(server, context, caller);
  if (prompts.length > 0) servePrompts(server, policy, prompts);
  const complete = createComplete(context, options.transport);
  server.server.setRequestHandler("completion/complete", async ({ params: { argument } }, request) => ({
    completion: await complete(argument.name, argument.value, caller(request)),
  }));
  return server;
}

const isOf2026 = (protocol = ""): boolean => protocol >= "2026-07-28";

/** Before that version of the protocol, hosts show their models text alone, whatever else an answer holds. */
const dataInFor = (protocol: string | undefined): DataPlace => (isOf2026(protocol) ? "structured" : "text");

/** Equal for policies that allow the same. */
const hashOf = ({ tools, hidden }: Policy): string =>
  fingerprint({
    tools: tools.map(({ name }) => name),
    hidden: hidden.map(({ tool, refusals }) => [tool.name, ...refusals.map(({ rule }) => rule)]),
  });

/** No list changes while a server runs, and no client is promised to hear of it: without the word the SDK promises. */
const fixed = { listChanged: false };

/** For how long clients may keep lists: a server that was started anew with other flags has others. */
const hint = { ttlMs: 5 * 60_000, cacheScope: "private" } as const;
const cacheHints = {
  "tools/list": hint,
  "prompts/list": hint,
  "resources/list": hint,
  "resources/templates/list": hint,
};
