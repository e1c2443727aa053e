import { describe, expect, test } from "vitest";
import { figure, maxBatch, maxBody } from "../support/facts.ts";
import { NOW, mockBraze, send, track } from "./support/mock.js";

const NO_VALID_DATA = "Valid data must be provided in the 'attributes', 'events', or 'purchases' fields.";
const event = { external_id: "u1", name: "booked", time: "2026-11-01T12:00:00Z" };
const purchase = { external_id: "u1", product_id: "soup", currency: "EUR", price: 6.5, time: "2026-11-01T12:00:00Z" };

describe("objects that are refused", () => {
  type Row = readonly [array: "attributes" | "events" | "purchases", object: unknown, type: string];
  const user = { external_id: "u1" };
  const rows: readonly Row[] = [
    ["attributes", { city: "London" }, "'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required"],
    ["attributes", { email: null }, "'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required"],
    ["attributes", { ...user, braze_id: "b" }, "only one of 'external_id', 'braze_id' and 'user_alias' may be given"],
    ["attributes", "u1", "'attributes' must be an array of objects"],
    ["attributes", { external_id: true }, "'external_id' is not valid"],
    [
      "events",
      { ...event, name: "ecommerce.order_placed", properties: { order_id: "o7" } },
      "Invalid 'properties' field",
    ],
    [
      "attributes",
      { external_id: "é".repeat(Math.ceil((figure("users.track", "attributes[].external_id", "maxLength") + 1) / 2)) },
      "EXTERNAL_USER_ID_TOO_LARGE",
    ],
    ["attributes", { ...user, email: "nobody" }, "EMAIL_BAD_FORMAT"],
    ["attributes", { ...user, email_subscribe: "maybe" }, "BAD_EMAIL_SUBSCRIPTION_STATE"],
    ["attributes", { ...user, push_subscribe: 1 }, "BAD_PUSH_SUBSCRIPTION_STATE"],
    ["attributes", { ...user, current_location: { longitude: 1 } }, "BAD_LOCATION_UPDATE"],
    ["attributes", { ...user, current_location: "home" }, "BAD_LOCATION_UPDATE"],
    ["attributes", { ...user, subscription_groups: {} }, "BAD_SUBSCRIPTION_GROUP_ARRAY"],
    ["attributes", { ...user, subscription_groups: [{}] }, "BAD_SUBSCRIPTION_GROUP_HASH"],
    ["attributes", { ...user, subscription_groups: ["g"] }, "BAD_SUBSCRIPTION_GROUP_HASH"],
    [
      "attributes",
      { ...user, subscription_groups: [{ subscription_group_id: 1, subscription_state: "subscribed" }] },
      "BAD_SUBSCRIPTION_GROUP_ID",
    ],
    [
      "attributes",
      { ...user, subscription_groups: [{ subscription_group_id: "g", subscription_state: "on" }] },
      "BAD_SUBSCRIPTION_GROUP_STATE",
    ],
    ["attributes", { ...user, push_tokens: "t" }, "BAD_PUSH_TOKEN_VALUE"],
    ["attributes", { ...user, push_tokens: ["t"] }, "BAD_PUSH_TOKEN_VALUE"],
    ["attributes", { ...user, push_tokens: [{ app_id: "a" }] }, "BAD_PUSH_TOKEN_STRING"],
    ["attributes", { ...user, push_tokens: [{ app_id: "a", token: 1 }] }, "BAD_PUSH_TOKEN_STRING"],
    ["attributes", { ...user, push_tokens: [{ token: "t" }] }, "BAD_PUSH_TOKEN_APP_ID"],
    ["attributes", { push_token_import: true }, "BAD_PUSH_TOKEN_IMPORT"],
    [
      "attributes",
      { ...user, push_token_import: true, push_tokens: [{ app_id: "a", token: "t" }] },
      "BAD_PUSH_TOKEN_IMPORT",
    ],
    [
      "attributes",
      { push_token_import: true, push_tokens: [{ app_id: "a", token: "t", device_id: "short" }] },
      "BAD_DEVICE_ID",
    ],
    ["attributes", { ...user, email_subscription_info: {} }, "INVALID_ATTRIBUTE_EMAIL_SUBSCRIPTION_INFO"],
    ["attributes", { ...user, gender: "X" }, "'gender' is not valid"],
    [
      "events",
      { ...event, external_id: undefined },
      "'external_id', 'braze_id', 'user_alias', 'email' or 'phone' is required",
    ],
    ["events", { ...event, name: undefined }, "'name' is required"],
    ["events", { ...event, time: undefined }, "'time' is required"],
    ["events", { ...event, time: "yesterday" }, "'time' is not valid"],
    ["events", { ...event, time: "2026-13-01" }, "'time' is not valid"],
    ["events", { ...event, properties: { time: 1 } }, "Invalid 'properties' field"],
    ["events", { ...event, properties: { $a: 1 } }, "Invalid 'properties' field"],
    ["purchases", { ...purchase, price: "6.5" }, "'price' is not valid"],
    ["purchases", { ...purchase, currency: "euro" }, "'currency' is not valid"],
    [
      "purchases",
      { ...purchase, quantity: figure("users.track", "purchases[].quantity", "maximum") + 1 },
      "'quantity' is not valid",
    ],
    ["purchases", { ...purchase, properties: { price: 1 } }, "Invalid 'properties' field"],
  ];
  test.each(rows)("%s %j → %s", async (array, object, type) => {
    const error = { type, input_array: array };
    const alone = await track(mockBraze(), { [array]: [object] });
    expect(alone).toMatchObject({ status: 400, body: { message: NO_VALID_DATA, errors: [{ ...error, index: 0 }] } });

    const good = { attributes: { external_id: "u2", city: "Bath" }, events: event, purchases: purchase }[array];
    const beside = await track(mockBraze(), { [array]: [good, object] });
    expect(beside).toMatchObject({ status: 201 });
    expect(beside.body).toEqual({ message: "success", [`${array}_processed`]: 1, errors: [{ ...error, index: 1 }] });
  });
});

describe("whole requests that are refused", () => {
  const most = { track: maxBatch("users.track"), bulk: maxBatch("users.trackBulk"), sync: maxBatch("users.trackSync") };
  const tooMany = (most: number | string) =>
    `Max Input Length Exceeded: 'attributes', 'events' and 'purchases' together have at most ${typeof most === "string" ? most : `${most.toLocaleString("en-US")} ${most === 1 ? "entry" : "entries"}`}`;
  const rows: readonly [what: string, path: string, body: unknown, message: string][] = [
    ["no array", "/users/track", {}, NO_VALID_DATA],
    ["empty arrays", "/users/track", { attributes: [], events: [] }, NO_VALID_DATA],
    ["no object", "/users/track", [], NO_VALID_DATA],
    ["no array of objects", "/users/track", { attributes: {} }, "'attributes' must be an array of objects"],
    ["an unknown array", "/users/track", { attribute: [] }, "'attribute' is not a known field"],
    [
      "too many objects together",
      "/users/track",
      { attributes: Array(40).fill({ external_id: "u1" }), events: Array(most.track - 39).fill(event) },
      tooMany(most.track),
    ],
    [
      "too many in bulk",
      "/users/track/bulk",
      { events: Array.from({ length: most.bulk + 1 }, (_, index) => ({ ...event, external_id: `u${index}` })) },
      tooMany(most.bulk),
    ],
    [
      "more than 100 for one user in bulk",
      "/users/track/bulk",
      { events: Array(101).fill(event) },
      tooMany("100 entries with the same 'external_id', 'user_alias', 'braze_id', 'email' or 'phone'"),
    ],
    ["too many in sync", "/users/track/sync", { events: Array(most.sync + 1).fill(event) }, tooMany(most.sync)],
  ];
  test.each(rows)("%s", async (_, path, body, message) => {
    expect(await send(mockBraze(), "POST", path, body)).toMatchObject({ status: 400, body: { message } });
  });

  test("a body that is too large in bulk is a 400", async () => {
    const { status } = await send(mockBraze(), "POST", "/users/track/bulk", {
      attributes: [{ external_id: "u1", x: "x".repeat(maxBody("users.trackBulk")) }],
    });
    expect(status).toBe(400);
  });
});

describe("events and purchases", () => {
  test("are counted, with the first and the last time", async () => {
    const mock = mockBraze();
    const times = ["2026-11-01T12:00:00Z", "2026-10-01T12:00:00+02:00", "2026-10-20 08:00:00"];
    await track(mock, {
      events: times.slice(0, 2).map((time) => ({ ...event, time })),
      purchases: [{ ...purchase, quantity: 3, time: times[0] }],
    });
    await track(mock, {
      events: [{ ...event, time: times[2] }],
      purchases: [{ ...purchase, price: -2, time: times[1] }],
    });
    expect(mock.state.users.get({ external_id: "u1" })).toMatchObject({
      custom_events: [
        { name: "booked", first: "2026-10-01T10:00:00.000Z", last: "2026-11-01T12:00:00.000Z", count: 3 },
      ],
      purchases: [{ name: "soup", first: "2026-10-01T10:00:00.000Z", last: "2026-11-01T12:00:00.000Z", count: 4 }],
      total_revenue: 17.5,
    });
  });

  test("of a user whose ID is a number are those of the ID's digits", async () => {
    const mock = mockBraze();
    const time = "2026-11-01 12:00:00 -0500";
    await track(mock, { purchases: [{ ...purchase, external_id: 7, product_id: 3, time }] });
    expect(mock.state.users.get({ external_id: "7" })).toMatchObject({
      external_id: "7",
      purchases: [{ name: "3", count: 1, first: "2026-11-01T17:00:00.000Z" }],
    });
  });

  test("in the future happened now", async () => {
    const mock = mockBraze();
    await track(mock, { events: [{ ...event, time: "2027-01-01" }] });
    expect(mock.state.users.get({ external_id: "u1" })?.custom_events?.[0]?.last).toBe(NOW);
  });

  test("names like those of Object.prototype are names", async () => {
    const mock = mockBraze();
    await track(mock, {
      events: [
        { ...event, name: "constructor" },
        { ...event, name: "__proto__" },
      ],
      attributes: [{ external_id: "u1", constructor: 1, toString: "x" }],
    });
    const user = mock.state.users.get({ external_id: "u1" });
    expect(user?.custom_events?.map(({ name }) => name)).toEqual(["constructor", "__proto__"]);
    expect(user?.custom_attributes).toEqual({ constructor: 1, toString: "x" });
  });
});

describe("whom an object means", () => {
  const alias = { alias_name: "ada", alias_label: "crm" };
  const made: readonly [what: string, named: object, created: boolean][] = [
    ["an unknown external ID", { external_id: "u9" }, true],
    ["an unknown external ID, existing only", { external_id: "u9", _update_existing_only: true }, false],
    ["an unknown alias", { user_alias: alias }, false],
    ["an unknown alias, existing only", { user_alias: alias, _update_existing_only: true }, false],
    ["an unknown alias, not existing only", { user_alias: alias, _update_existing_only: false }, true],
    ["an unknown Braze ID", { braze_id: "b", _update_existing_only: false }, false],
    ["an unknown address", { email: "new@example.com" }, true],
    ["an unknown number", { phone: "+15551234567" }, true],
    ["an unknown number, existing only", { phone: "+15551234567", _update_existing_only: true }, false],
  ];
  test.each(made)("%s", async (_, named, created) => {
    const mock = mockBraze();
    const { body } = await track(mock, { attributes: [{ ...named, city: "Bath" }] });
    expect(body).toEqual({ message: "success", attributes_processed: 1 });
    expect(mock.state.users.size).toBe(created ? 1 : 0);
    if (created) {
      const { _update_existing_only: __, user_alias, ...identifiers } = named as Record<string, unknown>;
      const aliases = user_alias === undefined ? [] : [user_alias];
      expect(mock.state.users.all()[0]).toMatchObject({
        ...identifiers,
        user_aliases: aliases,
        custom_attributes: { city: "Bath" },
      });
    }
  });

  test("an address means the user with an external ID who changed last, else who changed last", async () => {
    const email = "x@example.com";
    const mock = mockBraze({ seed: { users: [{ external_id: "a", email }, { external_id: "b", email }, { email }] } });
    const city = async (value: string) => {
      await track(mock, { attributes: [{ email, city: value }] });
      return mock.state.users.all().find(({ custom_attributes }) => custom_attributes?.["city"] === value);
    };
    expect(await city("one")).toMatchObject({ external_id: "b" });
    await track(mock, { attributes: [{ external_id: "a", first_name: "Ada" }] });
    expect(await city("two")).toMatchObject({ external_id: "a" });
  });

  test("beside an external ID an address is written", async () => {
    const mock = mockBraze({ seed: { users: [{ external_id: "a", email: "x@example.com" }] } });
    await track(mock, { attributes: [{ external_id: "b", email: "x@example.com", phone: "+15551234567" }] });
    expect(mock.state.users.size).toBe(2);
    expect(mock.state.users.get({ phone: "+15551234567" })).toMatchObject({ external_id: "b", email: "x@example.com" });
  });
});

describe("sync", () => {
  const sync = (mock: ReturnType<typeof mockBraze>, body: object) => send(mock, "POST", "/users/track/sync", body);

  test("answers the attributes that the request named", async () => {
    const mock = mockBraze({
      seed: { users: [{ external_id: "u1", custom_attributes: { visits: 2, city: "Bath" } }] },
    });
    expect(
      await sync(mock, { attributes: [{ external_id: "u1", visits: { inc: 1 }, time: "x", first_name: "Ada" }] }),
    ).toMatchObject({
      status: 201,
      body: { users: [{ external_id: "u1", custom_attributes: { visits: 3, time: "x" } }], message: "success" },
    });
  });

  test("answers how often an event happened", async () => {
    const mock = mockBraze();
    await sync(mock, { events: [event] });
    const { body } = await sync(mock, { events: [{ ...event, time: "2026-11-02" }] });
    expect(body).toEqual({
      users: [
        {
          external_id: "u1",
          custom_events: [
            { name: "booked", first: "2026-11-01T12:00:00.000Z", last: "2026-11-02T00:00:00.000Z", count: 2 },
          ],
        },
      ],
      message: "success",
    });
  });

  test("answers how often a product was bought", async () => {
    const { body } = await sync(mockBraze(), {
      purchases: [{ ...purchase, external_id: undefined, email: "x@example.com", quantity: 2 }],
    });
    expect(body).toMatchObject({
      users: [{ email: "x@example.com", purchase_events: [{ product_id: "soup", count: 2 }] }],
    });
  });

  test("answers nobody when the user is unknown and was not to be made", async () => {
    const { body } = await sync(mockBraze(), {
      attributes: [{ external_id: "u1", _update_existing_only: true, a: 1 }],
    });
    expect(body).toEqual({ users: [], message: "success" });
  });
});
