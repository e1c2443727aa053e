import { type RecordedRequest, createMockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { limitOf, maxBody, permissionOf } from "../support/facts.ts";
import { NOW, ORIGIN, mockBraze, request, send, track } from "./support/mock.js";

const object = { attributes: [{ external_id: "u1", city: "Bath" }] };

describe("requests", () => {
  test("are recorded as far as they came, with the key masked", async () => {
    const mock = mockBraze({ keys: { "test-key": "*", "very-secret": [permissionOf("users.track")] } });
    await track(mock, object);
    await send(mock, "GET", "/catalogs/menu/items?cursor=x", undefined, { authorization: "Bearer very-secret" });
    await send(mock, "GET", "/nothing");
    await send(mock, "POST", "/users/track", "{");
    await send(mock, "GET", "/catalogs", undefined, { authorization: "Bearer wrong" });
    let number = 0;
    const entry = (rest: object) => ({ number: ++number, at: NOW, query: "", ...rest });
    expect(mock.requests).toEqual([
      entry({ method: "POST", path: "/users/track", operation: "users.track", key: "te…", body: object, status: 201 }),
      entry({
        method: "GET",
        path: "/catalogs/menu/items",
        query: "?cursor=x",
        operation: "catalogs.items.list",
        key: "ver…",
        status: 403,
      }),
      entry({ method: "GET", path: "/nothing", key: "te…", status: 404 }),
      entry({ method: "POST", path: "/users/track", operation: "users.track", key: "te…", status: 400 }),
      entry({ method: "GET", path: "/catalogs", status: 401 }),
    ]);
    expect(JSON.stringify(mock.requests)).not.toContain("secret");
  });

  test("are forgotten, the oldest first; onRequest is told of all", async () => {
    const told: RecordedRequest[] = [];
    const mock = mockBraze({ requestLog: { max: 3 }, onRequest: (entry) => told.push(entry) });
    for (let i = 0; i < 5; i++) await send(mock, "GET", `/catalogs/c${i}/items`);
    expect(mock.requests.map(({ path }) => path)).toEqual([2, 3, 4].map((i) => `/catalogs/c${i}/items`));
    expect(told).toHaveLength(5);
  });

  test("large bodies are dropped from the log, the oldest first", async () => {
    const mock = mockBraze();
    // The log keeps 16 MB of them.
    const bytes = Math.min(3_900_000, maxBody("users.merge") - 1000);
    const kept = Math.floor(16_000_000 / bytes);
    const padding = "x".repeat(bytes - 100);
    for (let i = 0; i < kept + 2; i++) await send(mock, "POST", "/users/merge", { merge_updates: [], padding });
    expect(mock.requests.map((entry) => "body" in entry)).toEqual([false, false, ...Array(kept).fill(true)]);
  });

  test("a change of what was recorded changes no state", async () => {
    const mock = mockBraze();
    await track(mock, { attributes: [{ external_id: "u1", nested: { a: [1] }, list: ["a"] }] });
    const [entry] = mock.requests as unknown as [
      { body: { attributes: [{ nested: { a: number[] }; list: string[] }] } },
    ];
    const [attributes] = entry.body.attributes;
    attributes.nested.a.push(2);
    attributes.list.push("b");
    expect(mock.state.users.get({ external_id: "u1" })?.custom_attributes).toEqual({ nested: { a: [1] }, list: ["a"] });
  });
});

describe("the clock", () => {
  test("runs with the real time until it is set, then stands", async () => {
    const mock = createMockBraze();
    const before = Date.now();
    expect(mock.clock.now().getTime()).toBeGreaterThanOrEqual(before);
    mock.clock.advance("1d");
    expect(mock.clock.now().getTime()).toBeGreaterThanOrEqual(before + 86_400_000);
    mock.clock.set(NOW);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(mock.clock.now().toISOString()).toBe(NOW);
    mock.reset();
    expect(Math.abs(mock.clock.now().getTime() - Date.now())).toBeLessThan(1000);
  });

  test.each([
    [1500, "09:30:01.500"],
    ["250ms", "09:30:00.250"],
    ["90s", "09:31:30.000"],
    ["1.5h", "11:00:00.000"],
    ["1h30m", "11:00:00.000"],
    ["-1h", undefined],
    ["soon", undefined],
    [Number.NaN, undefined],
    [-1, undefined],
    [["1h"], undefined],
    [null, undefined],
  ])("advance(%j) → %s", (by, want) => {
    const { clock } = mockBraze();
    if (want === undefined) expect(() => clock.advance(by as never)).toThrow("is not a duration");
    else {
      clock.advance(by as string);
      expect(clock.now().toISOString()).toBe(`2026-11-02T${want}Z`);
    }
  });

  test("an instant that is none is a mistake", () => {
    expect(() => createMockBraze({ clock: "tomorrow" })).toThrow('"tomorrow" is not an instant');
    for (const none of ["", null, true, [2026], undefined])
      expect(() => createMockBraze().clock.set(none as never)).toThrow("is not an instant");
  });

  test("does not leave the times that there are, after which no request could be answered", async () => {
    const mock = mockBraze();
    expect(() => mock.clock.advance(1e17)).toThrow(TypeError);
    expect(mock.clock.now().toISOString()).toBe(NOW);
    expect((await send(mock, "GET", "/segments/list")).status).toBe(200);
  });
});

describe("faults", () => {
  test("answer as often as asked, then no more", async () => {
    const mock = mockBraze();
    mock.fail("users.track", { status: 503, times: 2, headers: { "retry-after": "1" }, body: { message: "later" } });
    const answers = [await track(mock, object), await track(mock, object), await track(mock, object)];
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 201]);
    expect(answers[0]).toMatchObject({ body: { message: "later" } });
    expect(answers[0]?.headers.get("retry-after")).toBe("1");
    expect(mock.requests.map(({ fault }) => fault)).toEqual(["503", "503", undefined]);
  });

  test("have a body of their own, and come before the body is looked at", async () => {
    const mock = mockBraze();
    mock.fail("users.track", { status: 500 });
    expect(await track(mock, { nonsense: true })).toMatchObject({
      status: 500,
      body: { message: "Internal Server Error" },
    });
  });

  test("html: the page of a gateway", async () => {
    const mock = mockBraze();
    mock.fail("users.track", "html");
    const { status, headers, body } = await track(mock, object);
    expect([status, headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
    expect(body).toMatch(/^<!DOCTYPE html>/);
  });

  test("drop: fetch fails, and nothing was done", async () => {
    const mock = mockBraze();
    mock.fail("users.track", "drop");
    await expect(track(mock, object)).rejects.toThrow(TypeError);
    expect(mock.state.users.size).toBe(0);
    expect(mock.requests).toMatchObject([{ status: 0, fault: "drop" }]);
  });

  test("processed: the answer is lost, and the work was done", async () => {
    const mock = mockBraze();
    mock.fail("users.track", { kind: "drop", processed: true });
    await expect(track(mock, object)).rejects.toThrow("fetch failed");
    expect(mock.state.users.size).toBe(1);
    mock.fail("users.track", { status: 504, processed: true });
    expect((await track(mock, { attributes: [{ external_id: "u2", a: 1 }] })).status).toBe(504);
    expect(mock.state.users.size).toBe(2);
  });

  test("stall: no answer until the caller gives up", async () => {
    const mock = mockBraze();
    mock.fail("users.track", "stall");
    const waiting = mock.fetch(request("POST", "/users/track", object), { signal: AbortSignal.timeout(20) });
    await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("a request that is aborted already is not seen", async () => {
    const mock = mockBraze();
    await expect(mock.fetch(`${ORIGIN}/catalogs`, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(mock.requests).toEqual([]);
  });

  test("for a pattern, in the order in which they were asked for", async () => {
    const mock = mockBraze();
    mock.fail("catalogs.*", { status: 500 });
    mock.fail("*", { status: 502 });
    const statuses = [];
    for (const path of ["/catalogs", "/catalogs", "/catalogs"]) statuses.push((await send(mock, "GET", path)).status);
    expect(statuses).toEqual([500, 502, 200]);
  });

  test("can be taken back", async () => {
    const mock = mockBraze();
    mock.fail("users.track", { status: 500, times: Number.POSITIVE_INFINITY })();
    expect((await track(mock, object)).status).toBe(201);
  });

  test("an unknown operation or status is a mistake", () => {
    expect(() => mockBraze().fail("users.trak" as "users.track", "drop")).toThrow(
      'The mock has no operation "users.trak". Did you mean "users.track"?',
    );
    expect(() => mockBraze().fail("users.track", { status: 99 })).toThrow("choose one from 200 to 599");
  });
});

describe("state", () => {
  const seed = {
    users: [{ external_id: "u1", email: "x@example.com" }],
    catalogs: [{ name: "menu", items: [{ id: "soup" }] }],
  };

  test("reset goes back to the seed", async () => {
    const mock = mockBraze({ seed, limits: "enforce" });
    const before = mock.snapshot();
    await track(mock, object);
    await send(mock, "DELETE", "/catalogs/menu");
    mock.clock.advance("1h");
    mock.fail("users.track", { status: 500 });
    mock.reset();
    expect(mock.snapshot()).toEqual(before);
    expect(mock.clock.now().toISOString()).toBe(NOW);
    expect(mock.requests).toEqual([]);
    const { status, headers } = await track(mock, object);
    expect([status, headers.get("x-ratelimit-remaining")]).toEqual([201, String(limitOf("users.track").requests - 1)]);
  });

  test("a snapshot survives JSON, restores, and is a seed", async () => {
    const mock = mockBraze({ seed, asyncDelay: "1m" });
    await track(mock, object);
    const snapshot = JSON.parse(JSON.stringify(mock.snapshot())) as ReturnType<typeof mock.snapshot>;
    expect(snapshot.pending).toHaveLength(1);
    mock.clock.advance("1m");
    expect(mock.state.users.get({ external_id: "u1" })?.custom_attributes).toEqual({ city: "Bath" });
    mock.restore(snapshot);
    expect(mock.state.users.get({ external_id: "u1" })?.custom_attributes).toEqual({ city: "Bath" });
    const next = mockBraze({ seed: snapshot });
    expect(next.snapshot()).toEqual(snapshot);
    next.clock.advance("1m");
    expect(next.state.users.get({ external_id: "u1" })?.custom_attributes).toEqual({ city: "Bath" });
  });

  test("looking changes nothing", () => {
    const mock = mockBraze({ seed });
    (mock.state.users.all()[0] as { email: string }).email = "y@example.com";
    (mock.state.catalogs.all()[0] as unknown as { items: object[] }).items.push({ id: "x" });
    expect(mock.snapshot()).toEqual(mockBraze({ seed }).snapshot());
  });

  test("the same requests make the same state", async () => {
    const state = async () => {
      const mock = mockBraze();
      await track(mock, {
        attributes: [
          { email: "x@example.com", a: 1 },
          { external_id: "u1", b: 2 },
        ],
      });
      return mock.snapshot();
    };
    expect(await state()).toEqual(await state());
  });

  const alias = { alias_name: "ada", alias_label: "crm" };
  test.each([
    [[], "The seed must be an object."],
    [{ user: [] }, 'The seed has a member "user" that the mock does not know. Did you mean "users"?'],
    [{ users: {} }, "The seed's users must be an array."],
    [{ users: ["u1"] }, "The seed's users[0] must be an object."],
    [
      { users: [{ external_id: "ada" }, {}, { external_id: "ada" }] },
      "The seed's users[2] has the same external_id as users[0].",
    ],
    [{ catalogs: [{ name: "menu" }, { name: "menu" }] }, "The seed's catalogs[1] has the same name as catalogs[0]."],
    [
      { catalogs: [{ name: "menu", items: [{ id: "soup" }, { id: "soup" }] }] },
      "The seed's catalogs[0].items[1] has the same id as catalogs[0].items[0].",
    ],
    [{ users: [{ external_id: 1 }] }, "The seed's users[0].external_id must be a text."],
    [{ users: [{ created_at: "once" }] }, "The seed's users[0].created_at must be an instant."],
    [{ catalogs: [{}] }, "The seed's catalogs[0] has no name."],
    [
      { users: [{ external_id: "a" }, { external_id: "a" }] },
      "The seed's users[1] has the same external_id as users[0].",
    ],
    [
      { users: [{ external_id: "a" }, { external_id: "b", deprecated_external_ids: ["a"] }] },
      "The seed's users[1] has the same external_id as users[0].",
    ],
    [
      { users: [{ user_aliases: [alias] }, { user_aliases: [alias] }] },
      "The seed's users[1] has the same alias as users[0].",
    ],
    [
      { users: [{ email_subscribe: "no" }] },
      "The seed's users[0].email_subscribe must be one of opted_in, subscribed, unsubscribed.",
    ],
    [
      { users: [{ deprecated_external_ids: "a" }] },
      "The seed's users[0].deprecated_external_ids must be an array of texts.",
    ],
    [{ catalogs: [{ name: "a" }, { name: "a" }] }, "The seed's catalogs[1] has the same name as catalogs[0]."],
    [{ subscription_groups: [{ id: "menu", name: "Menu" }] }, "The seed's subscription_groups[0] has no channel."],
    [
      { subscription_groups: [{ id: "menu", name: "Menu", chanel: "sms" }] },
      'The seed\'s subscription_groups[0] has a member "chanel" that the mock does not know. Did you mean "channel"?',
    ],
    [
      { users: [{ subscription_groups: [{ subscription_group_id: "x", subscription_state: "subscribed" }] }] },
      "The seed's users[0].subscription_groups[0] names \"x\", which is none of the seed's subscription_groups.",
    ],
    [
      { email_addresses: [{ email: "a@example.com" }, { email: "a@example.com" }] },
      "The seed's email_addresses[1] has the same email as email_addresses[0].",
    ],
    [
      { email_addresses: [{ email: "a@example.com", email_subscribe: "unsubscribed" }] },
      "The seed's email_addresses[0] has no email_subscribe_changed_at.",
    ],
    [
      { email_addresses: [{ email: "a@example.com", hard_bounced_at: "once" }] },
      "The seed's email_addresses[0].hard_bounced_at must be an instant.",
    ],
    [
      { phone_numbers: [{ phone: "+15551234567", invalid_detected_at: "2026-01-01T00:00:00Z" }] },
      "The seed's phone_numbers[0] has no reason.",
    ],
    [
      { phone_numbers: [{ phone: "+15551234567", reason: "lazy" }] },
      "The seed's phone_numbers[0].reason must be one of provider_error, deactivated.",
    ],
    [{ segments: [{ id: "a", name: "A", users: [1] }] }, "The seed's segments[0].users must be a list of texts."],
    [{ catalogs: [{ name: "a", items: [{ name: "x" }] }] }, "The seed's catalogs[0].items[0] has no id."],
    [
      { catalogs: [{ name: "a", fields: [{ name: "id", type: "text" }] }] },
      "The seed's catalogs[0].fields[0].type must be one of string, number, boolean, time, object, array, geo.",
    ],
  ])("a seed that cannot be loaded: %j", (bad, message) => {
    expect(() => createMockBraze({ seed: bad as never })).toThrow(new TypeError(message));
  });
});
