import { createMockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import type { ValidationError } from "../../generated/mock-server/validators/validate.js";
import { Forgiveness, errorsOf } from "../../generated/mock-server/src/checks/forgive.js";
import { queryOf } from "../../generated/mock-server/src/checks/query.js";
import { NOW, mockBraze, send } from "./support/mock.js";

const ada = { external_id: "ada" };
const hello = { messages: { apple_push: { alert: "Soup is ready" } } };

/** What Braze takes though its pages do not have it, and what the mock says of it. */
type Row = readonly [why: string, method: string, path: string, body: unknown, notes: readonly string[]];
const taken: readonly Row[] = [
  [
    "a member that nobody knows",
    "POST",
    "/users/alias/new",
    { api_key: "old", user_aliases: [{ ...ada, alias_name: "a", alias_label: "b", partner: "x" }] },
    [
      "/api_key 'api_key' is not a known field: it is taken and ignored",
      "/user_aliases/0/partner 'user_aliases[0].partner' is not a known field: it is taken and ignored",
    ],
  ],
  [
    "the same beside the lists of users.track",
    "POST",
    "/users/track",
    { api_key: "old", attributes: [{ ...ada, city: "Bath" }] },
    ["/api_key 'api_key' is not a known field: it is taken and ignored"],
  ],
  [
    "a member of an event that nobody knows",
    "POST",
    "/users/track",
    {
      events: [
        { ...ada, name: "ate", time: "2026-11-01", dish: "soup" },
        { ...ada, name: "ate", time: "2026-11-01", dish: "soup" },
      ],
    },
    [
      "/events/0/dish 'events[0].dish' is not a known field: it is taken and ignored",
      "/events/1/dish 'events[1].dish' is not a known field: it is taken and ignored",
    ],
  ],
  [
    "a parameter that nobody knows",
    "GET",
    "/catalogs?api_key=old",
    undefined,
    ["?api_key 'api_key' is not a known field: it is taken and ignored"],
  ],
  [
    "null for what may be left out",
    "POST",
    "/messages/send",
    { external_user_ids: ["ada"], ...hello, campaign_id: null, audience: null },
    [
      "/campaign_id 'campaign_id' is null: it is taken as if it were left out",
      "/audience 'audience' is null: it is taken as if it were left out",
    ],
  ],
  [
    "null for members that exclude each other",
    "POST",
    "/messages/live_activity/start",
    {
      app_id: "a",
      activity_id: "order",
      activity_attributes_type: "Order",
      activity_attributes: {},
      content_state: {},
      notification: { alert: { title: "Soup", body: "Ready" } },
      external_user_ids: ["ada"],
      segment_id: null,
      custom_audience: null,
    },
    ["/custom_audience 'custom_audience', 'segment_id' are null: they are taken as if they were left out"],
  ],
  [
    "null of which a page has words, for what may be left out",
    "POST",
    "/users/track",
    { events: [{ ...ada, name: "ate", time: "2026-11-01", properties: null, app_id: null }] },
    [
      "/events/0/app_id 'events[0].app_id' is null: it is taken as if it were left out",
      "/events/0/properties 'events[0].properties' is null: it is taken as if it were left out",
    ],
  ],
  [
    "a number as an identifier",
    "POST",
    "/messages/send",
    { external_user_ids: ["ada"], ...hello, send_id: 7 },
    ["/send_id 'send_id' is a number: it is taken as a text"],
  ],
];

describe("what Braze takes beyond its pages", () => {
  test.each(taken)("%s", async (_, method, path, body, notes) => {
    const mock = mockBraze({ seed: { users: [{ ...ada, push_tokens: [{ app_id: "a", token: "t" }] }] } });
    const { status, headers } = await send(mock, method, path, body);
    expect(status).toBeLessThan(300);
    expect(mock.notes.map(({ pointer, sentence }) => `${pointer ?? ""} ${sentence}`)).toEqual(notes);
    expect(headers.get("x-mock-notes")).toBe(`${notes.length};request=1`);
    expect(mock.requests).toMatchObject([{ number: 1, notes: mock.notes, ...(body === undefined ? {} : { body }) }]);
  });

  test.each(taken)("%s: is refused by the description", async (_, method, path, body) => {
    const mock = mockBraze({ strictness: "spec" });
    const { status, headers } = await send(mock, method, path, body);
    expect([status, headers.get("x-mock-notes"), mock.notes]).toEqual([400, null, []]);
  });

  test.each(["braze", "spec"] as const)(
    "a time as Ruby writes it is a time of the description too: %s",
    async (strictness) => {
      const mock = mockBraze({ strictness });
      const schedule = { time: "2026-12-24 18:30:00 -0500" };
      const body = { external_user_ids: ["ada"], ...hello, schedule };
      expect((await send(mock, "POST", "/messages/schedule/create", body)).status).toBe(201);
      expect(mock.notes).toEqual([]);
    },
  );

  test("a handler meets what the description has", async () => {
    const mock = mockBraze();
    await send(mock, "POST", "/users/track", { attributes: [{ ...ada, email: "ada@example.com" }], partner: "x" });
    await send(mock, "POST", "/users/alias/new", { user_aliases: [{ ...ada, alias_name: 7, alias_label: "b" }] });
    expect(mock.state.users.get(ada)?.email).toBe("ada@example.com");
  });
});

describe("what Braze refuses all the same", () => {
  test.each([
    ["null for what is required", "/messages/send", { external_user_ids: ["ada"], messages: null }],
    ["an id that a page words as an error", "/catalogs/menu/items", { items: [{ id: 7 }] }],
    ["a number where no identifier stands", "/content_blocks/create", { name: 7, content: "x" }],
    ["a member that a page words as an error", "/users/merge", { merge_updates: [{ strange: 1 }] }],
    ["what is wrong besides", "/users/alias/new", { strange: 1, user_aliases: [{ ...ada, alias_label: "b" }] }],
  ])("%s", async (_, path, body) => {
    const mock = mockBraze({ seed: { catalogs: [{ name: "menu" }] } });
    const { status, headers } = await send(mock, "POST", path, body);
    expect([status, headers.get("x-mock-notes"), mock.notes]).toEqual([400, null, []]);
  });
});

test("notes are forgotten by a reset, and stay over snapshots", async () => {
  const mock = createMockBraze({ clock: NOW });
  const snapshot = mock.snapshot();
  await send(mock, "GET", "/catalogs?a=1");
  mock.restore(snapshot);
  expect(mock.notes).toMatchObject([{ request: 1, operation: "catalogs.list", pointer: "?a" }]);
  mock.reset();
  expect(mock.notes).toEqual([]);
  await send(mock, "GET", "/catalogs?a=1");
  expect(mock.notes).toMatchObject([{ request: 1 }]);
});

describe("hostile requests cost no more than others", () => {
  test("a thousand strange members are looked at two hundred times", () => {
    let looks = 0;
    const validate = Object.assign(
      (value: unknown): boolean => {
        looks++;
        const [additionalProperty] = Object.keys(value as object);
        if (additionalProperty === undefined) return true;
        const error = {
          instancePath: "",
          schemaPath: "",
          keyword: "additionalProperties",
          params: { additionalProperty },
        };
        validate.errors = [error];
        return false;
      },
      { errors: [] as ValidationError[] },
    );
    const value = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, index]));
    const { errors } = new Forgiveness().mend(
      validate,
      value,
      errorsOf(validate, value),
      () => false,
      () => {},
    );
    expect(errors).toHaveLength(1);
    expect(looks).toBeLessThan(250);
    expect(Object.keys(value)).toHaveLength(1000);
  });

  test("a query is read in one pass", () => {
    class Counted extends URLSearchParams {
      passes = 0;
      override [Symbol.iterator](): ReturnType<URLSearchParams["entries"]> {
        this.passes++;
        return super[Symbol.iterator]();
      }
    }
    const search = new Counted("a[]=1&a=2&b=3&c[d]=4");
    expect(queryOf(search)).toEqual({ a: ["1", "2"], b: "3", c: { d: "4" } });
    expect(search.passes).toBe(1);
  });
});
