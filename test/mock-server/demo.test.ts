import { createMockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { NOW, mockBraze, send } from "./support/mock.js";

const demo = () => mockBraze({ seed: "demo" });

type Body = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

describe("the demo workspace", () => {
  test.each<[path: string, list: string, least: number]>([
    ["/campaigns/list", "campaigns", 5],
    ["/canvas/list", "canvases", 2],
    ["/segments/list", "segments", 5],
    ["/templates/email/list", "templates", 3],
    ["/content_blocks/list", "content_blocks", 3],
    ["/catalogs", "catalogs", 2],
    ["/events/list", "events", 4],
    ["/purchases/product_list", "products", 3],
    ["/email/hard_bounces?start_date=2026-08-01&end_date=2026-11-02", "emails", 2],
    ["/email/unsubscribes?start_date=2026-05-01&end_date=2026-11-02", "emails", 5],
  ])("%s has something to show", async (path, list, least) => {
    const { status, body } = await send(demo(), "GET", path);
    expect(answerErrors("GET", path.replace(/\?.*/, ""), status, body)).toEqual([]);
    expect((body as Body)[list]?.length).toBeGreaterThanOrEqual(least);
  });

  test("has 200 users, and groups that they are in", async () => {
    const mock = demo();
    expect(mock.state.users.size).toBe(200);
    const { body } = await send(mock, "GET", "/subscription/user/status?external_id=guest-001");
    expect(body).toMatchObject({ users: [{ subscription_groups: [{ name: "Weekly menu", status: "Subscribed" }] }] });
  });

  /** Days on which something happened, of the last 90. */
  const series: readonly [path: string, name: string, least: number][] = [
    ["/kpi/dau/data_series", "dau", 80],
    ["/kpi/mau/data_series", "mau", 90],
    ["/kpi/new_users/data_series", "new_users", 50],
    ["/kpi/uninstalls/data_series", "uninstalls", 2],
    ["/sessions/data_series", "sessions", 85],
    ["/events/data_series?event=menu_viewed", "count", 85],
    ["/purchases/quantity_series", "purchase_quantity", 80],
    ["/purchases/revenue_series", "revenue", 80],
    ["/segments/data_series?segment_id=d3c10000-0000-4000-8000-000000000001", "size", 90],
    ["/campaigns/data_series?campaign_id=d3d10000-0000-4000-8000-000000000001", "unique_recipients", 85],
  ];

  test.each(series)("%s has figures on 90 days", async (path, name, least) => {
    const { status, body } = await send(demo(), "GET", `${path}${path.includes("?") ? "&" : "?"}length=90`);
    expect(answerErrors("GET", path.replace(/\?.*/, ""), status, body)).toEqual([]);
    const points = (body as Body)["data"] ?? [];
    expect(points).toHaveLength(90);
    expect(points.filter((point) => Number(point[name]) > 0).length).toBeGreaterThanOrEqual(least);
  });

  test("is the same each time, and ends at the mock's present", () => {
    expect(demo().snapshot()).toEqual(demo().snapshot());
    const later = mockBraze({ seed: "demo", clock: "2027-03-01T12:00:00Z" });
    const lastSeen = (mock: ReturnType<typeof mockBraze>) =>
      mock.state.users.all().reduce((last, { updated_at = "" }) => (updated_at > last ? updated_at : last), "");
    expect(lastSeen(demo())).toBe(NOW);
    expect(lastSeen(later)).toMatch(/^2027-03-01/);
    expect(JSON.stringify(demo().snapshot())).not.toContain("2026-11-02T10");
  });

  test("is there again after a reset, and holds what was changed before", async () => {
    const mock = demo();
    await send(mock, "POST", "/users/delete", { external_ids: ["guest-001"] });
    expect(mock.state.users.size).toBe(199);
    mock.reset();
    expect(mock.state.users.size).toBe(200);
    mock.seed("empty");
    expect(mock.state.users.size).toBe(0);
    expect((await send(mock, "GET", "/campaigns/list")).body).toEqual({ message: "success", campaigns: [] });
  });

  test("a snapshot of it is a seed", () => {
    const snapshot = demo().snapshot();
    expect(mockBraze({ seed: JSON.parse(JSON.stringify(snapshot)) as typeof snapshot }).snapshot()).toEqual(snapshot);
  });

  test("another name is a mistake", () => {
    expect(() => createMockBraze({ seed: "dmo" as "demo" })).toThrow(
      'The mock has no seed of this name: give "demo", "empty" or an object. Did you mean "demo"?',
    );
  });
});

describe("latency", () => {
  test.each<[latency: string | number, sentence: string]>([
    ["80-20", 'The latency "80-20" ends before it begins: write the smaller number first.'],
    ["soon", '"soon" is not a duration'],
    [-1, '"-1" is not a duration: write milliseconds from 0'],
  ])("%j is a mistake", (latency, sentence) => {
    expect(() => createMockBraze({ latency })).toThrow(sentence);
  });

  test("an answer comes, and a caller can give up before", async () => {
    expect((await send(mockBraze({ latency: "1-3" }), "GET", "/catalogs")).status).toBe(200);
    const mock = mockBraze({ latency: "1h" });
    const headers = { authorization: "Bearer test-key" };
    const answer = mock.fetch("https://rest.iad-01.braze.com/catalogs", { headers, signal: AbortSignal.timeout(5) });
    await expect(answer).rejects.toThrow(/timeout|aborted/i);
  });
});
