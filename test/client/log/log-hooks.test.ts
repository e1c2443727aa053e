import { Braze, type Logger, type LogLevel } from "@braze-codegen/client";
import { afterEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import { type Behaviour, type RawServer, rawServer } from "../support/server.js";
import { apiKey, failure } from "../support/transport.js";

let server: RawServer | undefined;
afterEach(() => server?.close());

type Line = [level: string, message: string, details: Record<string, unknown>];

function logger(): Required<Logger> & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const at = (level: string) => (message: string, details: object) =>
    void lines.push([level, message.replace(/\d+(?= ms)/, "…"), details as Line[2]]);
  return { lines, debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

const json = { "content-type": "application/json" };

async function clientOf(behave: Behaviour, options: object): Promise<Braze> {
  server = await rawServer(behave);
  return new Braze({ apiKey, baseUrl: server.url, clock: { random: () => 0 }, ...options });
}

const limitedOnce: Behaviour = (response, _, count) =>
  count === 1
    ? response.writeHead(429, { ...json, "retry-after": "0" }).end('{"message":"slow down, ada@example.com"}')
    : response.writeHead(400, json).end('{"message":"ada@example.com and +1 555 123 4567 are no users"}');

const events = [{ external_id: "ada-1", name: "signed_up", time: "2026-03-01T12:00:00Z" }];

describe("what is logged from a level on", () => {
  const error = "POST /users/track failed: POST /users/track answered 400: … and … are no users.";
  const warn = "POST /users/track is tried again in … ms: POST /users/track answered 429: slow down, ….";
  const info = ["POST /users/track answered 429 in … ms", "POST /users/track answered 400 in … ms"];
  const debug = ["POST /users/track: attempt 1", "POST /users/track: attempt 2"];
  const table: [level: LogLevel | undefined, want: (string | undefined)[]][] = [
    ["off", []],
    ["error", [error]],
    ["warn", [warn, error]],
    ["info", [info[0], warn, info[1], error]],
    [undefined, [info[0], warn, info[1], error]],
    ["debug", [debug[0], info[0], warn, debug[1], info[1], error]],
  ];
  test.each(table)("%s", async (logLevel, want) => {
    const log = logger();
    const braze = await clientOf(limitedOnce, { logger: log, logLevel });
    await failure(braze.users.track({ events }));
    expect(log.lines.map(([, message]) => message)).toEqual(want);
  });
});

test("a line has its level, and the facts that one looks for", async () => {
  const log = logger();
  const braze = await clientOf(limitedOnce, { logger: log });
  await failure(braze.users.track({ events }));
  const facts = { call: 1, operation: "users.track" };
  expect(log.lines.map(([level, , details]) => [level, details])).toMatchObject([
    ["info", { ...facts, attempt: 1, status: 429, duration: expect.any(Number) }],
    ["warn", { ...facts, attempt: 1, error: "RateLimitError", status: 429 }],
    ["info", { ...facts, attempt: 2, status: 400 }],
    ["error", { ...facts, error: "BadRequestError", outcome: "not-processed", attempts: 2, status: 400 }],
  ]);
  expect(log.lines.some(([, , details]) => "body" in details)).toBe(false);
});

test("no level shows personal data, headers or the key", async () => {
  const secrets = [
    "ada@example.com",
    "lovelace",
    "ada-1",
    "555",
    "crm-7",
    "soup-lover",
    "trace-1",
    "kindle-secret",
    apiKey,
  ];
  const log = logger();
  const person = { external_id: "ada-1", first_name: "Lovelace", home_city: "soup-lover" };
  const behave: Behaviour = (response, { url }) => {
    const answer = url === "/users/export/ids" ? { users: [person] } : { message: "no", errors: ["ada@example.com"] };
    response.writeHead(201, json).end(JSON.stringify(answer));
  };
  const braze = await clientOf(behave, {
    logger: log,
    logLevel: "debug",
    headers: { "x-trace": "trace-1" },
  });
  await braze.users.export.ids({ external_ids: ["ada-1"], fields_to_export: ["first_name"] });
  await braze.users.track({
    attributes: [{ external_id: "ada-1", email: "ada@example.com", phone: "+15551234567", taste: "soup-lover" }],
    events,
  });
  await braze.subscription.status.get({ subscription_group_id: "g", external_id: ["ada-1"] });
  await failure(braze.catalogs.items.get("menu", "ada@example.com", { headers: { "bad name": "ada@example.com" } }));
  await braze.apps.pushCredential.update({ app_id: "a", kindle: { client_id: "c", client_secret: "kindle-secret" } });
  await braze.request("POST", "/new/ada@example.com", { query: { user: "crm-7" }, body: { any: "Lovelace" } });
  expect(log.lines.length).toBeGreaterThan(8);
  const text = JSON.stringify(log.lines).toLowerCase();
  for (const secret of secrets) expect(text).not.toContain(secret.toLowerCase());
  expect(text).toContain("external_id");
});

test("a logger that throws, or has no such method, changes nothing", async () => {
  const succeed: Behaviour = (response) => response.writeHead(201, json).end('{"message":"success"}');
  const faulty = {
    info() {
      throw new Error("the disk is full");
    },
  };
  for (const each of [faulty, {}]) {
    const braze = await clientOf(succeed, { logger: each, logLevel: "debug" });
    expect((await braze.users.track({ events })).message).toBe("success");
    expect(server?.requests).toHaveLength(1);
    await server?.close();
  }
});

test("a level alone logs to the console", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const braze = await clientOf(limitedOnce, { logLevel: "warn" });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await failure(braze.users.track({ events }));
  expect(warn).toHaveBeenCalledOnce();
  expect(console.error).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});

test("console is a logger; what cannot be one, and a level that does not exist, are refused", () => {
  expectTypeOf(console).toExtend<Logger>();
  const make = (options: object) => () => new Braze({ apiKey, instance: "US-01", ...options });
  expect(make({ logger: console, logLevel: "warn" })).not.toThrow();
  expect(make({ logger: "console" })).toThrow("The logger must be an object such as console.");
  expect(make({ logLevel: "trace" })).toThrow("The logLevel must be one of");
  expect(make({ logger: console, logLevel: "trace" })).toThrow(
    "The logLevel must be one of debug, info, warn, error, off.",
  );
});
