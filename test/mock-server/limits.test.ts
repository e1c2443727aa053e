import { createMockBraze, type MockBraze, type MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { limitOf, permissionOf, windowEnd } from "../support/facts.ts";
import { NOW, send, type Sent } from "./support/mock.js";

/** What GET /catalogs counts against, with other calls. */
const { requests, seconds } = limitOf("catalogs.list");

const CATALOG = { catalogs: [{ name: "menu", fields: [{ name: "id", type: "string" as const }] }] };

function limited(options: MockOptions = {}): MockBraze {
  return createMockBraze({ clock: NOW, seed: CATALOG, ...options });
}

async function repeat(times: number, call: () => Promise<Sent>): Promise<Sent> {
  let last = await call();
  for (let i = 1; i < times; i++) last = await call();
  return last;
}

function limitHeaders({ headers }: Sent) {
  const names = ["limit", "remaining", "reset", "retry-after"];
  return Object.fromEntries(names.map((name) => [name, headers.get(`x-ratelimit-${name}`)]));
}

describe("windows", () => {
  test("the headers count down and name the end of the window in epoch seconds", async () => {
    const mock = limited({ clock: "2026-11-02T09:30:20Z" });
    const reset = String(windowEnd("catalogs.list", "2026-11-02T09:30:20Z"));
    expect(limitHeaders(await send(mock, "GET", "/catalogs"))).toEqual({
      limit: String(requests),
      remaining: String(requests - 1),
      reset,
      "retry-after": null,
    });
    expect(limitHeaders(await send(mock, "GET", "/catalogs"))).toMatchObject({
      remaining: String(requests - 2),
      reset,
    });
  });

  test("above the limit: 429 with the three headers, until the window ends on the clock", async () => {
    const lastSecond = (windowEnd("catalogs.list", NOW) - 1) * 1000;
    const mock = limited({ clock: new Date(lastSecond) });
    await repeat(requests, () => send(mock, "GET", "/catalogs"));
    const refused = await send(mock, "GET", "/catalogs");
    expect(refused).toMatchObject({ status: 429, body: { message: "Rate limit exceeded" } });
    expect(limitHeaders(refused)).toMatchObject({ limit: String(requests), remaining: "0", "retry-after": null });
    mock.clock.advance("1s");
    expect(limitHeaders(await send(mock, "GET", "/catalogs"))).toMatchObject({ remaining: String(requests - 1) });
  });

  test("a window of another length", async () => {
    const clock = "2026-11-02T09:30:01Z";
    const { headers } = await send(limited({ clock }), "POST", "/users/track", { attributes: [{ external_id: "u1" }] });
    expect(limitOf("users.track").seconds).not.toBe(seconds);
    expect(headers.get("x-ratelimit-limit")).toBe(String(limitOf("users.track").requests));
    expect(headers.get("x-ratelimit-reset")).toBe(String(windowEnd("users.track", clock)));
  });
});

describe("pools", () => {
  test("operations of a shared pool count together, whichever key calls", async () => {
    const mock = limited({ keys: { one: "*", two: "*" } });
    await repeat(requests - 20, () => send(mock, "GET", "/catalogs", undefined, { authorization: "Bearer one" }));
    await repeat(20, () => send(mock, "DELETE", "/catalogs/none", undefined, { authorization: "Bearer two" }));
    expect((await send(mock, "GET", "/catalogs", undefined, { authorization: "Bearer one" })).status).toBe(429);
    expect((await send(mock, "GET", "/catalogs/menu/items", undefined, { authorization: "Bearer one" })).status).toBe(
      200,
    );
  });

  test("a limit that is not shared counts for its operation", async () => {
    const mock = limited();
    const rename = () =>
      send(mock, "POST", "/users/external_ids/rename", {
        external_id_renames: [{ current_external_id: "a", new_external_id: "b" }],
      });
    expect(limitOf("users.externalIds.rename").shared).toBe(false);
    await repeat(limitOf("users.externalIds.rename").requests, rename);
    expect((await rename()).status).toBe(429);
    expect((await send(mock, "POST", "/users/external_ids/remove", { external_ids: ["a"] })).status).toBe(201);
  });

  test("what is refused before the limit does not count", async () => {
    const mock = limited({ keys: { "test-key": "*", narrow: [permissionOf("users.track")] } });
    await repeat(10, () => send(mock, "GET", "/catalogs", undefined, { authorization: "Bearer narrow" }));
    expect(limitHeaders(await send(mock, "GET", "/catalogs"))).toMatchObject({ remaining: String(requests - 1) });
  });
});

describe("modes", () => {
  test("warn answers and marks the request in the log", async () => {
    const mock = limited({ limits: "warn" });
    const last = await repeat(requests + 1, () => send(mock, "GET", "/catalogs"));
    expect(last.status).toBe(200);
    expect(limitHeaders(last)).toMatchObject({ remaining: "0" });
    expect(mock.requests.filter(({ limited }) => limited)).toHaveLength(1);
  });

  test("off does not count", async () => {
    const mock = limited({ limits: "off" });
    const last = await repeat(requests + 1, () => send(mock, "GET", "/catalogs"));
    expect(last.status).toBe(200);
    expect(limitHeaders(last)).toEqual({ limit: null, remaining: null, reset: null, "retry-after": null });
  });

  test("resetStyle seconds: what is left, and a 429 with Retry-After alone, on /users/track only", async () => {
    const clock = "2026-11-02T09:30:10.400Z";
    const mock = limited({ resetStyle: "seconds", clock });
    const track = () => send(mock, "POST", "/users/track/sync", { attributes: [{ external_id: "u1" }] });
    const most = limitOf("users.trackSync").requests;
    const left = String(Math.ceil(windowEnd("users.trackSync", clock) - Date.parse(clock) / 1000));
    expect(limitHeaders(await track())).toMatchObject({ limit: String(most), reset: left });
    await repeat(most - 1, track);
    const refused = await track();
    expect(refused.status).toBe(429);
    expect(limitHeaders(refused)).toEqual({ limit: null, remaining: null, reset: null, "retry-after": left });
    expect(limitHeaders(await send(mock, "GET", "/catalogs"))).toMatchObject({
      reset: String(windowEnd("catalogs.list", clock)),
    });
  });
});
