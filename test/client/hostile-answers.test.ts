import { inspect } from "node:util";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { isBrazeError } from "@braze-codegen/client";
import {
  adviceOn,
  call,
  createCaller,
  createTransport,
  type TransportOptions,
  withHooks,
} from "@braze-codegen/client/core";
import { afterEach, describe, expect, test } from "vitest";
import { operation, read, send } from "./support/operations.js";
import { failure } from "./support/transport.js";
import { type Act, answer, type WireServer, wireServer } from "./support/wire.js";

let server: WireServer | undefined;
afterEach(() => server?.close());

// What it has beside letters and digits, URLs and JSON write in other ways.
const apiKey = "3f9c1e52/key+that=nobody-may-see_7a";

const options: Omit<TransportOptions, "apiKey"> = { timeout: 2000, retries: 1, maxRetryDelay: 50 };

/** The same send by a transport with all that a client has, and by a caller. */
const ways: [name: string, connect: (baseUrl: string) => () => PromiseLike<unknown>][] = [
  [
    "a transport",
    (baseUrl) => {
      const transport = withHooks(createTransport({ apiKey, baseUrl, advice: adviceOn, ...options }));
      return () => call(transport, send, { body: { a: 1 } });
    },
  ],
  [
    "a caller",
    (baseUrl) => {
      const braze = createCaller({ apiKey, baseUrl, timeout: 2000, retries: 1, maxRetryDelay: 50 });
      return () => braze(send, { body: { a: 1 } });
    },
  ],
];

const write =
  (text: string | Buffer, ends = false): Act =>
  (socket) =>
    ends ? socket.end(text, "latin1") : socket.write(text, "latin1");

const json = "content-type: application/json";
const packed = (encoding: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 201 Created\r\n${json}\r\ncontent-encoding: ${encoding}\r\ncontent-length: ${body.length}\r\n\r\n`,
    ),
    body,
  ]);
const deep = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const escaped = [...apiKey].map((each) => `\\u00${each.charCodeAt(0).toString(16)}`).join("");
const percent = encodeURIComponent(apiKey);

type Row = [name: string, act: Act, error: string, outcome: string];
const table: Row[] = [
  ["a message that is nested deeply", write(answer(400, `{"message":${deep(40_000)}}`)), "BadRequestError", ""],
  ["an error that is nested deeply", write(answer(400, `{"errors":[${deep(40_000)}]}`)), "BadRequestError", ""],
  ["a message without a text", write(answer(400, '{"message":{"toString":1}}')), "BadRequestError", ""],
  [
    "an error whose message has no text",
    write(answer(400, '{"errors":[{"message":{"toString":1,"valueOf":1}}]}')),
    "BadRequestError",
    "",
  ],
  ["an error whose id has no text", write(answer(400, '{"errors":[{"id":{"toString":1}}]}')), "BadRequestError", ""],
  ["errors that count themselves", write(answer(400, '{"errors":{"length":1e9}}')), "BadRequestError", ""],
  ["errors without end", write(answer(400, `{"errors":[${"1,".repeat(40_000)}1]}`)), "BadRequestError", ""],
  ["a member that changes prototypes", write(answer(400, '{"__proto__":{"message":1}}')), "BadRequestError", ""],
  ["a member named like one of errors", write(answer(400, '{"outcome":"processed","name":1}')), "BadRequestError", ""],
  ["a refusal of 5 MB", write(answer(400, "x".repeat(5_000_000))), "BadRequestError", ""],
  ["a refusal and a reset", (socket) => socket.write(answer(403), () => socket.resetAndDestroy()), "", ""],
  ["the key in a reason", write(`HTTP/1.1 400 ${apiKey}\r\ncontent-length: 0\r\n\r\n`), "BadRequestError", ""],
  ["the key in a cookie", write(answer(400, "{}", [`set-cookie: k=${apiKey}`])), "BadRequestError", ""],
  ["the key in a challenge", write(answer(401, "{}", [`www-authenticate: Bearer ${apiKey}`])), "", ""],
  ["the key as a request's id", write(answer(400, "{}", [`x-request-id: ${apiKey}`])), "BadRequestError", ""],
  ["the key in JSON, escaped", write(answer(400, `{"message":"${escaped}","${escaped}":1}`)), "BadRequestError", ""],
  ["the key as a host", write(answer(307, "", [`location: https://${apiKey}.example/`])), "ApiError", "unknown"],
  ["a page with the key, and a success", write(answer(200, `<p>${apiKey}</p>`)), "InvalidResponseError", "unknown"],
  ["a proxy that asks for a name", write(answer(407)), "OutcomeUnknownError", "unknown"],
  ["a status of WebDAV", write(answer(423)), "ApiError", "unknown"],
  ["a portal that wants a login", write(answer(511)), "ServerError", "unknown"],
  [
    "another protocol from now on",
    write("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    "",
    "",
  ],
  ["UTF-16", write(answer(200, '\xff\xfe{\0"\0}\0')), "InvalidResponseError", "unknown"],
  ["an object and more", write(answer(200, '{"message":"success"}}')), "InvalidResponseError", "processed"],
  ["two objects", write(answer(200, '{"a":1}\n{"b":2}')), "InvalidResponseError", "processed"],
  ["a number", write(answer(200, "1e400")), "InvalidResponseError", "unknown"],
  ["the text of undefined", write(answer(200, "undefined")), "InvalidResponseError", "unknown"],
  ["gzip that says it is brotli", write(packed("br", gzipSync("{}"))), "InvalidResponseError", "processed"],
  ["brotli cut off", write(packed("br", brotliCompressSync(`{"a":"${"x".repeat(900)}"}`).subarray(0, 9))), "", ""],
  ["deflate of a text", write(packed("deflate", deflateSync('"x"'))), "InvalidResponseError", "unknown"],
  ["a length beyond all numbers", write(`HTTP/1.1 200 OK\r\n${json}\r\ncontent-length: 9e99\r\n\r\n{}`, true), "", ""],
  [
    "a length and a close before it",
    write(`HTTP/1.1 200 OK\r\n${json}\r\ncontent-length: 999999999\r\n\r\n{`, true),
    "InvalidResponseError",
    "processed",
  ],
  ["half a refusal's head", write("HTTP/1.1 400 Bad", true), "OutcomeUnknownError", "unknown"],
  ["a head without an end", write(`HTTP/1.1 200 OK\r\n${"x-a: b\r\n".repeat(9)}`), "OutcomeUnknownError", "unknown"],
  ["an error of the client's own server", write("HTTP/1.1 000 None\r\n\r\n", true), "OutcomeUnknownError", "unknown"],
  ["a folded header", write("HTTP/1.1 400 Bad\r\nx-a: b\r\n c\r\ncontent-length: 0\r\n\r\n", true), "", ""],
];

describe.each(ways)("%s: an answer that wants to do harm", (_way, connect) => {
  test.each(table)("%s", async (_name, act, name, outcome) => {
    server = await wireServer(act);
    const error = await failure(connect(server.url)());
    expect(isBrazeError(error)).toBe(true);
    if (name) expect(error.name).toBe(name);
    if (name === "BadRequestError") expect(error["outcome"]).toBe("not-processed");
    if (outcome) expect(error["outcome"]).toBe(outcome);
    expect(error["attempts"]).toBe(1);
    expect(server.requests).toHaveLength(1);
    expect(error.message.length).toBeLessThan(2100);
    const { body, ...rest } = error;
    const seen =
      `${inspect(rest, { depth: 9, showHidden: true })} ${error.stack} ${JSON.stringify(String(body))}`.toLowerCase();
    for (const form of [apiKey, percent, btoa(apiKey).slice(0, 40)]) expect(seen).not.toContain(form.toLowerCase());
  });
});

describe.each(ways)("%s: a refusal that is repeated", (_way, connect) => {
  // Numbers that are none, dates that are none: nobody waits for them, and nothing is repeated without end.
  test.each(["1, 2", "-5", "0x2", "1e-9", "soon", "", "10 seconds", "Thu, 01 Jan 1970 00:00:00 GMT"])(
    "Retry-After: %s",
    async (value) => {
      server = await wireServer(write(answer(429, "{}", [`retry-after: ${value}`])));
      const error = await failure(connect(server.url)());
      expect(error).toMatchObject({ name: "RateLimitError", outcome: "not-processed" });
      expect(server.requests.length).toBeLessThanOrEqual(2);
    },
  );
});

test("hooks see no escaped key either", async () => {
  const told: string[] = [];
  server = await wireServer(write(answer(400, `{"message":"${escaped}","url":"?key=${percent}"}`)));
  const hooks = { onResponse: ({ body }: { body: () => string }) => void told.push(body()) };
  const transport = withHooks(createTransport({ apiKey, baseUrl: server.url }), hooks);
  await failure(call(transport, send, { body: {} }));
  expect(told).toEqual(['{"message":"[redacted]","url":"?key=[redacted]"}']);
});

describe("a fetch of somebody else's that answers with", () => {
  const good = { ok: true, status: 200, headers: new Headers(), text: async () => "{}" };
  const odd: [name: string, response: object][] = [
    ["headers that are a plain object", { ...good, headers: {} }],
    ["no text", { ...good, text: async () => undefined }],
    ["a number", { ...good, text: async () => 5 }],
    ["no way to read it", { ...good, text: undefined }],
    ["a status that is a text", { ...good, ok: false, status: "429" }],
  ];
  test.each(odd)("%s", async (_name, response) => {
    const fetch = async () => response as Response;
    const transport = createTransport({ apiKey, instance: "US-01", fetch, ...options });
    const caller = createCaller({ apiKey, baseUrl: "https://rest.example", fetch });
    for (const sent of [call(transport, send, {}), caller(send, {})])
      expect(isBrazeError(await failure(sent))).toBe(true);
  });
});

describe("an answer larger than maxResponseSize", () => {
  const large = `{"a":"${"x".repeat(200_000)}"}`;
  const chunked = `HTTP/1.1 201 Created\r\n${json}\r\ntransfer-encoding: chunked\r\n\r\n`;
  const chunk = `${large.length.toString(16)}\r\n${large}\r\n`;
  const endless: Act = (socket) => {
    const more = (): void => void (socket.destroyed || socket.write(chunk, () => setImmediate(more)));
    socket.write(chunked);
    more();
  };
  const tooLarge: [name: string, act: Act, type: "processed" | "unknown"][] = [
    ["with its length", write(answer(201, large)), "processed"],
    ["in chunks", write(`${chunked}${chunk}0\r\n\r\n`), "processed"],
    ["packed", write(packed("gzip", gzipSync(large))), "processed"],
    ["packed twice", write(packed("gzip, br", brotliCompressSync(gzipSync(large)))), "processed"],
    ["without end", endless, "processed"],
    ["a page", write(answer(201, large).replace("application/json", "text/html")), "unknown"],
  ];
  test.each(tooLarge)("%s: an InvalidResponseError, whose outcome is true", async (_name, act, outcome) => {
    server = await wireServer(act);
    const transport = createTransport({ apiKey, baseUrl: server.url, timeout: 5000, maxResponseSize: 100_000 });
    const error = await failure(call(transport, send, { body: {} }));
    expect(error).toMatchObject({ name: "InvalidResponseError", outcome, attempts: 1, status: 201 });
    expect(error.message).toContain("more than 100000 bytes");
    expect(server.requests).toHaveLength(1);
  });

  test("is not asked for again by a read", async () => {
    server = await wireServer(write(answer(200, large)));
    const transport = createTransport({ apiKey, baseUrl: server.url, maxResponseSize: 100_000 });
    expect(await failure(call(transport, read, {}))).toMatchObject({ name: "InvalidResponseError", attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    ["of another status keeps its status", write(answer(404, large)), { name: "NotFoundError", body: "" }],
    ["of a failure is repeated for a read", write(answer(503, large)), { name: "ServerError", attempts: 2 }],
  ])("%s", async (_name, act, want) => {
    server = await wireServer(act);
    const transport = createTransport({ apiKey, baseUrl: server.url, ...options, maxResponseSize: 100_000 });
    expect(await failure(call(transport, read, {}))).toMatchObject(want);
  });

  test.each<[name: string, act: Act, size: number]>([
    ["exactly as large", write(packed("gzip", gzipSync(large))), large.length],
    ["without a limit", write(packed("gzip", gzipSync(large))), Infinity],
    [
      "half characters at the borders of chunks",
      (socket) => {
        const bytes = Buffer.from(JSON.stringify({ a: "é".repeat(30) }));
        socket.write(chunked);
        for (const byte of bytes)
          socket.write(Buffer.concat([Buffer.from("1\r\n"), Buffer.from([byte]), Buffer.from("\r\n")]));
        socket.write("0\r\n\r\n");
      },
      1000,
    ],
  ])("%s is read", async (name, act, maxResponseSize) => {
    server = await wireServer(act);
    const transport = createTransport({ apiKey, baseUrl: server.url, maxResponseSize });
    const data = await call(transport, operation({ ...send, answer: "any" }), { body: {} });
    expect(data).toEqual(name.startsWith("half") ? { a: "é".repeat(30) } : JSON.parse(large));
  });
});
