// Copied by braze-codegen from templates/: edit it there.
import type { AddressInfo } from "node:net";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setImmediate } from "node:timers";
import { checkOptions, type Kind } from "./given.js";
import { writeAnswer } from "./http/http-answer.js";
import { HttpRequest } from "./http/http-request.js";
import type { MockBraze } from "./mock.js";

/** Where the HTTP server listens. */
export interface ServeOptions {
  /** 0 for any free port. @default 4010 */
  readonly port?: number;
  /** @default "127.0.0.1": this machine only */
  readonly host?: string;
  /**
   * Whether the levers of the mock are served below `/__mock`, for `createMockControl` and other programs. Whoever
   * reaches the port can then set and read everything.
   *
   * @default false
   */
  readonly control?: boolean;
}

const kinds = { port: "count", host: "anything", control: "switch" } satisfies Record<keyof ServeOptions, Kind>;

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
  const { port = 4010, host = "127.0.0.1" } = options;
  const control = options.control === true ? await controlListener(mock) : undefined;
  const server = createServer((incoming, outgoing) => {
    if (control?.takes(incoming)) void control.listen(incoming, outgoing);
    // By then a small body is there as well, and is read without waiting for events.
    else setImmediate(answer, mock, incoming, outgoing);
  });
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

async function answer(mock: MockBraze, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  let request: HttpRequest;
  try {
    request = new HttpRequest(incoming, outgoing);
  } catch {
    outgoing.writeHead(400).end();
    return;
  }
  try {
    writeAnswer(await mock.exchange(request), incoming, outgoing);
  } catch {
    // A dropped connection, or a stalled one whose caller gave up: there is nobody to answer.
    outgoing.destroy();
  }
}

/** The levers, on the objects of `fetch`: loaded for those who ask for them. */
async function controlListener(mock: MockBraze): Promise<ControlListener> {
  const [{ PREFIX, controlOf }, { getRequestListener }, { RESPONSE_ALREADY_SENT }] = await Promise.all([
    import("./control/handler.js"),
    import("@hono/node-server"),
    import("@hono/node-server/utils/response"),
  ]);
  const control = controlOf(mock);
  const listen = getRequestListener(
    async (request, { outgoing }) => {
      try {
        return await control(request);
      } catch {
        outgoing.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false },
  );
  return { takes: ({ url = "" }) => url.startsWith(`${PREFIX}/`), listen };
}

interface ControlListener {
  takes(incoming: IncomingMessage): boolean;
  readonly listen: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
}
