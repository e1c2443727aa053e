import { type AddressInfo, createServer, type Socket } from "node:net";

/** What a server does once a request is there as a whole; `count` is 1 for the first request. */
export type Act = (socket: Socket, count: number) => unknown;

export interface WireServer {
  readonly url: string;
  /** The requests that arrived as a whole, as they came over the wire. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** A server on loopback that speaks HTTP/1.1 by hand, so that it can say what no library would. */
export async function wireServer(act: Act): Promise<WireServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = "";
    socket.setEncoding("latin1").on("error", () => {});
    socket.on("data", (data) => {
      text += String(data);
      for (let length = lengthOf(text); length; length = lengthOf(text)) {
        requests.push(text.slice(0, length));
        text = text.slice(length);
        act(socket, requests.length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

/** Characters of the first whole request of a text, or 0. */
function lengthOf(text: string): number {
  const head = text.indexOf("\r\n\r\n") + 4;
  if (head < 4) return 0;
  if (/^transfer-encoding: *chunked/im.test(text.slice(0, head))) {
    const end = text.indexOf("0\r\n\r\n", head);
    return end < 0 ? 0 : end + 5;
  }
  const length = head + Number(/^content-length: *(\d+)/im.exec(text.slice(0, head))?.[1] ?? 0);
  return text.length < length ? 0 : length;
}

/** Headers and a body after a status line. */
export function answer(status: number, body = '{"message":"success"}', headers: readonly string[] = []): string {
  const lines = [`content-length: ${Buffer.byteLength(body, "latin1")}`, "content-type: application/json", ...headers];
  return `HTTP/1.1 ${status} Status\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
}
