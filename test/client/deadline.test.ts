import { getEventListeners } from "node:events";
import { call, type Transport, type TransportOptions, createTransport } from "@braze-codegen/client/core";
import { afterEach, describe, expect, test } from "vitest";
import { read, send } from "./support/operations.js";
import { type Behaviour, type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure, scripted } from "./support/transport.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

async function transportOf(behave: Behaviour, options: Partial<TransportOptions> = {}): Promise<Transport> {
  server = await rawServer(behave);
  return createTransport({ apiKey, baseUrl: server.url, ...options });
}

const silence: Behaviour = () => {};
const never = () => new Promise<never>(() => {});

describe("a deadline that comes while an answer is waited for", () => {
  test("of a send: nobody knows, and it is sent once", async () => {
    const transport = await transportOf(silence);
    const error = await failure(call(transport, send, { body: {} }, { deadline: 400 }));
    expect(error).toMatchObject({ name: "OutcomeUnknownError", outcome: "unknown", attempts: 1 });
    expect(error.cause).toMatchObject({
      name: "TimeoutError",
      message: "POST /things/send got no answer: not within 400 ms in all.",
    });
    expect(server?.requests).toHaveLength(1);
  });

  test("of a read: a TimeoutError, and no attempt after it", async () => {
    const transport = await transportOf(silence, { deadline: 400 });
    const error = await failure(call(transport, read, {}));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "unknown", attempts: 1 });
    expect(server?.requests).toHaveLength(1);
  });

  test("of a success that is half there", async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")) });
    const fetch = async () => new Response(body, { headers: { "content-type": "application/json" } });
    const transport = createTransport({ apiKey, instance: "US-01", fetch });
    const error = await failure(call(transport, send, {}, { deadline: 50 }));
    expect(error).toMatchObject({ name: "InvalidResponseError", outcome: "processed" });
    expect(error.message).toContain("broke off: not within 50 ms in all");
  });

  test("a timeout that comes first lets a read try again", async () => {
    const transport = await transportOf((response, _, count) => count > 1 && response.end("1"));
    expect(await call(transport, read, {}, { timeout: 100, deadline: 20_000 })).toBe(1);
    expect(server?.requests).toHaveLength(2);
  });
});

describe("a deadline bounds the waits", () => {
  test.each([
    ["send", send, 429, 10_000, "RateLimitError", "not-processed"],
    ["read", read, 503, 4_000, "ServerError", "unknown"],
  ] as const)(
    "a %s whose retry could not begin in time ends at once",
    async (_, operation, status, deadline, name, outcome) => {
      const { transport, requests, clock } = scripted([{ status, headers: { "retry-after": "10" } }]);
      expect(await failure(call(transport, operation, {}, { deadline }))).toMatchObject({ name, outcome, attempts: 1 });
      expect([requests.length, clock.slept]).toEqual([1, []]);
    },
  );

  test("the time that attempts and waits took counts", async () => {
    const { transport, requests, clock } = scripted([{ status: 429, headers: { "retry-after": "10" } }], {
      deadline: 25_000,
      retries: 9,
    });
    await failure(call(transport, send, {}));
    expect([requests.length, clock.slept]).toEqual([3, [10_500, 10_500]]);
  });

  test("in the queue of a limiter: it never left", async () => {
    const limits = {
      acquire: (_: unknown, signal?: AbortSignal) =>
        new Promise<void>((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason));
        }),
      report() {},
    };
    const { transport, requests } = scripted([{}], { limits });
    const error = await failure(call(transport, send, {}, { deadline: 20 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "not-processed", attempts: 0 });
    expect(requests).toEqual([]);
  });

  test("for a key that does not come: it never left", async () => {
    const { transport, requests } = scripted([{}], { apiKey: never });
    const error = await failure(call(transport, send, {}, { deadline: 20 }));
    expect(error).toMatchObject({ name: "TimeoutError", outcome: "not-processed", attempts: 0 });
    expect(requests).toEqual([]);
  });
});

test("the caller's signal still ends the call, and is left alone afterwards", async () => {
  const controller = new AbortController();
  const { transport } = scripted(["silence"]);
  const promise = failure(call(transport, send, {}, { deadline: 60_000, signal: controller.signal }));
  setTimeout(() => controller.abort("gone"), 5);
  expect(await promise).toMatchObject({ name: "AbortedError", outcome: "unknown", cause: "gone" });
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  const before = AbortSignal.abort("never began");
  expect(await failure(call(transport, send, {}, { deadline: 60_000, signal: before }))).toMatchObject({
    name: "AbortedError",
    outcome: "not-processed",
    cause: "never began",
  });
});
