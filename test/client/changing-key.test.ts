import { inspect } from "node:util";
import { Braze } from "@braze-codegen/client";
import { call, createTransport } from "@braze-codegen/client/core";
import { afterEach, describe, expect, test } from "vitest";
import { operation, read, send } from "./support/operations.js";
import { type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure, scripted, socketError } from "./support/transport.js";

const keys = ["first-key-that-nobody-may-see", "second-key-that-nobody-may-see"] as const;

/** Gives one key after the other, and then the last one. */
function rotating() {
  let asked = 0;
  return () => keys[Math.min(asked++, 1)] ?? "";
}

let server: RawServer | undefined;
afterEach(() => server?.close());

const tokensOf = (requests: readonly { readonly headers: Headers }[]) =>
  requests.map(({ headers }) => headers.get("authorization"));

describe("a key from a function", () => {
  test.each([
    ["at once", rotating()],
    [
      "later",
      ((next) => async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return next();
      })(rotating()),
    ],
  ])("%s: is asked for before each attempt", async (_name, given) => {
    const { transport, requests } = scripted([{ status: 429 }, {}], { apiKey: given });
    await call(transport, read, {});
    expect(tokensOf(requests)).toEqual(keys.map((key) => `Bearer ${key}`));
  });

  test("after a 401 the next one, where shouldRetry asks for it", async () => {
    const valid = `Bearer ${keys[1]}`;
    server = await rawServer((response, request) => {
      const isValid = request.headers.authorization === valid;
      const message = isValid ? "success" : `Invalid API key: ${request.headers.authorization}`;
      response.writeHead(isValid ? 201 : 401, { "content-type": "application/json" }).end(JSON.stringify({ message }));
    });
    const braze = new Braze({
      apiKey: rotating(),
      baseUrl: server.url,
      clock: { random: () => 0 },
      shouldRetry: ({ name }) => (name === "AuthenticationError" ? true : undefined),
    });
    expect((await braze.users.track({ events: [] })).message).toBe("success");
    expect(server.requests).toHaveLength(2);
  });

  test("no error shows one of them, the former neither", async () => {
    const echo = { status: 401, body: { message: `Invalid: ${keys.join()} ${btoa(keys[0])}`, errors: [...keys] } };
    const { transport } = scripted([{ status: 429 }, echo], { apiKey: rotating() });
    const error = await failure(call(transport, send, {}));
    const texts = `${inspect(error, { depth: Infinity, showHidden: true })} ${JSON.stringify(error)} ${error.stack}`;
    for (const key of [...keys, btoa(keys[0])]) expect(texts).not.toContain(key);
  });

  test("keys that change for ever are hidden, and do not fill the memory", async () => {
    let count = 0;
    const fetch = async (_url: string, { headers }: RequestInit) =>
      new Response(String(new Headers(headers).get("authorization")), { status: 400 });
    const transport = createTransport({ apiKey: () => `key-that-nobody-may-see-${count++}`, instance: "US-01", fetch });
    for (let index = 0; index < 100; index++) {
      expect((await failure(call(transport, send, {}))).message).toContain("answered 400");
    }
    expect((await failure(call(transport, send, {})))["body"]).toBe("Bearer [redacted]");
  });
});

describe("a function that gives no key", () => {
  const secret = "vault-token-that-nobody-may-see";
  const table: [name: string, given: () => unknown, says: string][] = [
    ["nothing", () => undefined, "apiKey is missing"],
    ["an empty text", () => "", "apiKey is missing"],
    ["a number", () => 12_345_678, "apiKey is malformed"],
    ["with a Bearer", () => `Bearer ${secret}`, "apiKey is malformed"],
    ["later with a line end", async () => `${secret}\n`, "apiKey is malformed"],
    [
      "throws",
      () => {
        throw new Error(secret);
      },
      "The function that gives apiKey failed, or took too long.",
    ],
    ["rejects", () => Promise.reject(new Error(secret)), "The function that gives apiKey failed, or took too long."],
  ];
  test.each(table)("%s: nothing is sent, and nothing is shown", async (_name, given, says) => {
    const { transport, requests } = scripted([{}], { apiKey: given as () => string });
    const error = await failure(call(transport, send, {}));
    expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-processed" });
    expect(error.message).toContain(says);
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(secret);
    expect(requests).toEqual([]);
  });

  test("one that never answers has as long as an attempt", async () => {
    const { transport, requests } = scripted([{}], { apiKey: () => new Promise(() => {}), timeout: 10 });
    const error = await failure(call(transport, send, {}));
    expect(error).toMatchObject({ name: "ConfigurationError", outcome: "not-processed" });
    expect(error.message).toBe("The function that gives apiKey failed, or took too long.");
    expect(requests).toEqual([]);
  });

  test("for a retry: the call ends with the error that it had", async () => {
    let asked = 0;
    const fails = () => {
      if (asked++) throw new Error(secret);
      return apiKey;
    };
    const write = operation({ method: "PUT", effect: "write", retry: "safe" });
    const { transport } = scripted([socketError("ECONNRESET")], { apiKey: fails });
    const error = await failure(call(transport, write, {}));
    expect(error).toMatchObject({ name: "OutcomeUnknownError", outcome: "unknown", attempts: 1 });
  });
});

test("tokens of other schemes come from functions, too, and only where they are needed", async () => {
  let asked = 0;
  const scimToken = async () => `scim-token-${++asked}`;
  const { transport, requests } = scripted([{}], { credentials: { scimToken } });
  await call(transport, read, {});
  await call(transport, operation({ security: "scimToken", answer: "any" }), {});
  expect(tokensOf(requests)).toEqual([`Bearer ${apiKey}`, "Bearer scim-token-1"]);
});

test("a call that was aborted before it began asks for none", async () => {
  let asked = 0;
  const { transport } = scripted([{}], { apiKey: () => String(++asked) });
  await failure(call(transport, read, {}, { signal: AbortSignal.abort() }));
  expect(asked).toBe(0);
});
