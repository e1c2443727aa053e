import { gzipSync } from "node:zlib";
import { Braze, isBrazeError } from "@braze-codegen/client";
import { adviceOn, call, createTransport, type TransportOptions, withHooks } from "@braze-codegen/client/core";
import { afterEach, describe, expect, test } from "vitest";
import { read, send } from "./support/operations.js";
import { apiKey, failure } from "./support/transport.js";
import { type Act, answer, type WireServer, wireServer } from "./support/wire.js";

let server: WireServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const success = { message: "success" };
const clock = { random: () => 0.01 };

async function transportTo(act: Act, options: Partial<TransportOptions> = {}) {
  server = await wireServer(act);
  return createTransport({ apiKey, baseUrl: server.url, timeout: 5000, clock, advice: adviceOn, ...options });
}

const write =
  (text: string | Buffer, ends = false): Act =>
  (socket) =>
    ends ? socket.end(text, "latin1") : socket.write(text, "latin1");

const json = "content-type: application/json";
const chunked = `HTTP/1.1 201 Created\r\n${json}\r\ntransfer-encoding: chunked\r\n`;
const zipped = (text: string): Buffer => {
  const body = gzipSync(text);
  const head = `HTTP/1.1 201 Created\r\n${json}\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
};

describe("an odd answer that is a good one", () => {
  const table: [name: string, act: Act][] = [
    [
      "a reason of bytes beyond ASCII",
      write(`HTTP/1.1 201 Cr\xe9\xe9\r\n${json}\r\ncontent-length: 21\r\n\r\n{"message":"success"}`),
    ],
    ["no reason", write(`HTTP/1.1 201\r\n${json}\r\ncontent-length: 21\r\n\r\n{"message":"success"}`)],
    ["HTTP/1.0 without a length", write('HTTP/1.0 200 OK\r\n\r\n{"message":"success"}', true)],
    [
      "several 1xx before it",
      write(`HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Hints\r\nlink: </a>\r\n\r\n${answer(201)}`),
    ],
    ["a trailer", write(`${chunked}trailer: x-a\r\n\r\n15\r\n{"message":"success"}\r\n0\r\nx-a: b\r\n\r\n`)],
    ["a chunk with an extension", write(`${chunked}\r\n15;a=b\r\n{"message":"success"}\r\n0\r\n\r\n`)],
    ["gzip", write(zipped(JSON.stringify(success)))],
    ["a byte order mark", write(answer(201, '\xef\xbb\xbf{"message":"success"}'))],
    ["white space around it", write(answer(201, '\r\n\t {"message":"success"} \r\n'))],
    [
      "the same header twice",
      write(
        answer(201, undefined, ["x-request-id: a", "x-request-id: b", "x-ratelimit-limit: 1", "x-ratelimit-limit: 2"]),
      ),
    ],
    ["headers of 12 kB", write(answer(201, undefined, [`x-long: ${"a".repeat(12_000)}`]))],
    [
      "rate limits that are none",
      write(answer(201, undefined, ["x-ratelimit-reset: -1e999", "x-ratelimit-remaining: NaN", "retry-after: ,"])),
    ],
    ["another type", write(answer(201).replace("application/json", "text/html"))],
    [
      "bytes one by one",
      async (socket) => {
        for (const byte of answer(201)) {
          socket.write(byte);
          await new Promise(setImmediate);
        }
      },
    ],
    ["a close behind it", write(answer(201), true)],
    ["a second answer behind it, that nobody asked for", write(answer(201) + answer(500))],
  ];
  test.each(table)("%s", async (_name, act) => {
    const transport = await transportTo(act);
    expect(await call(transport, send, { body: {} })).toEqual(success);
    expect(server?.requests).toHaveLength(1);
  });
});

describe("an answer that is none: a send arrives once, and what is said of it is true", () => {
  const table: [name: string, act: Act, error: string, outcome: string][] = [
    ["nothing, and a close", (socket) => socket.end(), "OutcomeUnknownError", "unknown"],
    ["a reset", (socket) => socket.resetAndDestroy(), "OutcomeUnknownError", "unknown"],
    ["half a status line", write("HTTP/1.1 2", true), "OutcomeUnknownError", "unknown"],
    ["half a head", write("HTTP/1.1 201 Created\r\ncontent-le", true), "OutcomeUnknownError", "unknown"],
    ["another protocol", write("SSH-2.0-OpenSSH_9.6\r\n", true), "OutcomeUnknownError", "unknown"],
    ["only 1xx, and a close", write("HTTP/1.1 100 Continue\r\n\r\n", true), "OutcomeUnknownError", "unknown"],
    [
      "two lengths",
      write(
        `HTTP/1.1 201 Created\r\n${json}\r\ncontent-length: 2\r\ncontent-length: 21\r\n\r\n{"message":"success"}`,
        true,
      ),
      "OutcomeUnknownError",
      "unknown",
    ],
    [
      "a length and chunks",
      write(`${chunked}content-length: 3\r\n\r\n15\r\n{"message":"success"}\r\n0\r\n\r\n`, true),
      "OutcomeUnknownError",
      "unknown",
    ],
    [
      "a length below 0",
      write(`HTTP/1.1 201 Created\r\n${json}\r\ncontent-length: -1\r\n\r\n{}`, true),
      "OutcomeUnknownError",
      "unknown",
    ],
    [
      "headers of 100 kB",
      write(answer(201, undefined, [`x-long: ${"a".repeat(100_000)}`]), true),
      "OutcomeUnknownError",
      "unknown",
    ],
    ["a header with a NUL in it", write(answer(201, undefined, ["x-a: b\0c"]), true), "OutcomeUnknownError", "unknown"],
    [
      "a status of four digits",
      write("HTTP/1.1 2011 Created\r\ncontent-length: 2\r\n\r\n{}", true),
      "OutcomeUnknownError",
      "unknown",
    ],
    [
      "a body shorter than its length",
      write(answer(201).replace("length: 21", "length: 99"), true),
      "InvalidResponseError",
      "processed",
    ],
    [
      "a body shorter than its length, of HTML",
      write(answer(201).replace("length: 21", "length: 99").replace("application/json", "text/html"), true),
      "InvalidResponseError",
      "unknown",
    ],
    [
      "a body longer than its length",
      write(answer(201).replace("length: 21", "length: 9"), true),
      "InvalidResponseError",
      "processed",
    ],
    ["half a chunk", write(`${chunked}\r\n15\r\n{"mess`, true), "InvalidResponseError", "processed"],
    [
      "a chunk of no size",
      write(`${chunked}\r\nzz\r\n{"message":"success"}`, true),
      "InvalidResponseError",
      "processed",
    ],
    [
      "no last chunk",
      write(`${chunked}\r\n15\r\n{"message":"success"}\r\n`, true),
      "InvalidResponseError",
      "processed",
    ],
    [
      "gzip that is none",
      write(answer(201, undefined, ["content-encoding: gzip"]), true),
      "InvalidResponseError",
      "processed",
    ],
    [
      "half of a gzip",
      write(zipped(JSON.stringify(success)).subarray(0, -12), true),
      "InvalidResponseError",
      "processed",
    ],
    ["a bomb of a page", write(zipped("x".repeat(20_000_000))), "InvalidResponseError", "unknown"],
    [
      "a bomb of JSON that is no object",
      write(zipped(`"${"x".repeat(20_000_000)}"`)),
      "InvalidResponseError",
      "unknown",
    ],
    ["JSON too deep to be read", write(answer(201, "[".repeat(200_000))), "InvalidResponseError", "unknown"],
    ["a list", write(answer(201, "[]")), "InvalidResponseError", "unknown"],
    ["an empty body", write(answer(201, "")), "InvalidResponseError", "unknown"],
    ["no content", write("HTTP/1.1 204 No Content\r\n\r\n"), "InvalidResponseError", "unknown"],
    ["not modified", write("HTTP/1.1 304 Not Modified\r\n\r\n"), "ApiError", "unknown"],
    ["a redirect to the same place", write(answer(307, "", ["location: /things/send"])), "ApiError", "unknown"],
    ["a redirect that is no address", write(answer(301, "", ["location: http://[oops"])), "ApiError", "unknown"],
    ["a status of nobody", write(answer(599)), "ServerError", "unknown"],
    [
      "errors that are no list",
      write(answer(400, '{"message":{"a":1},"errors":{"b":[null,1]}}')),
      "BadRequestError",
      "not-processed",
    ],
    [
      "a refusal whose body breaks off",
      write(answer(400).replace("length: 21", "length: 99"), true),
      "BadRequestError",
      "not-processed",
    ],
  ];
  test.each(table)("%s", async (_name, act, name, outcome) => {
    const transport = await transportTo(act);
    const error = await failure(call(transport, send, { body: {} }));
    expect(error).toMatchObject({ name, outcome, attempts: 1 });
    expect(error.message.length).toBeLessThan(2100);
    expect(server?.requests).toHaveLength(1);
  });
});

describe("a keep-alive connection that dies while nobody looks", () => {
  test.each<[name: string, end: Act]>([
    ["closed", (socket) => socket.end()],
    ["reset", (socket) => socket.resetAndDestroy()],
  ])("%s right behind an answer: each send arrives at most once", async (_name, end) => {
    const transport = await transportTo((socket) =>
      socket.write(answer(201), () => setImmediate(() => end(socket, 0))),
    );
    const results = [];
    for (let index = 0; index < 20; index++)
      results.push(...(await Promise.allSettled([call(transport, send, { body: { index } })])));
    for (let index = 0; index < 20; index++) {
      const arrived = server?.requests.filter((text) => text.endsWith(`{"index":${index}}`)).length ?? 0;
      const result = results[index];
      expect(arrived).toBeLessThanOrEqual(1);
      if (result?.status === "fulfilled") expect(arrived).toBe(1);
      else if (result?.reason.outcome === "not-processed") expect(arrived).toBe(0);
    }
  });
});

/** A server that answers in steps, 30 ms between them. */
const inSteps: Act = async (socket) => {
  for (const part of [
    `HTTP/1.1 201 Created\r\n${json}\r\n`,
    "content-length: 21\r\n\r\n",
    '{"message":',
    '"success"}',
  ]) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    socket.write(part);
  }
};

describe("an end at each moment: the send arrives at most once, and what is said of it is true", () => {
  const moments = [0, 1, 5, 20, 45, 75, 105, 140, 300];
  const ends: [name: string, options: (ms: number) => object][] = [
    ["a signal", (ms) => ({ signal: ms ? AbortSignal.timeout(ms) : AbortSignal.abort() })],
    ["a timeout", (ms) => ({ timeout: ms || 1 })],
    ["a deadline", (ms) => ({ deadline: ms || 1 })],
    ["both", (ms) => ({ deadline: ms || 1, signal: AbortSignal.timeout(ms || 1) })],
  ];
  test.each(ends.flatMap(([name, options]) => moments.map((ms) => [name, ms, options] as const)))(
    "%s after %i ms",
    async (_name, ms, options) => {
      const transport = await transportTo(inSteps);
      const [result] = await Promise.allSettled([call(transport, send, { body: {} }, options(ms))]);
      await new Promise((resolve) => setTimeout(resolve, 20));
      const arrived = server?.requests.length ?? 0;
      expect(arrived).toBeLessThanOrEqual(1);
      if (result.status === "fulfilled") return expect(result.value).toEqual(success);
      expect(isBrazeError(result.reason)).toBe(true);
      if (result.reason.outcome === "not-processed") expect(arrived).toBe(0);
      if (result.reason.outcome === "processed") expect(arrived).toBe(1);
    },
  );
});

describe("callers' own code that fails: the call ends as without it, or nothing is sent", () => {
  const fail = (): never => {
    throw new Error("a fault of the caller");
  };
  const later = async (): Promise<never> => fail();
  const hostile = new Proxy({}, { get: fail });

  test.each<[name: string, hooks: object]>([
    ["throw", { onRequest: fail, onResponse: fail, onRetry: fail, onError: fail }],
    ["reject", { onRequest: later, onResponse: later, onRetry: later, onError: later }],
    ["never end", { onRequest: () => new Promise(() => {}), onResponse: () => new Promise(() => {}) }],
    ["give what is no promise", { onRequest: () => hostile, onResponse: () => hostile }],
    [
      "change what they are given",
      { onRequest: (event: { headers: Headers }) => event.headers.set("authorization", "x") },
    ],
  ])("hooks that %s", async (_name, hooks) => {
    const transport = withHooks(await transportTo(write(answer(201))), hooks);
    expect(await call(transport, send, { body: {} })).toEqual(success);
    expect(server?.requests[0]).toContain(`Bearer ${apiKey}`);
  });

  test.each<[name: string, logger: object]>([
    ["throws", { debug: fail, info: fail, warn: fail, error: fail }],
    ["rejects", { debug: later, info: later, warn: later, error: later }],
    ["has no methods", {}],
  ])("a logger that %s", async (_name, logger) => {
    server = await wireServer(write(answer(400)));
    const braze = new Braze({ apiKey, baseUrl: server.url, logger, logLevel: "debug" });
    expect(await failure(braze.users.track({ events: [] }))).toMatchObject({ name: "BadRequestError" });
  });

  const none = { report: () => {} };
  test.each<[name: string, limits: TransportOptions["limits"], arrived: number]>([
    ["rejects", { ...none, acquire: later }, 0],
    ["throws", { ...none, acquire: fail }, 0],
    ["throws at the answer", { acquire: async () => {}, report: fail }, 1],
    ["hangs", { ...none, acquire: () => new Promise(() => {}) }, 0],
  ])("a limiter that %s", async (_name, limits, arrived) => {
    const transport = await transportTo(write(answer(201)), { limits });
    const [result] = await Promise.allSettled([call(transport, send, { body: {} }, { deadline: 200 })]);
    expect(server?.requests).toHaveLength(arrived);
    if (arrived) expect(result).toMatchObject({ status: "fulfilled" });
    else expect(result.status).toBe("rejected");
    if (result.status === "rejected") {
      expect(isBrazeError(result.reason)).toBe(true);
      expect(result.reason.outcome).toBe("not-processed");
    }
  });

  test.each<[name: string, clock: TransportOptions["clock"]]>([
    ["sleeps no longer than it likes", { sleep: async () => {} }],
    ["fails as it sleeps", { sleep: later }],
    ["gives odd chances", { random: () => Number.NaN }],
  ])("a clock that %s", async (_name, odd) => {
    const transport = await transportTo((socket, count) => socket.write(answer(count > 1 ? 201 : 429, "{}")), {
      clock: { ...clock, ...odd },
    });
    const [result] = await Promise.allSettled([call(transport, send, { body: {} })]);
    if (result.status === "rejected") expect(isBrazeError(result.reason)).toBe(true);
  });

  test.each<[name: string, fetch: TransportOptions["fetch"], error: string]>([
    ["throws at once", fail, "OutcomeUnknownError"],
    ["gives nothing", async () => undefined as never, "OutcomeUnknownError"],
    ["gives what is no response", async () => ({}) as never, "OutcomeUnknownError"],
    [
      "gives a response that was read",
      async () => {
        const response = new Response("{}");
        await response.text();
        return response;
      },
      "InvalidResponseError",
    ],
    ["gives an error of the platform", async () => Response.error(), "ApiError"],
    ["never answers and hears no signal", () => new Promise(() => {}), "OutcomeUnknownError"],
  ])("a fetch that %s", async (_name, fetch, name) => {
    const transport = createTransport({ apiKey, instance: "US-01", timeout: 50, clock, fetch });
    expect(await failure(call(transport, send, { body: {} }))).toMatchObject({ name, attempts: 1 });
  });
});

test("a read through a server that fails in another way each time ends well", async () => {
  const acts: Act[] = [
    (socket) => socket.resetAndDestroy(),
    write("HTTP/1.1 201 Created\r\ncontent-le", true),
    write(answer(201).replace("length: 21", "length: 99"), true),
    write(answer(503)),
    write(answer(200)),
  ];
  const transport = await transportTo((socket, count) => acts[count - 1]?.(socket, count), { retries: 9 });
  expect(await call(transport, read, {})).toEqual(success);
  expect(server?.requests).toHaveLength(5);
});
