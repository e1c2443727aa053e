import { inspect } from "node:util";
import { Braze } from "@braze-codegen/client";
import { call, createTransport } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import { operation, read, send } from "./support/operations.js";
import { apiKey, failure, type Step, scripted, socketError } from "./support/transport.js";

const scimToken = "scim-token-that-nobody-may-see-1";

/** All texts that a logger could make of a value, with everything that can be reached from it. */
function textsOf(value: unknown, seen = new Set<unknown>()): string[] {
  if (Object(value) !== value || seen.has(value)) return [String(value)];
  seen.add(value);
  const object = value as Record<string, unknown>;
  const own = Object.getOwnPropertyNames(object).flatMap((name) => [name, ...textsOf(object[name], seen)]);
  const whole = inspect(value, { depth: Infinity, showHidden: true, getters: true });
  const entries = value instanceof Headers ? [...value].flat() : [];
  return [...own, ...entries, whole, String(JSON.stringify(value)), `${(value as Error).stack}`];
}

function expectNoKey(value: unknown): void {
  const texts = textsOf(value).join("\n").toLowerCase();
  for (const token of [apiKey, scimToken]) {
    expect(texts).not.toContain(token.toLowerCase());
    // In base64 what a token becomes depends on where it begins; its inner characters show in one of three forms.
    for (const before of ["", "a", "ab"])
      expect(texts).not.toContain(
        btoa(before + token)
          .slice(4, -4)
          .toLowerCase(),
      );
  }
}

// A server, a proxy or a fetch that says the key back.
const echo = {
  "x-echo": `Bearer ${apiKey}`,
  "x-loud": apiKey.toUpperCase(),
  "x-basic": `Basic ${btoa(`user:${apiKey}`)}`,
  [`x-${apiKey}`]: "a name",
};
const talkative = Object.assign(new Error(`bad header Bearer ${apiKey}`), {
  config: { headers: { authorization: `Bearer ${apiKey}` } },
  cause: Object.assign(new Error(`because of ${apiKey}`), { code: "EPROTO", request: apiKey }),
});
const steps: Record<string, Step> = Object.fromEntries([
  ...[400, 401, 403, 404, 409, 413, 429, 500].map((status): [string, Step] => [
    String(status),
    {
      status,
      headers: echo,
      body: {
        message: `Invalid API key: ${apiKey.toUpperCase()} (${btoa(`a${apiKey}`)})`,
        errors: [{ id: apiKey }, apiKey, scimToken, btoa(`ab${scimToken}`)],
      },
    },
  ]),
  ["HTML", { status: 502, headers: echo, body: `<pre>${apiKey}</pre>` }],
  ["HTML with a good status", { headers: echo, body: `<pre>${apiKey}</pre>` }],
  ["reset", socketError("ECONNRESET")],
  ["refused", socketError("ECONNREFUSED", "connect")],
  ["a talkative fetch", talkative],
  ["a long message with the key where it is cut", new Error(`${"x".repeat(1900)} ${`${apiKey} `.repeat(9)}`)],
  ["a code that is the key", Object.assign(new Error("failed"), { code: apiKey })],
  ["a success that left something out", { body: { errors: [`${apiKey} is no name`] } }],
]);

describe.each([
  ["read", read],
  ["send", send],
] as const)("the errors of a %s", (_effect, target) => {
  test.each(Object.keys(steps))("%s", async (name) => {
    const { transport } = scripted([steps[name] ?? {}], {
      headers: { "x-note": "a" },
      credentials: { scimToken },
      throwOnPartial: true,
    });
    expectNoKey(await failure(call(transport, target, { body: { a: 1 } })));
  });
});

test("the error of another scheme's call", async () => {
  const body = { detail: `unknown token ${scimToken}` };
  const { transport } = scripted([{ status: 401, body }], { credentials: { scimToken } });
  expectNoKey(await failure(call(transport, operation({ security: "scimToken" }), {})));
});

test("the client, the transport and what they give", async () => {
  const { transport } = scripted([{ headers: { "x-a": "b" } }], { credentials: { scimToken } });
  const promise = call(transport, read, {});
  for (const value of [transport, promise, await promise, await promise.withResponse()]) expectNoKey(value);
  expectNoKey(new Braze({ apiKey, instance: "US-01", credentials: { scimToken } }));
});

describe("a key that cannot be right", () => {
  const faulty = ["", '"KEY"', "'KEY'", "`KEY`", " KEY", "KEY\n", "Bearer KEY", "bearer KEY", "KE Y", "KEYé", "“KEY”"];
  test.each(faulty)("%j is refused without being shown", (template) => {
    const given = template.replace("KEY", apiKey);
    const make = () => createTransport({ apiKey: given, instance: "US-01" });
    expect(make).toThrow(/^apiKey is (missing|malformed)/);
    try {
      make();
    } catch (error) {
      expectNoKey(error);
    }
  });

  test("nor is a token of another scheme", () => {
    const make = () =>
      createTransport({ apiKey, instance: "US-01", credentials: { scimToken: `Bearer ${scimToken}` } });
    expect(make).toThrow(/^scimToken is (missing|malformed)/);
  });
});

test("a key of digits, which the answer has as a number", async () => {
  const body = { count: 1234567890, errors: ["1234567890"] };
  const { transport } = scripted([{ body }], { apiKey: "1234567890", throwOnPartial: true });
  const error = await failure(call(transport, send, {}));
  expect(error).toMatchObject({ name: "PartialError", errors: [{ entry: "[redacted]" }] });
});

test("a short key, such as a mock server's, is not looked for in ordinary words", async () => {
  const { transport } = scripted([{ status: 400, body: { message: "Invalid device" } }], { apiKey: "dev" });
  expect((await failure(call(transport, send, {}))).message).toContain("Invalid device");
});
