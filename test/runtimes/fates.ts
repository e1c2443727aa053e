import type { Socket } from "node:net";

/** What the server does with a request; `processed` says whether it acted on it before. */
export interface Fate {
  readonly processed: boolean;
  /** `count` is 1 the first time that the request arrives. */
  readonly act: (socket: Socket, count: number, id: string) => void;
}

const success = '{"message":"success"}';

/** An answer as it goes over the wire. */
function answer(status: number, body = success, headers: Readonly<Record<string, string | number>> = {}): string {
  const all = { "content-type": "application/json", "content-length": Buffer.byteLength(body), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n${body}`;
}

const says = (processed: boolean, ...given: Parameters<typeof answer>): Fate => ({
  processed,
  act: (socket) => void socket.write(answer(...given)),
});

/** Text, and then the connection is cut. */
const cut = (text: string): Fate => ({
  processed: true,
  act: (socket) => (text ? void socket.write(text, () => socket.destroy()) : socket.destroy()),
});

const redirect = (status: number): Fate => ({
  processed: true,
  act: (socket, _, id) => void socket.write(answer(status, "", { location: `/elsewhere/${id}` })),
});

/** Refused once, and taken the second time. */
const refusedOnce: Fate = {
  processed: false,
  act: (socket, count) => void socket.write(count > 1 ? answer(201) : answer(429, "{}", { "retry-after": 0 })),
};

const good: Readonly<Record<string, Fate>> = {
  ok: says(true, 201),
  "ok, closing": says(true, 201, success, { connection: "close" }),
  "ok, then dead": {
    processed: true,
    act: (socket) => void socket.write(answer(201), () => setTimeout(() => socket.resetAndDestroy(), 2)),
  },
  "hints, then ok": {
    processed: true,
    act: (socket) => void socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${answer(201)}`),
  },
  "ok to the end": {
    processed: true,
    act: (socket) => void socket.end(`HTTP/1.1 201 Created\r\ncontent-type: application/json\r\n\r\n${success}`),
  },
  "ok as of old": { processed: true, act: (socket) => void socket.end(`HTTP/1.0 200 OK\r\n\r\n${success}`) },
  "ok with a mark": says(true, 201, `\uFEFF${success}`),
  "ok in bytes": {
    processed: true,
    act: async (socket) => {
      for (const byte of answer(201)) {
        socket.write(byte);
        await new Promise(setImmediate);
      }
    },
  },
  slow: { processed: true, act: (socket) => void setTimeout(() => socket.write(answer(201)), 30) },
};

const broken: Readonly<Record<string, Fate>> = {
  ends: { processed: true, act: (socket) => void socket.end() },
  resets: { processed: true, act: (socket) => void socket.resetAndDestroy() },
  "resets unread": { processed: false, act: (socket) => void socket.resetAndDestroy() },
  "half a status": cut("HTTP/1.1 20"),
  "half a head": cut("HTTP/1.1 201 Created\r\ncontent-type: appl"),
  "half a body": cut('HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"mess'),
  "half a chunk": cut('HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\nff\r\n{"mess'),
  continues: cut("HTTP/1.1 100 Continue\r\n\r\n"),
  garbage: cut("what is this\r\n\r\n"),
  "a head alone": cut("HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n"),
  "a short length": {
    processed: true,
    act: (socket) => void socket.end(answer(201, success, { "content-length": 9, connection: "close" }).slice(0, -12)),
  },
  "another protocol": cut("HTTP/1.1 101 Switching Protocols\r\nupgrade: other\r\nconnection: upgrade\r\n\r\n"),
  "a huge head": says(true, 201, success, { "x-huge": "x".repeat(1_000_000) }),
  "half a page": {
    ...cut("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100\r\n\r\n<html"),
    processed: false,
  },
  "no gzip": says(true, 201, success, { "content-encoding": "gzip" }),
  stalls: { processed: true, act: () => {} },
};

const refused: Readonly<Record<string, Fate>> = {
  "429": refusedOnce,
  "429, an hour": says(false, 429, "{}", { "retry-after": 3600 }),
  "429, for ever": says(false, 429, "{}", { "retry-after": "99999999999999" }),
  ...Object.fromEntries([400, 401, 403, 404, 413].map((status) => [status, says(false, status, "{}")])),
};

const doubtful: Readonly<Record<string, Fate>> = {
  ...Object.fromEntries([408, 425, 499, 500, 502, 504, 599].map((status) => [status, says(true, status, "{}")])),
  // By this status the request went to the wrong server, so that Node, by the standard of fetch, asks once more.
  "421": says(false, 421, "{}"),
  "503, soon": says(true, 503, "{}", { "retry-after": 0 }),
  "500 unread": says(false, 500, "<h1>Internal Server Error</h1>"),
  ...Object.fromEntries([301, 302, 303, 307, 308].map((status) => [status, redirect(status)])),
};

const empty: Readonly<Record<string, Fate>> = {
  nothing: says(false, 200, ""),
  null: says(false, 200, "null"),
  "a text": says(false, 200, '"blocked"'),
  "a list": says(false, 200, "[]"),
  "a page": says(false, 200, "<html>Log in to the network</html>", { "content-type": "text/html" }),
  "no content": { processed: false, act: (socket) => void socket.write("HTTP/1.1 204 No Content\r\n\r\n") },
};

/** By name. Good ones come several times, so that connections live long enough to be used again. */
export const fates: Readonly<Record<string, Fate>> = { ...good, ...broken, ...refused, ...doubtful, ...empty };

/** The names in the order in which a run takes them, again and again. */
export const fateNames: readonly string[] = Object.keys(fates).flatMap((name) => ["ok", name]);
