// Copied by braze-codegen from templates/: edit it there.
import { type Transport, withHooks } from "@braze-codegen/client/core";
import { McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { type AuditLog, createAuditLog } from "./audit.js";
import type { CallContext } from "./call.js";
import { callerOf } from "./caller.js";
import { createComplete } from "./completions.js";
import { checkOptions, type Kind } from "./given.js";
import { instructionsFor } from "./instructions.js";
import { OptionError } from "./options.js";
import { createPendingCalls, type PendingCalls } from "./pending.js";
import { createPolicy, type Policy } from "./policy.js";
import { promptsFor, servePrompts } from "./prompts.js";
import { serveResources } from "./resources.js";
import { defaultMaxCharacters } from "./result.js";
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
  /** `tools`: a tool for each operation. `search`: a search and three calls, for clients that pay by the token. */
  readonly mode?: "tools" | "search";
  /** Answer a change with the request that would go and a token, which the tool `confirm` takes. Default `false`. */
  readonly preview?: boolean;
  /** Calls that wait for a yes. Default: the server's own; servers that are made anew for each request share one. */
  readonly pending?: PendingCalls;
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
  secrets: "anything",
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
  const { policy = createPolicy(), version = "0.0.0", mode = "tools", preview = false } = options;
  if (mode !== "tools" && mode !== "search")
    throw new OptionError(`The option mode should be "tools" or "search", and is "${String(mode)}".`);
  if (options.secrets !== undefined && typeof options.secrets !== "function")
    throw new OptionError("The option secrets should be what createSecrets() gives.");
  const context: CallContext = {
    policy,
    audit: options.audit ?? createAuditLog(),
    transport: withHooks(options.transport),
    maxCharacters: options.maxCharacters ?? defaultMaxCharacters,
    secrets: options.secrets ?? createSecrets(),
    preview,
    pending: options.pending ?? createPendingCalls(),
    warn: options.warn ?? console.error,
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
  const caller = (request: ServerContext) => callerOf(request, server.server.getClientCapabilities());
  // The low-level handlers show our JSON Schemas as they are, and leave it to our validators to explain mistakes.
  server.server.setRequestHandler("tools/list", (_, request) => {
    const tools = [...surface.list(caller(request).canAsk)];
    return { tools };
  });
  server.server.setRequestHandler("tools/call", ({ params }, request) =>
    surface.call(params.name, params.arguments ?? {}, caller(request)),
  );
  serveResources(server, context, caller);
  if (prompts.length > 0) servePrompts(server, policy, prompts);
  const complete = createComplete(context, options.transport);
  server.server.setRequestHandler("completion/complete", async ({ params: { argument } }, request) => ({
    completion: await complete(argument.name, argument.value, caller(request)),
  }));
  return server;
}

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
