import { getEventListeners } from "node:events";
import { call, createCaller, createTransport } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { read, send } from "./support/operations.js";
import { apiKey, failure, scripted } from "./support/transport.js";

describe("a timeout", () => {
  test("of a read is tried again, then a TimeoutError", async () => {
    const { transport, requests } = scripted(["silence"], { timeout: 10 });
    const error = await failure(call(transport, read, {}));
    expect(error).toMatchObject({ name: "TimeoutError", attempts: 3, outcome: "unknown" });
    expect(error.message).toContain("10 ms");
    expect(requests).toHaveLength(3);
  });

  test("of a send is never tried again", async () => {
    const { transport, requests } = scripted(["silence"], { timeout: 10 });
    const error = await failure(call(transport, send, {}));
    expect(error).toMatchObject({ name: "OutcomeUnknownError", attempts: 1, outcome: "unknown" });
    expect(error.cause).toMatchObject({ name: "TimeoutError" });
    expect(requests).toHaveLength(1);
  });

  test("counts each attempt anew, and the call's wins over the client's", async () => {
    const { transport } = scripted(["silence", { body: 1 }], { timeout: 60_000 });
    expect(await call(transport, read, {}, { timeout: 10 })).toBe(1);
  });

  test("may be endless", async () => {
    const { transport } = scripted([{ body: 1 }], { timeout: Infinity });
    expect(await call(transport, read, {})).toBe(1);
  });
});

describe("the caller's signal", () => {
  const reason = new Error("the user left");

  test("before the call: nothing is sent", async () => {
    const { transport, requests } = scripted();
    const error = await failure(call(transport, send, {}, { signal: AbortSignal.abort(reason) }));
    expect(error).toMatchObject({ name: "AbortedError", outcome: "not-processed", attempts: 0 });
    expect(error.cause).toBe(reason);
    expect(requests).toEqual([]);
  });

  test.each([
    ["read", read],
    ["send", send],
  ] as const)("while a %s waits for its answer", async (_effect, operation) => {
    const controller = new AbortController();
    const { transport, requests } = scripted(["silence"]);
    const promise = call(transport, operation, {}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 5);
    const error = await failure(promise);
    expect(error).toMatchObject({ name: "AbortedError", outcome: "unknown", attempts: 1, operation: operation.id });
    expect(error.cause).toBe(reason);
    expect(requests).toHaveLength(1);
  });

  test("while the call waits for a retry", async () => {
    const controller = new AbortController();
    // The real clock sleeps here: ten seconds, if nobody woke it.
    const fetch = async () => new Response("", { status: 429, headers: { "retry-after": "10" } });
    const transport = createTransport({ apiKey, instance: "US-01", fetch });
    const promise = call(transport, read, {}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    const error = await failure(promise);
    expect(error).toMatchObject({ name: "AbortedError", outcome: "not-processed", attempts: 1 });
    expect(error.cause).toBe(reason);
  });

  test("while the body of a refusal that would be repeated is read", async () => {
    const controller = new AbortController();
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")) });
    const fetch = async () => new Response(body, { status: 429 });
    const transport = createTransport({ apiKey, instance: "US-01", fetch });
    const promise = call(transport, send, {}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 5);
    expect(await failure(promise)).toMatchObject({ name: "AbortedError", outcome: "not-processed", attempts: 1 });
  });

  test("with a reason of the platform", async () => {
    const { transport } = scripted(["silence"]);
    const error = await failure(call(transport, read, {}, { signal: AbortSignal.timeout(5) }));
    expect(error).toMatchObject({ name: "AbortedError", cause: { name: "TimeoutError" } });
    expect(error.cause).toBeInstanceOf(DOMException);
  });

  test("while a success is read: it was processed where it is Braze's", async () => {
    const ends: [type: string, outcome: string][] = [
      ["application/json", "processed"],
      ["text/html", "unknown"],
    ];
    for (const [type, outcome] of ends) {
      const controller = new AbortController();
      const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode("{")) });
      const fetch = async () => new Response(body, { headers: { "content-type": type } });
      const transport = createTransport({ apiKey, instance: "US-01", fetch });
      const promise = call(transport, send, {}, { signal: controller.signal });
      setTimeout(() => controller.abort(reason), 5);
      expect(await failure(promise)).toMatchObject({ name: "AbortedError", outcome });
    }
  });

  test.each<[of: string, make: (fetch: typeof globalThis.fetch) => (signal: AbortSignal) => Promise<unknown>]>([
    [
      "a transport",
      (fetch) => {
        const transport = createTransport({ apiKey, instance: "US-01", fetch });
        return (signal) => call(transport, read, {}, { signal });
      },
    ],
    [
      "a caller",
      (fetch) => {
        const caller = createCaller({ apiKey, baseUrl: "https://rest.iad-01.braze.com", fetch });
        return (signal) => caller(read, {}, { signal });
      },
    ],
  ])("on many calls of %s is listened to once, and warns of no leak", async (_, make) => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => void warnings.push(warning);
    process.on("warning", listen);
    const controller = new AbortController();
    const send = make(() => new Promise(() => {}));
    const calls = Array.from({ length: 40 }, () => failure(send(controller.signal)));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
    controller.abort(reason);
    for (const error of await Promise.all(calls)) expect(error).toMatchObject({ name: "AbortedError", cause: reason });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    process.off("warning", listen);
    expect(warnings).toEqual([]);
  });

  test("is left alone after a good call", async () => {
    const controller = new AbortController();
    const { transport } = scripted([{ status: 500 }, { body: 1 }]);
    const promise = call(transport, read, {}, { signal: controller.signal });
    expect(await promise).toBe(1);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    controller.abort(reason);
    expect(await promise).toBe(1);
  });
});
