import { type AddressInfo, createServer, type Socket } from "node:net";
import { fates } from "./fates.ts";

/** A server on loopback that speaks HTTP/1.1 by hand, so that it can break off wherever it likes. */
export interface RawServer {
  readonly url: string;
  /** How often each request was acted on, by its id. */
  readonly processed: ReadonlyMap<string, number>;
  /** Requests whose connection was new, and those whose connection had served another one. */
  readonly connections: { fresh: number; reused: number };
  close(): Promise<void>;
}

/** A request names its fate and its number, in the body or in the path: `id=resets-17`. */
const ID = /id(?:=|%3D)((?:\w|%20|%2C|[, ])+-\d+)/;

/** With `isLeaving` it listens no longer once it has broken off, so that who connects again finds nobody. */
export async function rawServer({ isLeaving = false } = {}): Promise<RawServer> {
  const processed = new Map<string, number>();
  const arrived = new Map<string, number>();
  const connections = { fresh: 0, reused: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let buffer = "";
    let served = 0;
    socket.setEncoding("latin1");
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (data) => {
      buffer += String(data);
      for (let length = lengthOf(buffer); length > 0; length = lengthOf(buffer)) {
        const request = buffer.slice(0, length);
        buffer = buffer.slice(length);
        connections[served++ === 0 ? "fresh" : "reused"]++;
        if (isLeaving && !request.includes("ok-")) server.close();
        serve(socket, request);
      }
    });
  });

  function serve(socket: Socket, request: string): void {
    const id = decodeURIComponent(ID.exec(request)?.[1] ?? "");
    const count = (arrived.get(id) ?? 0) + 1;
    arrived.set(id, count);
    const fate = fates[id.replace(/-\d+$/, "")];
    if (!fate) throw new Error(`a request without a fate: ${request}`);
    // What is refused the first time is taken the second time.
    if (fate.processed || (id.startsWith("429-") && count > 1)) processed.set(id, (processed.get(id) ?? 0) + 1);
    fate.act(socket, count, id);
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      if (server.listening) server.close(() => resolve());
      else resolve();
      for (const socket of sockets) socket.destroy();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, processed, connections, close };
}

/** Characters of the first whole request in the buffer, or 0. */
function lengthOf(buffer: string): number {
  const head = buffer.indexOf("\r\n\r\n") + 4;
  if (head < 4) return 0;
  const headers = buffer.slice(0, head);
  const length = Number(/^content-length: *(\d+)/im.exec(headers)?.[1] ?? 0);
  if (!/^transfer-encoding: *chunked/im.test(headers)) return buffer.length >= head + length ? head + length : 0;
  const end = buffer.indexOf("0\r\n\r\n", head);
  return end < 0 ? 0 : end + 5;
}
