import { inspect } from "node:util";
import { Braze, type CallEvent, type Hooks } from "@braze-codegen/client";
import { call, withHooks } from "@braze-codegen/client/core";
import { afterEach, describe, expect, test } from "vitest";
import { read, send } from "./support/operations.js";
import { type Behaviour, type RawServer, rawServer } from "./support/server.js";
import { apiKey, failure, scripted } from "./support/transport.js";

const events = [{ external_id: "ada", name: "signed_up", time: "2026-03-01T12:00:00Z" }];
const json = { "content-type": "application/json" };
let server: RawServer | undefined;
afterEach(() => server?.close());

/** A client in front of a server on this machine. */
async function clientOf(behave: Behaviour, options: object = {}): Promise<Braze> {
  server = await rawServer(behave);
  return new Braze({ apiKey, baseUrl: server.url, clock: { random: () => 0 }, ...options });
}

type Told = [name: string, event: CallEvent & Record<string, unknown>];

function recorder(): { readonly hooks: Hooks; readonly told: Told[] } {
  const told: Told[] = [];
  const names = ["onRequest", "onResponse", "onRetry", "onError"];
  const hooks = Object.fromEntries(names.map((name) => [name, (event: Told[1]) => void told.push([name, event])]));
  return { hooks, told };
}

const succeed: Behaviour = (response) => response.writeHead(201, json).end('{"message":"success"}');
const refuse: Behaviour = (response) => response.writeHead(400, json).end('{"message":"no"}');

test("what hooks are told of a call that is repeated", async () => {
  const { hooks, told } = recorder();
  const limited = { ...json, "retry-after": "0", "x-request-id": "req-1", "x-ratelimit-remaining": "0" };
  const behave: Behaviour = (response, request, count) =>
    count === 1 ? response.writeHead(429, limited).end('{"message":"slow"}') : succeed(response, request, count);
  const braze = await clientOf(behave, { hooks });
  await braze.users.track({ events }, { headers: { "x-trace": "a" } });
  const facts = { call: 1, operation: "users.track", request: "POST /users/track", effect: "write", pii: false };
  expect(told).toMatchObject([
    ["onRequest", { ...facts, attempt: 1, url: `${server?.url}/users/track` }],
    ["onResponse", { ...facts, attempt: 1, status: 429, requestId: "req-1", rateLimit: { remaining: 0 } }],
    ["onRetry", { ...facts, attempt: 1, delay: 0, error: { name: "RateLimitError" } }],
    ["onRequest", { ...facts, attempt: 2 }],
    ["onResponse", { ...facts, attempt: 2, status: 201, requestId: undefined, duration: expect.any(Number) }],
  ]);
  const [, { headers, body }] = told[0] as [string, { headers: Headers; body: () => string } & Told[1]];
  expect([...headers.keys()]).toEqual(["accept", "content-type", "user-agent", "x-trace"]);
  expect(JSON.parse(body())).toEqual({ events });
  const answer = told[4]?.[1] as unknown as { body: () => string };
  expect(answer.body()).toBe('{"message":"success"}');
});

describe("onError is told once of each end", () => {
  const partial: Behaviour = (response) => response.writeHead(201, json).end('{"message":"success","errors":["no"]}');
  const empty: Behaviour = (response) => response.writeHead(200).end();
  const cut: Behaviour = (response) => response.destroy();
  const table: [name: string, behave: Behaviour, options: object][] = [
    ["BadRequestError", refuse, {}],
    ["InvalidResponseError", empty, {}],
    ["PartialError", partial, { throwOnPartial: true }],
    ["OutcomeUnknownError", cut, {}],
    ["AbortedError", succeed, { signal: AbortSignal.abort() }],
    ["ConfigurationError", succeed, { headers: { "x y": "a" } }],
  ];
  test.each(table)("%s", async (name, behave, options) => {
    const { hooks, told } = recorder();
    const braze = await clientOf(behave, { hooks });
    const error = await failure(braze.users.track({ events }, options));
    expect(error.name).toBe(name);
    const ends = told.filter(([hook]) => hook === "onError");
    expect(ends).toMatchObject([["onError", { operation: "users.track", request: "POST /users/track" }]]);
    expect(ends[0]?.[1]["error"]).toBe(error);
  });
});

describe("a hook that misbehaves changes nothing", () => {
  const never = new Promise<never>(() => {});
  const faults: [name: string, hook: (event: Record<string, unknown>) => unknown][] = [
    [
      "throws",
      () => {
        throw new Error("a fault of the hook");
      },
    ],
    ["rejects", async () => Promise.reject(new Error("a fault of the hook"))],
    ["never ends", () => never],
    ["gives something back", () => ({ status: 200, retry: true })],
    [
      "changes what it is told",
      (event) => {
        for (const name of Object.keys(event)) event[name] = undefined;
      },
    ],
    [
      "changes the headers and the limit",
      ({ headers, rateLimit }) => {
        (headers as Headers | undefined)?.set("authorization", "Bearer other");
        Object.assign(Object(rateLimit), { retryAfter: 0, resetAt: undefined });
      },
    ],
    [
      "changes the error",
      ({ error }) => {
        if (error) Object.assign(error, { outcome: "not-processed" });
      },
    ],
  ];
  const ends: [name: string, behave: Behaviour, want: [requests: number, result: string]][] = [
    ["success", succeed, [1, "success"]],
    ["a refusal", refuse, [1, "BadRequestError"]],
    ["an answer that nobody got", (response) => response.destroy(), [1, "OutcomeUnknownError"]],
    ["a failure of the server", (response) => response.writeHead(500, json).end("{}"), [1, "ServerError"]],
    [
      "two refusals, then an unknown end",
      (response, _, count) =>
        count < 3 ? response.writeHead(429, { "retry-after": "0" }).end() : response.writeHead(503).end(),
      [3, "ServerError"],
    ],
  ];
  const unhandled: unknown[] = [];
  process.on("unhandledRejection", (reason) => unhandled.push(reason));

  test.each(faults.flatMap(([fault, hook]) => ends.map((end) => [fault, ...end, hook] as const)))(
    "%s: %s",
    async (_fault, _end, behave, want, hook) => {
      const hooks = { onRequest: hook, onResponse: hook, onRetry: hook, onError: hook } as unknown as Hooks;
      const braze = await clientOf(behave, { hooks: [hooks, {}] });
      const result = await braze.users.track({ events }).catch((error: Error) => error);
      expect([server?.requests.length, result instanceof Error ? result.name : result.message]).toEqual(want);
      expect(server?.requests.every(({ headers }) => headers.authorization === `Bearer ${apiKey}`)).toBe(true);
      await new Promise((resolve) => setImmediate(resolve));
      expect(unhandled).toEqual([]);
    },
  );
});

test("no hook sees a key, in no form", async () => {
  const second = "another-key-that-nobody-may-see-9";
  const { hooks, told } = recorder();
  const echo = (text: string) => `${text} ${text.toUpperCase()} ${btoa(`a${text}`)}`;
  const behave: Behaviour = (response, _, count) => {
    // The server can only say back what it was sent.
    const said = count === 1 ? apiKey : `${apiKey} ${second}`;
    const headers = { "x-echo": echo(said), "set-cookie": "session=1", "retry-after": "0", "x-request-id": said };
    response.writeHead(count === 1 ? 429 : 400, headers).end(JSON.stringify({ message: echo(said) }));
  };
  let asked = 0;
  const braze = await clientOf(behave, { apiKey: () => (asked++ ? second : apiKey), hooks });
  const headers = { "proxy-authorization": "Basic dTpw", cookie: "a=b", "x-key": apiKey };
  await failure(braze.request("POST", "/new/{key}", { params: { key: apiKey }, body: { key: apiKey }, headers }));
  const texts = told.flatMap(([, event]) => [
    inspect(event, { depth: Infinity, showHidden: true }),
    ...Object.values(event).map((value) => (typeof value === "function" ? String(value()) : inspect(value))),
    ...(event["headers"] instanceof Headers ? [[...event["headers"]].join()] : []),
  ]);
  expect(told.map(([name]) => name)).toEqual([
    "onRequest",
    "onResponse",
    "onRetry",
    "onRequest",
    "onResponse",
    "onError",
  ]);
  const all = texts.join("\n").toLowerCase();
  for (const key of [apiKey, second]) {
    for (const form of [key, btoa(`a${key}`).slice(4, -4)]) expect(all).not.toContain(form.toLowerCase());
  }
  for (const word of ["proxy-authorization", "cookie", "basic dtpw", "bearer"]) expect(all).not.toContain(word);
});

test("hooks of the client, of withOptions and of the call are all told, and calls are counted by the client", async () => {
  const order: string[] = [];
  const named = (name: string): Hooks => ({ onRequest: ({ call }) => void order.push(`${name} ${call}`) });
  const braze = await clientOf(succeed, { hooks: named("client") });
  const derived = braze.withOptions({ hooks: named("derived") });
  await derived.users.track({ events }, { hooks: [named("call"), named("call too")] });
  await braze.users.track({ events });
  expect(order).toEqual(["client 1", "derived 1", "call 1", "call too 1", "client 2"]);
});

test("withHooks gives them to a transport; a bare one refuses them", async () => {
  const { hooks, told } = recorder();
  const { transport } = scripted([{ body: 1 }]);
  await call(withHooks(transport, hooks), read, {});
  expect(told.map(([name]) => name)).toEqual(["onRequest", "onResponse"]);
  expect(await failure(call(transport, read, {}, { hooks }))).toMatchObject({
    name: "ConfigurationError",
    message: expect.stringContaining('There is no option "hooks"'),
  });
});

test("a hook that does not exist is refused, by the client and by the call", async () => {
  const table: [hooks: unknown, message: string][] = [
    [
      { onResponce: () => {} },
      'There is no option "onResponce"; what exists: onRequest, onResponse, onRetry, onError.',
    ],
    [[{ onError: 1 }], "The option onError must be of type function."],
    ["hooks", "The option hooks must be of type object."],
  ];
  for (const [given, message] of table) {
    const hooks = given as never;
    expect(() => new Braze({ apiKey, instance: "US-01", hooks })).toThrow(message);
    const { transport, requests } = scripted();
    expect((await failure(call(withHooks(transport), send, {}, { hooks }))).message).toBe(message);
    expect(requests).toEqual([]);
  }
});

test("an attempt that the limiter holds back has not been told yet", async () => {
  const { hooks, told } = recorder();
  const { transport } = scripted([{ body: 1 }], { limits: { acquire: () => new Promise(() => {}), report() {} } });
  void call(withHooks(transport, hooks), read, {});
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([]);
});

describe("a hook may end the call by its signal", () => {
  test.each([
    ["onRequest", 0, "not-processed"],
    ["onRetry", 1, "not-processed"],
  ] as const)("%s: %d requests", async (name, want, outcome) => {
    const controller = new AbortController();
    const behave: Behaviour = (response) => response.writeHead(429, { "retry-after": "50" }).end();
    const braze = await clientOf(behave, { hooks: { [name]: () => controller.abort("enough") } });
    const error = await failure(braze.users.track({ events }, { signal: controller.signal }));
    expect(error).toMatchObject({ name: "AbortedError", cause: "enough", outcome, attempts: want });
    expect(server?.requests).toHaveLength(want);
  });
});
