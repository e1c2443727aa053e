import { createMockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { figure, limitOf, maxBody, permissionOf } from "../support/facts.ts";
import { ORIGIN, read } from "./support/mock.js";

/** A request that passes every check; each row of the table spoils one more thing, the earliest check first. */
interface Parts {
  authorization?: string | null;
  address?: string;
  method?: string;
  path?: string;
  type?: string | null;
  body?: string;
}

const GOOD: Parts = {
  authorization: "Bearer full",
  address: "10.1.2.3",
  method: "POST",
  path: "/users/merge",
  type: "application/json",
  body: '{"merge_updates":[]}',
};

const TOO_LARGE = JSON.stringify({ merge_updates: [], padding: "x".repeat(maxBody("users.merge")) });
const MERGE = permissionOf("users.merge");
const TRACK = permissionOf("users.track");

function mockWithoutHandlers() {
  return createMockBraze({
    keys: { full: "*", narrow: ["catalogs.*"] },
    allowIps: ["10.0.0.0/8", "::1"],
    clock: "2026-11-02T09:30:00Z",
  });
}

async function answer(mock: ReturnType<typeof mockWithoutHandlers>, parts: Parts) {
  const { authorization, address, method, path, type, body } = { ...GOOD, ...parts };
  const headers = new Headers();
  if (authorization) headers.set("authorization", authorization);
  if (type) headers.set("content-type", type);
  // Encoded: a text would bring a Content-Type of its own.
  const bytes = new TextEncoder().encode(body);
  return await read(
    await mock.handle(new Request(`${ORIGIN}${path}`, { method, headers, body: bytes } as RequestInit), { address }),
  );
}

describe("the order of the checks", () => {
  const spoilt: readonly [check: string, spoil: Parts, status: number, message: RegExp | string][] = [
    ["key", { authorization: "Bearer nobody" }, 401, /Invalid API key/],
    ["address", { address: "192.168.0.1" }, 403, /address 192\.168\.0\.1/],
    ["path", { path: "/users/merge/" }, 404, /^Invalid URL$/],
    ["method", { method: "PUT" }, 405, /Method Not Allowed/],
    ["permission", { authorization: "Bearer narrow" }, 403, `lacks the permission "${MERGE}"`],
    ["media type", { type: "text/plain" }, 415, /Unsupported Media Type/],
    ["size", { body: TOO_LARGE }, 413, /Request Entity Too Large/],
  ];

  test.each(spoilt)("%s", async (check, spoil, status, message) => {
    const later = spoilt.slice(spoilt.findIndex(([name]) => name === check) + 1).map(([, parts]) => parts);
    const alone = await answer(mockWithoutHandlers(), spoil);
    // The key and the path can be spoilt in two ways; the earlier check keeps its own.
    const withLater = await answer(mockWithoutHandlers(), Object.assign({}, ...later, spoil));
    for (const { status: got, body } of [alone, withLater]) {
      expect(got).toBe(status);
      expect((body as { message: string }).message).toMatch(message);
    }
  });

  test("rate limit, then JSON, then body, then handler", async () => {
    const mock = createMockBraze({ clock: "2026-11-02T09:30:00Z" });
    const list = () => mock.fetch(`${ORIGIN}/catalogs`, { headers: { authorization: "Bearer test-key" } });
    const { requests, seconds } = limitOf("catalogs.list");
    for (let i = 0; i < requests; i++) expect((await list()).status).toBe(200);
    const create = (body: string) =>
      mock.fetch(`${ORIGIN}/catalogs`, {
        method: "POST",
        headers: { authorization: "Bearer test-key", "content-type": "application/json" },
        body,
      });
    expect((await create("{")).status).toBe(429);
    mock.clock.advance(`${seconds}s`);
    expect(await (await create("{")).json()).toEqual({
      error: "Error while parsing request body. Please check your syntax.",
    });
    const invalid = await create("{}");
    expect(invalid.status).toBe(400);
    expect(invalid.headers.get("x-ratelimit-remaining")).toBe(String(requests - 2));
  });

  test("a good request passes", async () => {
    expect(await answer(mockWithoutHandlers(), {})).toMatchObject({ status: 202, body: { message: "success" } });
  });
});

describe("the words of a refusal", () => {
  const most = figure("email.status", "email", "maxItems");
  const addresses = (count: number) => Array.from({ length: count }, (_, index) => `ada${index}@example.com`);

  test.each<[what: string, path: string, body: object, message: string]>([
    ["a member is missing", "/email/status", { email: "ada@example.com" }, "'subscription_state' is required"],
    [
      "one of several is missing",
      "/subscription/status/set",
      { subscription_group_id: "g1", subscription_state: "subscribed" },
      "'external_id', 'email' or 'phone' is required",
    ],
    [
      "a limit of the form that was chosen",
      "/email/status",
      { email: addresses(most + 1), subscription_state: "subscribed" },
      `'email' may have at most ${most} items`,
    ],
    [
      "no form at all",
      "/email/status",
      { email: 7, subscription_state: "subscribed" },
      "'email' has none of the forms that it may have",
    ],
  ])("%s", async (_, path, body, message) => {
    const { status, body: refusal } = await answer(mockWithoutHandlers(), { path, body: JSON.stringify(body) });
    expect({ status, refusal }).toEqual({ status: 400, refusal: { message } });
  });
});

describe("the key", () => {
  const rows: readonly [header: string | null, status: number, message: RegExp | undefined][] = [
    [null, 401, /send the header/],
    ["full", 401, /the word Bearer, a space and the key/],
    ["Basic full", 401, /the word Bearer/],
    ["Bearer ", 401, /the word Bearer/],
    ["Bearer full extra", 401, /the word Bearer/],
    ['Bearer "full"', 401, /without quotes/],
    ["Bearer 'full'", 401, /without quotes/],
    ["Bearer Full", 401, /no such key/],
    ["Bearer __proto__", 401, /no such key/],
    ["Bearer full", 202, undefined],
    ["bearer full", 202, undefined],
    ["BEARER full", 202, undefined],
  ];
  test.each(rows)("%s → %i", async (authorization, status, message) => {
    const { status: got, body } = await answer(mockWithoutHandlers(), { authorization });
    expect(got).toBe(status);
    if (message) expect((body as { message: string }).message).toMatch(message);
  });
});

describe("grants", () => {
  const rows: readonly [grant: "*" | string[], allowed: boolean][] = [
    ["*", true],
    [["*"], true],
    [[MERGE], true],
    [[`${MERGE.split(".")[0]}.*`], true],
    [[TRACK, `${permissionOf("catalogs.list").split(".")[0]}.*`], false],
    [[], false],
  ];
  test.each(rows)("%j", async (grant, allowed) => {
    const mock = createMockBraze({ keys: { secret: grant } });
    const { status } = await answer(mock, { authorization: "Bearer secret" });
    expect(status).toBe(allowed ? 202 : 403);
  });

  test("the missing permission and the operation are named, the key is not", async () => {
    const mock = createMockBraze({ keys: { "a-long-secret": [TRACK] } });
    const { body } = await answer(mock, { authorization: "Bearer a-long-secret" });
    expect(body).toEqual({
      message: `Access Denied: the key a-lo… lacks the permission "${MERGE}", which POST /users/merge (users.merge) needs`,
    });
  });

  test.each([
    [[`${MERGE}e`], `The key "s…" names the permission "${MERGE}e", which does not exist. Did you mean "${MERGE}"?`],
    [["catalog.*"], 'The key "s…" names the permission "catalog.*", which does not exist.'],
  ])("%j is a mistake", (grant, message) => {
    expect(() => createMockBraze({ keys: { sec: grant } })).toThrow(message);
  });
});

describe("the address", () => {
  const rows: readonly [ranges: string[], address: string | undefined, allowed: boolean][] = [
    [[], "1.2.3.4", true],
    [["127.0.0.1"], "127.0.0.1", true],
    [["127.0.0.1"], "127.0.0.2", false],
    [["127.0.0.1/32"], "::ffff:127.0.0.1", true],
    [["10.0.0.0/8", "192.168.0.0/16"], "192.168.7.7", true],
    [["10.0.0.0/8"], "11.0.0.0", false],
    [["10.1.2.0/23"], "10.1.3.255", true],
    [["10.1.2.0/23"], "10.1.4.0", false],
    [["0.0.0.0/0"], "8.8.8.8", true],
    [["0.0.0.0/0"], "::1", false],
    [["2001:db8::/32"], "2001:db8:1::1", true],
    [["2001:db8::/32"], "2001:db9::1", false],
    [["::1"], "0:0:0:0:0:0:0:1", true],
    [["10.0.0.0/8"], undefined, true],
    [["10.0.0.0/8"], "no address", false],
  ];
  test.each(rows)("%j and %s", async (allowIps, address, allowed) => {
    const mock = createMockBraze({ keys: { full: "*" }, allowIps });
    const { status } = await answer(mock, address === undefined ? ({ address: undefined } as never) : { address });
    expect(status).toBe(allowed ? 202 : 403);
  });

  test.each([
    "",
    "300.1.1.1",
    "1.2.3",
    "10.0.0.0/33",
    "10.0.0.0/x",
    "::1::",
    "1:2:3",
    "2001:db8::/129",
    "10.0.0.0/8/9",
  ])("%j is no range", (range) => {
    expect(() => createMockBraze({ allowIps: [range] })).toThrow(`"${range}" is not an address or subnet`);
  });
});

describe("the media type", () => {
  test.each([
    ["application/json", 202],
    ["application/json; charset=utf-8", 202],
    ["Application/JSON", 202],
    ["text/json", 415],
    ["application/x-www-form-urlencoded", 415],
    ["", 415],
  ])("%j → %i", async (type, status) => {
    expect((await answer(mockWithoutHandlers(), { type })).status).toBe(status);
  });
});
