// Copied by braze-codegen from templates/: edit it there.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { type AuthInfo, createMcpHandler, isLegacyRequest, type McpServer } from "@modelcontextprotocol/server";
import type { HttpAddress } from "./http-address.js";
import { createGuard, httpPath, refusal } from "./http-guard.js";
import { createSessions, type SessionLimits } from "./http-sessions.js";
import { OptionError } from "./options.js";

/** What an HTTP server is made of. */
export interface HttpOptions extends HttpAddress {
  /** Makes a server for a session, or for a request of its own. */
  readonly create: () => McpServer;
  readonly warn: (sentence: string) => void;
  /** Hears that a client with the token sent what is no message of MCP. Default: nobody does. */
  readonly malformed?: () => void;
  /** Default: 100 sessions, each for 30 minutes without a request. */
  readonly sessions?: SessionLimits;
  /** How many bytes a request may have. Default 4 MiB. */
  readonly maxBody?: number;
  /** How long calls under way may take when the server is to end, in milliseconds. Default 10,000. */
  readonly patience?: number;
}

/** A listening server. */
export interface HttpServer {
  /** Where clients find it. */
  readonly url: string;
  /** Takes no more requests, lets calls under way come to their end, and ends the sessions. */
  close(): Promise<void>;
}

const bearer: AuthInfo = { token: "", clientId: "bearer", scopes: [] };

/**
 * Serves MCP over streamable HTTP, for clients of the protocol of 2026 and, in sessions, for those of 2025.
 *
 * @throws {OptionError} when the address cannot be had.
 */
export async function serveHttp(options: HttpOptions): Promise<HttpServer> {
  const { create, warn, maxBody = 4 * 2 ** 20, patience = 10_000 } = options;
  const guard = createGuard(options.names, options.token);
  const sessions = createSessions(create, options.sessions ?? { most: 100, idleMs: 30 * 60_000 });
  const modern = createMcpHandler(create, {
    legacy: "reject",
    maxRequestBodySize: maxBody,
    maxSubscriptions: 100,
    onerror: ({ message }) => warn(message),
  });
  const underWay = new Set<Promise<void>>();
  let isClosing = false;

  const answer = async (request: Request, ended: Promise<void>): Promise<Response> => {
    const refused = guard.refuse(request);
    if (refused) return refused;
    if (isClosing) return refusal(503, "This server is about to end.", { connection: "close" });
    // A stream on which a client only listens keeps nobody waiting.
    if (request.method === "POST") track(underWay, ended);
    const response = await serveMessage(request, ended);
    if (request.method === "POST" && unread.includes(response.status)) options.malformed?.();
    return response;
  };
  const serveMessage = async (request: Request, ended: Promise<void>): Promise<Response> => {
    if (Number(request.headers.get("content-length") ?? 0) > maxBody) return tooLarge(maxBody);
    const isOld = await isLegacyRequest(request, undefined, { maxRequestBodySize: maxBody });
    return isOld ? sessions.fetch(request, bearer, ended) : modern.fetch(request, { authInfo: bearer });
  };
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, env) => {
      const { outgoing } = env as HttpBindings;
      const ended = new Promise<void>((resolve) => void outgoing.once("close", resolve));
      try {
        return await answer(request, ended);
      } catch (error) {
        // What went wrong may name what the client sent: it is for whoever runs the server.
        warn(`A request over HTTP failed (${error instanceof Error ? error.message : String(error)}).`);
        return refusal(500, "The server failed.");
      }
    },
  }) as Server;
  const { port } = await listen(server, options);
  return {
    url: `http://${options.host}:${port}${httpPath}`,
    async close() {
      isClosing = true;
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      await Promise.race([Promise.all(underWay), later(patience)]);
      await Promise.all([sessions.close(), modern.close()]);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Statuses of messages that no server read: they are none, are too long, or have no session. */
const unread = [400, 413, 415];

const tooLarge = (most: number): Response => refusal(413, `A request may have ${most} bytes.`, { connection: "close" });

function track(set: Set<Promise<void>>, ended: Promise<void>): void {
  set.add(ended);
  void ended.finally(() => set.delete(ended));
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());

async function listen(server: Server, { host, port }: HttpAddress): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        new OptionError(`--http ${host}:${port} cannot be had (${error.message}): name another port, or 0 for any.`),
      ),
    );
    server.listen(port, host.replace(/^\[|\]$/g, ""), resolve);
  });
  return server.address() as AddressInfo;
}
