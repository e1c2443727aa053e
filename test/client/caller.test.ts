import { inspect } from "node:util";
import { isBrazeError } from "@braze-codegen/client";
import { type Caller, type CallerOptions, createCaller } from "@braze-codegen/client/core";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { fates } from "./support/fates.js";
import { mayHaveLeft, neverLeft } from "./support/lost-connections.js";
import { operation, read, send } from "./support/operations.js";
import { type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure, type SentRequest, scriptedFetch, type Step, socketError } from "./support/transport.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

/** A caller whose server plays the steps. It waits hardly at all, because no test can turn its clock. */
function playing(
  steps: readonly Step[] = [{}],
  options: Partial<CallerOptions> = {},
): { readonly braze: Caller; readonly requests: SentRequest[] } {
  const { fetch, requests } = scriptedFetch(steps);
  return {
    braze: createCaller({ apiKey, baseUrl: "https://rest.example", fetch, maxRetryDelay: 1, ...options }),
    requests,
  };
}

describe("a good call", () => {
  test("carries the key, the headers in their order, and its body once", async () => {
    const { braze, requests } = playing([{ status: 201, body: { message: "success" } }], {
      headers: { "x-a": "transport", "x-b": "transport" },
    });
    const headers = { "x-b": "call", authorization: "Bearer other" };
    expect(await braze(send, { body: { a: 1 } }, { headers })).toEqual({ message: "success" });
    expect(requests).toMatchObject([{ url: "https://rest.example/things/send", method: "POST", body: '{"a":1}' }]);
    expect(requests[0]?.init).toMatchObject({ keepalive: false, redirect: "manual", body: expect.any(Blob) });
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: `Bearer ${apiKey}`,
      "content-type": "application/json",
      "x-a": "transport",
      "x-b": "call",
    });
  });

  test("goes over the wire as it should", async () => {
    server = await rawServer((response) => response.writeHead(201).end('{"message":"success"}'));
    const braze = createCaller({ apiKey, baseUrl: server.url });
    expect(await braze(send, { body: { a: 1 } })).toEqual({ message: "success" });
    expect(server.requests).toMatchObject([
      { method: "POST", url: "/things/send", body: '{"a":1}', headers: { authorization: `Bearer ${apiKey}` } },
    ]);
  });
});

describe("an error says what is known", () => {
  const table: [step: Step, name: string, outcome: string, attempts: number][] = [
    [{ status: 302 }, "ApiError", "unknown", 1],
    [{ status: 400, body: { message: "No Recipients" } }, "BadRequestError", "not-processed", 1],
    [{ status: 401 }, "AuthenticationError", "not-processed", 1],
    [{ status: 403 }, "PermissionError", "not-processed", 1],
    [{ status: 404 }, "NotFoundError", "not-processed", 1],
    [{ status: 408 }, "ApiError", "unknown", 1],
    [{ status: 413 }, "PayloadTooLargeError", "not-processed", 1],
    [{ status: 429 }, "RateLimitError", "not-processed", 3],
    [{ status: 429, headers: { "retry-after": "60" } }, "RateLimitError", "not-processed", 1],
    [{ status: 500 }, "ServerError", "unknown", 1],
    [{ body: "<html></html>" }, "InvalidResponseError", "unknown", 1],
    [{ body: '{"message":' }, "InvalidResponseError", "processed", 1],
    [{ body: "" }, "InvalidResponseError", "unknown", 1],
    [{ body: "[]" }, "InvalidResponseError", "unknown", 1],
    ["silence", "OutcomeUnknownError", "unknown", 1],
  ];
  test.each(table)("%j: %s, %s after %i", async (step, name, outcome, attempts) => {
    const { braze, requests } = playing([step], { timeout: 20 });
    const error = await failure(braze(send, { body: {} }));
    expect(isBrazeError(error)).toBe(true);
    expect(error).toMatchObject({ name, outcome, attempts, operation: "things.send", request: "POST /things/send" });
    expect(error.message.startsWith("POST /things/send ")).toBe(true);
    expect(requests).toHaveLength(attempts);
  });

  test.each(Object.keys(neverLeft))("never left: %s", async (name) => {
    const { braze, requests } = playing([neverLeft[name] ?? {}]);
    expect(await failure(braze(send, {}))).toMatchObject({ name: "ConnectionError", outcome: "not-processed" });
    expect(requests).toHaveLength(3);
  });

  test.each(Object.keys(mayHaveLeft))("may have left: %s", async (name) => {
    const { braze, requests } = playing([mayHaveLeft[name] ?? {}]);
    expect(await failure(braze(send, {}))).toMatchObject({ name: "OutcomeUnknownError", outcome: "unknown" });
    expect(requests).toHaveLength(1);
  });

  test("a RateLimitError knows when to come back", async () => {
    const { braze } = playing([{ status: 429, headers: { "retry-after": "60" } }]);
    const error = await failure(braze(send, {}));
    expect(error["retryAfter"]).toBe(60_000);
    expect(Math.abs(Number(error["resetAt"]) - Date.now() - 60_000)).toBeLessThan(10_000);
  });

  test("a read is repeated", async () => {
    const { braze, requests } = playing([socketError("ECONNRESET"), { status: 503 }, { body: { a: 1 } }]);
    expect(await braze(read, {})).toEqual({ a: 1 });
    expect(requests).toHaveLength(3);
  });
});

describe("the caller's signal", () => {
  const reason = new Error("the user left");

  test("before the call: nothing is sent", async () => {
    const { braze, requests } = playing();
    const error = await failure(braze(send, {}, { signal: AbortSignal.abort(reason) }));
    expect(error).toMatchObject({ name: "AbortedError", outcome: "not-processed", attempts: 0, cause: reason });
    expect(requests).toEqual([]);
  });

  test.each([
    ["while it waits for an answer", "silence", "unknown"],
    ["while it waits for a retry", { status: 429, headers: { "retry-after": "30" } }, "not-processed"],
  ] as const)("%s", async (_name, step, outcome) => {
    const { braze, requests } = playing([step], { maxRetryDelay: 60_000 });
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 20);
    const error = await failure(braze(send, {}, { signal: controller.signal }));
    expect(error).toMatchObject({ name: "AbortedError", outcome, attempts: 1, cause: reason });
    expect(requests).toHaveLength(1);
  });
});

test("whatever happens, a send is never processed twice, and what is said of its outcome is true", async () => {
  await fc.assert(
    fc.asyncProperty(fates, async (given) => {
      const { braze, requests } = playing(
        given.map(({ step }) => step),
        { timeout: 1, retries: given.length - 1 },
      );
      const [result] = await Promise.allSettled([braze(send, { body: {} })]);
      const processed = given.slice(0, requests.length).filter((each) => each.processed).length;
      expect(processed).toBeLessThanOrEqual(1);
      if (result.status === "fulfilled") {
        expect(processed).toBe(1);
        return;
      }
      const error: unknown = result.reason;
      if (!isBrazeError(error)) throw error;
      if (error.outcome === "not-processed") expect(processed).toBe(0);
      if (error.outcome === "processed") expect(processed).toBe(1);
    }),
    { numRuns: 300 },
  );
});

describe("no error shows the key", () => {
  const echo = `${apiKey} ${apiKey.toUpperCase()} ${btoa(`a${apiKey}`)}`;
  const escaped = `\\u${apiKey.charCodeAt(0).toString(16).padStart(4, "0")}${apiKey.slice(1)}`;
  const table: [name: string, step: Step][] = [
    ["a refusal", { status: 400, headers: { "x-echo": echo, [apiKey]: "a" }, body: { message: echo, errors: [echo] } }],
    ["a refusal with an escape", { status: 400, body: `{"message":"${escaped}","${escaped}":["${escaped}"]}` }],
    ["a page", { status: 502, body: `<p>${echo}</p>` }],
    ["a success that is none", { body: echo }],
    ["a connection", new Error(echo)],
    ["a code", Object.assign(new Error("failed"), { code: apiKey })],
  ];
  test.each(table)("%s", async (_name, step) => {
    const error = await failure(playing([step]).braze(send, { body: {} }));
    const seen = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error) + error.stack;
    for (const form of [apiKey, btoa(`a${apiKey}`).slice(4, -4)])
      expect(seen.toLowerCase()).not.toContain(form.toLowerCase());
  });
});

describe("what cannot work is refused before anything is sent", () => {
  const good = { apiKey, baseUrl: "https://rest.example" };
  test.each<[given: object, says: string]>([
    [{ ...good, apiKey: undefined }, "apiKey is missing: pass it as issued"],
    [{ ...good, apiKey: `Bearer ${apiKey}` }, "apiKey is malformed: pass it as issued"],
    [{ ...good, baseUrl: undefined }, "baseUrl must be as in https://host."],
    [{ ...good, baseUrl: "http://rest.example" }, "baseUrl must be as in https://host."],
    [{ ...good, baseUrl: "https://rest.example?a=b" }, "baseUrl must be as in https://host."],
    [{ ...good, baseUrl: "https://https://rest.example" }, "baseUrl must be as in https://host."],
    [{ ...good, instance: "US-01" }, 'There is no option "instance"; what exists: apiKey, baseUrl, timeout'],
    [{ ...good, timeout: 0 }, "The option timeout must be a number from 1 on."],
    [{ ...good, retries: Number.NaN }, "The option retries must be a number from 0 on."],
    [{ ...good, headers: "a" }, "The option headers must be of type object."],
  ])("%j", (given, says) => {
    expect(() => createCaller(given as CallerOptions)).toThrow(says);
    expect(() => createCaller(given as CallerOptions)).toThrow(
      expect.objectContaining({ name: "ConfigurationError", outcome: "not-processed" }),
    );
  });

  test.each<[name: string, target: typeof send, input: object, options: object, says: string]>([
    ["a BigInt", send, { body: { a: 1n } }, {}, "things.send: the body cannot be written"],
    ["two dots", operation({ path: "/a/{b}" }), { path: { b: ".." } }, {}, "parameter b of the path cannot"],
    ["a header", read, {}, { headers: { "x-note": "a\nb" } }, 'the header "x-note" cannot'],
    ["an option that is none", read, {}, { apiKey: "a" }, 'There is no option "apiKey"'],
    ["a signal that is none", read, {}, { signal: "now" }, "The option signal must be of type object."],
  ])("%s", async (_name, target, input, options, says) => {
    const { braze, requests } = playing();
    const error = await failure(braze(target, input, options));
    expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-processed" });
    expect(error.message).toContain(says);
    expect(requests).toEqual([]);
  });
});
