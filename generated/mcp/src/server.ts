// Copied by braze-codegen from templates/: edit it there.
import { McpServer, type ServerContext } from "@modelcontextprotocol/server";
import { contextFor, type McpServerOptions, surfaceFor } from "./call-context.js";
import { callerOf } from "./caller.js";
import { createComplete } from "./completions.js";
import { clientName, clientNameIn } from "./implementation.js";
import { instructionsFor } from "./instructions.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comment names it, and editors lead there.
import type { OptionError } from "./options.js";
import { plainText } from "./plain-text.js";
import { promptsFor, servePrompts } from "./prompts.js";
import { watchCalls } from "./protocol-refusals.js";
import { serveResources } from "./resources.js";
import type { DataPlace } from "./result.js";

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
  let client: string | undefined;
  const context = contextFor(options, {
    client: () => (client ??= clientName(server.server.getClientVersion())),
    dataIn: () => dataInFor(server.server.getNegotiatedProtocolVersion()),
  });
  const { about, audit, policy, preview, warn } = context;
  const { version = "0.0.0", mode } = options;
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
  const surface = surfaceFor(context, options);
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
