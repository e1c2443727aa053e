// Copied by braze-codegen from templates/: edit it there.
import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import { type HttpBindings, createAdaptorServer } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { PREFIX, controlOf } from "./control/handler.js";
import { checkOptions, type Kind } from "./given.js";
import { pageWithMock } from "./control/page.js";
import type { MockBraze } from "./mock.js";

/** Where the HTTP server listens. */
export interface ServeOptions {
  /** 0 for any free port. @default 4010 */
  readonly port?: number;
  /** @default "127.0.0.1": this machine only */
  readonly host?: string;
  /**
   * Whether the process may have its global `Request` and `Response` replaced by those of the HTTP adapter, which
   * answer twice as many requests. For a process that does nothing else, such as the command line.
   *
   * @default false
   */
  readonly replaceGlobals?: boolean;
  /**
   * Whether the levers of the mock are served below `/__mock`, for `createMockControl` and other programs. Whoever
   * reaches the port can then set and read everything.
   *
   * @default false
   */
  readonly control?: boolean;
  /**
   * The text of the reference page, `reference/index.html`: it is shown at `/__mock/` with a tab in which people see
   * what the mock does and turn its levers. Brings the control along. `requestLog: { answers: true }` shows answers, too.
   */
  readonly ui?: string;
}

const kinds = {
  port: "count",
  host: "anything",
  replaceGlobals: "switch",
  control: "switch",
  ui: "anything",
} satisfies Record<keyof ServeOptions, Kind>;

/** A listening HTTP server. */
export interface MockServer {
  /** The base URL: what a client takes for its instance. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and ends the open connections. */
  close(): Promise<void>;
}

/**
 * Serves a mock over HTTP.
 *
 * @throws {TypeError} when an option does not exist.
 * @throws {Error} the `listen` error of Node (`EADDRINUSE`, `EACCES`, …) when the port cannot be had.
 */
export async function serve(mock: MockBraze, options: ServeOptions = {}): Promise<MockServer> {
  checkOptions(options, "The server", kinds);
  const { port = 4010, host = "127.0.0.1", replaceGlobals = false } = options;
  const page = options.ui === undefined ? undefined : pageWithMock(options.ui);
  const control = options.control === true || page !== undefined ? controlOf(mock, page) : undefined;
  const server = createAdaptorServer({
    overrideGlobalObjects: replaceGlobals,
    fetch: async (request, env) => {
      const { incoming, outgoing } = env as HttpBindings;
      try {
        if (control !== undefined && incoming.url?.startsWith(`${PREFIX}/`) === true) return await control(request);
        if (page !== undefined && isForPage(request)) return Response.redirect(new URL(`${PREFIX}/`, request.url), 302);
        return await mock.handle(request, { address: incoming.socket.remoteAddress });
      } catch {
        // A dropped connection, or a stalled one whose caller gave up: there is nobody to answer.
        outgoing.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`,
    port: actual,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Whether a person opens the server's bare address in a browser. */
function isForPage(request: Request): boolean {
  const { pathname } = new URL(request.url);
  const isBare = pathname === "/" || pathname === PREFIX;
  return isBare && request.method === "GET" && (request.headers.get("accept") ?? "").includes("text/html");
}
