// Copied by braze-codegen from templates/: edit it there.
import type { AddressInfo } from "node:net";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setImmediate } from "node:timers";
import { checkName, checkOptions, type Kind } from "./given.js";
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
  /**
   * The text of the reference page, `reference/index.html`: it is shown at `/__mock/` with a tab in which people see
   * what the mock does and turn its levers. Brings the control along. `requestLog: { answers: true }` shows answers,
   * too.
   */
  readonly ui?: string;
}

const kinds = {
  port: "count",
  host: "anything",
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
  const { port = 4010, host = "127.0.0.1" } = options;
  if (!(Number.isInteger(port) && port <= 65_535))
    throw new TypeError(`The server's option port should be a whole number from 0 to 65535, not ${port}.`);
  // Node takes an empty one for all addresses of the machine.
  if (typeof host !== "string" || host === "")
    throw new TypeError("The server's option host should be an address or a name of this machine, such as 127.0.0.1.");
  if (options.ui !== undefined) checkName(options.ui, "The server's option ui");
  const hasControl = options.control === true || options.ui !== undefined;
  const control = hasControl ? await controlListener(mock, options.ui) : undefined;
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
async function controlListener(mock: MockBraze, ui: string | undefined): Promise<ControlListener> {
  const [{ PREFIX, controlOf }, { pageWithMock }, { getRequestListener }, { RESPONSE_ALREADY_SENT }] =
    await Promise.all([
      import("./control/handler.js"),
      import("./control/page.js"),
      import("@hono/node-server"),
      import("@hono/node-server/utils/response"),
    ]);
  const page = ui === undefined ? undefined : pageWithMock(ui);
  const control = controlOf(mock, page);
  /** Whether a person opens the server's bare address in a browser. */
  const isForPage = ({ url, method, headers }: Pick<IncomingMessage, "url" | "method" | "headers">) =>
    page !== undefined &&
    (url === "/" || url === PREFIX) &&
    method === "GET" &&
    (headers.accept ?? "").includes("text/html");
  const listen = getRequestListener(
    async (request, { incoming, outgoing }) => {
      try {
        if (isForPage(incoming)) return Response.redirect(new URL(`${PREFIX}/`, request.url), 302);
        return await control(request);
      } catch {
        outgoing.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { overrideGlobalObjects: false },
  );
  return { takes: (incoming) => (incoming.url ?? "").startsWith(`${PREFIX}/`) || isForPage(incoming), listen };
}

interface ControlListener {
  takes(incoming: IncomingMessage): boolean;
  readonly listen: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
}
