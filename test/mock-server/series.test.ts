import type { MockBraze } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send, track } from "./support/mock.js";

type Point = Readonly<Record<string, unknown>> & { readonly time: string };

/** The points of a series; each answer fits the description. */
async function series(mock: MockBraze, path: string): Promise<Point[]> {
  const { status, body } = await send(mock, "GET", path);
  expect({ path, status, errors: answerErrors("GET", path.replace(/\?.*/, ""), status, body) }).toEqual({
    path,
    status: 200,
    errors: [],
  });
  return (body as { data: Point[] }).data;
}

const book = (external_id: string, time: string, more: object = {}) => ({
  external_id,
  name: "table_booked",
  time,
  ...more,
});
const buy = (external_id: string, time: string, price: number, more: object = {}) => ({
  external_id,
  product_id: "soup",
  currency: "USD",
  time,
  price,
  ...more,
});

describe("what was tracked", () => {
  async function visited() {
    const mock = mockBraze({ seed: { segments: [{ id: "ada-only", name: "Ada", users: ["ada"] }] } });
    await track(mock, {
      events: [
        book("ada", "2026-10-31T10:00:00Z"),
        book("ada", "2026-10-31T11:30:00Z"),
        book("grace", "2026-10-31T11:45:00Z", { app_id: "app" }),
        book("ada", "2026-11-02T08:00:00Z"),
      ],
      purchases: [
        buy("ada", "2026-10-31T10:00:00Z", 0.1, { quantity: 2 }),
        buy("ada", "2026-11-01T10:00:00Z", 0.1),
        buy("grace", "2026-11-01T10:30:00Z", 0.2, { app_id: "app", product_id: "bread" }),
      ],
    });
    return mock;
  }

  test.each<[path: string, name: string, figures: number[]]>([
    ["/events/data_series?event=table_booked&length=3", "count", [3, 0, 1]],
    ["/events/data_series?event=table_booked&length=2&ending_at=2026-10-31", "count", [0, 3]],
    ["/events/data_series?event=table_booked&length=3&app_id=app", "count", [1, 0, 0]],
    ["/events/data_series?event=table_booked&length=3&segment_id=ada-only", "count", [1, 1, 1]],
    ["/events/data_series?event=never&length=3", "count", [0, 0, 0]],
    ["/events/data_series?event=table_booked&unit=hour&length=3&ending_at=2026-10-31T11:59:00Z", "count", [0, 1, 2]],
    [
      "/events/data_series?event=table_booked&unit=hour&length=2&ending_at=2026-10-31T13:59:00%2B02:00",
      "count",
      [1, 2],
    ],
    ["/purchases/quantity_series?length=3", "purchase_quantity", [2, 2, 0]],
    ["/purchases/revenue_series?length=3", "revenue", [0.2, 0.3, 0]],
    ["/purchases/revenue_series?length=3&product=bread", "revenue", [0, 0.2, 0]],
    ["/purchases/quantity_series?length=3&app_id=app", "purchase_quantity", [0, 1, 0]],
    ["/kpi/dau/data_series?length=4", "dau", [0, 2, 2, 1]],
    ["/kpi/mau/data_series?length=4", "mau", [0, 2, 2, 2]],
    ["/kpi/mau/data_series?length=2&ending_at=2026-12-01", "mau", [2, 1]],
    ["/kpi/mau/data_series?length=2&ending_at=2026-12-02", "mau", [1, 0]],
    ["/kpi/new_users/data_series?length=2", "new_users", [0, 2]],
    ["/kpi/uninstalls/data_series?length=2", "uninstalls", [0, 0]],
    ["/sessions/data_series?length=2", "sessions", [0, 0]],
  ])("%s", async (path, name, figures) => {
    expect((await series(await visited(), path)).map((point) => point[name])).toEqual(figures);
  });

  test("stays when a user goes, and in a snapshot", async () => {
    const mock = await visited();
    const path = "/events/data_series?event=table_booked&length=3";
    const before = await series(mock, path);
    await send(mock, "POST", "/users/delete", { external_ids: ["ada", "grace"] });
    expect(await series(mock, path)).toEqual(before);
    expect(await series(mockBraze({ seed: mock.snapshot() }), path)).toEqual(before);
    mock.reset();
    expect((await series(mock, path)).map(({ count }) => count)).toEqual([0, 0, 0]);
  });
});

test("the revenue of a profile is shared among what was bought, by how often", async () => {
  const days = { first: "2026-10-30T09:00:00Z", last: "2026-11-01T09:00:00Z" };
  const purchases = [
    { name: "soup", ...days, count: 150 },
    { name: "bread", ...days, count: 50 },
  ];
  const mock = mockBraze({ seed: { users: [{ external_id: "ada", purchases, total_revenue: 400 }] } });
  const sum = async (query: string) => {
    const { body } = await send(mock, "GET", `/purchases/revenue_series?length=5${query}`);
    return Math.round((body as { data: { revenue: number }[] }).data.reduce((all, { revenue }) => all + revenue, 0));
  };
  expect([await sum(""), await sum("&product=soup"), await sum("&product=bread")]).toEqual([400, 300, 100]);
});

describe("what a seed says of users", () => {
  const seed = {
    users: [
      {
        external_id: "ada",
        created_at: "2026-10-30T08:00:00Z",
        uninstalled_at: "2026-11-01T08:00:00Z",
        custom_events: [{ name: "ate", first: "2026-10-30T09:00:00Z", last: "2026-11-01T09:00:00Z", count: 3 }],
        purchases: [{ name: "soup", first: "2026-10-31T09:00:00Z", last: "2026-10-31T09:00:00Z", count: 2 }],
        total_revenue: 13,
        apps: [{ name: "Menu", sessions: 5, first_used: "2026-10-30T08:00:00Z", last_used: "2026-11-02T08:00:00Z" }],
      },
      { external_id: "grace", created_at: "2026-10-31T08:00:00Z" },
    ],
    apps: [
      { name: "Menu", api_key: "menu" },
      { name: "Kitchen", api_key: "kitchen" },
    ],
    segments: [
      { id: "all", name: "All" },
      { id: "grace-only", name: "Grace", users: ["grace"] },
      { id: "blind", name: "Blind", analytics_tracking_enabled: false },
    ],
  };

  test.each<[path: string, name: string, figures: number[]]>([
    ["/events/data_series?event=ate&length=4", "count", [1, 1, 1, 0]],
    ["/purchases/quantity_series?length=4", "purchase_quantity", [0, 2, 0, 0]],
    ["/purchases/revenue_series?length=4", "revenue", [0, 13, 0, 0]],
    ["/kpi/new_users/data_series?length=4", "new_users", [1, 1, 0, 0]],
    ["/kpi/uninstalls/data_series?length=4", "uninstalls", [0, 0, 1, 0]],
    ["/kpi/new_users/data_series?length=4&app_id=menu", "new_users", [1, 0, 0, 0]],
    ["/kpi/dau/data_series?length=4&app_id=kitchen", "dau", [0, 0, 0, 0]],
    ["/kpi/dau/data_series?length=4&app_id=menu", "dau", [1, 0, 0, 1]],
    ["/segments/data_series?segment_id=all&length=4", "size", [1, 2, 2, 2]],
    ["/segments/data_series?segment_id=grace-only&length=4", "size", [0, 1, 1, 1]],
    ["/sessions/data_series?length=4&segment_id=grace-only", "sessions", [0, 0, 0, 0]],
  ])("%s", async (path, name, figures) => {
    expect((await series(mockBraze({ seed }), path)).map((point) => point[name])).toEqual(figures);
  });

  test("sessions are all there", async () => {
    const points = await series(mockBraze({ seed }), "/sessions/data_series?length=4&app_id=menu");
    expect(points.reduce((sum, { sessions }) => sum + Number(sessions), 0)).toBe(5);
  });

  test.each([
    ["/segments/data_series?segment_id=none&length=1", "'segment_id' is no segment of the workspace"],
    ["/segments/details?segment_id=none", "'segment_id' is no segment of the workspace"],
    ["/events/data_series?event=ate&length=1&segment_id=none", "'segment_id' is no segment of the workspace"],
    ["/sessions/data_series?length=1&segment_id=blind", "'segment_id' is a segment without analytics tracking"],
    ["/kpi/dau/data_series?length=1&app_id=none", "'app_id' is not the API identifier of an app of the workspace"],
    ["/kpi/dau/data_series?length=1&ending_at=2026-99-99", "'ending_at' must be a time in ISO 8601"],
    ["/kpi/dau/data_series?length=101", "'length'"],
    ["/kpi/dau/data_series", "'length'"],
  ])("%s is a 400", async (path, words) => {
    const { status, body } = await send(mockBraze({ seed }), "GET", path);
    expect([status, (body as { message: string }).message]).toEqual([400, expect.stringContaining(words)]);
  });
});

describe("segments", () => {
  const segments = [
    { id: "new", name: "New", created_at: "2026-10-02T00:00:00Z", tags: ["menu"], description: "visits is 1" },
    { id: "old", name: "Old", created_at: "2026-10-01T00:00:00Z", analytics_tracking_enabled: false },
    { id: "gone", name: "Gone", archived: true },
  ];

  test.each([
    ["", ["old", "new"]],
    ["?sort_direction=desc", ["new", "old"]],
    ["?page=1", []],
    ["?page=999", []],
  ])("/segments/list%s", async (query, ids) => {
    const { body } = await send(mockBraze({ seed: { segments } }), "GET", `/segments/list${query}`);
    expect((body as { segments: { id: string }[] }).segments.map(({ id }) => id)).toEqual(ids);
  });

  test("details", async () => {
    const { body } = await send(mockBraze({ seed: { segments } }), "GET", "/segments/details?segment_id=new");
    expect(body).toEqual({
      message: "success",
      name: "New",
      created_at: "2026-10-02T00:00:00Z",
      updated_at: "2026-10-02T00:00:00Z",
      description: "visits is 1",
      text_description: "",
      tags: ["menu"],
      teams: [],
    });
  });
});

test("a series has the periods that it is asked for, the last of which holds its end", async () => {
  const mock = mockBraze();
  const paths = ["/kpi/dau/data_series?", "/sessions/data_series?", "/events/data_series?event=a&"];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.integer({ min: 1, max: 100 }),
      fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      fc.boolean(),
      async (path, length, end, isHour) => {
        const unit = isHour && !path.includes("kpi") ? "&unit=hour" : "";
        const points = await series(mock, `${path}length=${length}&ending_at=${end.toISOString()}${unit}`);
        expect(points).toHaveLength(length);
        const digits = unit === "" ? 10 : 13;
        expect(points.at(-1)?.time.slice(0, digits)).toBe(end.toISOString().slice(0, digits));
        expect(new Set(points.map(({ time }) => time)).size).toBe(length);
        expect([...points.map(({ time }) => time)].sort()).toEqual(points.map(({ time }) => time));
      },
    ),
    { numRuns: 60 },
  );
});
