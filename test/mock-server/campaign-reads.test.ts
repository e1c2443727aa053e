import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { pageSize } from "../support/facts.ts";
import { mockBraze, send } from "./support/mock.js";

const mail = {
  channel: "email",
  name: "Variation 1",
  subject: "Soup",
  body: '<a class="x" href="https://example.com/a?b=1">A</a>',
};
const seed = {
  campaigns: [
    {
      id: "b",
      name: "B",
      created_at: "2026-10-02T00:00:00Z",
      updated_at: "2026-10-20T00:00:00Z",
      messages: { b1: mail, b2: { channel: "email", type: "control" }, b3: { channel: "content_card" } },
    },
    { id: "a", name: "A", created_at: "2026-10-01T00:00:00Z", tags: ["menu"], delivery: "api" as const },
    { id: "c", name: "C", created_at: "2026-10-03T00:00:00Z", archived: true },
  ],
  canvases: [
    {
      id: "j",
      name: "J",
      created_at: "2026-10-02T00:00:00Z",
      variants: [
        { id: "v1", name: "One", first_step_ids: ["s1"] },
        { id: "v2", name: "Two", first_step_ids: ["s1"] },
      ],
      steps: [
        { id: "s1", name: "First", next_step_ids: ["s2"], messages: { m1: mail } },
        { id: "s2", name: "Second", messages: { m2: { channel: "ios_push", alert: "Soup" } }, delay_seconds: 60 },
      ],
    },
    { id: "k", name: "K", created_at: "2026-10-01T00:00:00Z", archived: true },
  ],
  figures: [
    { id: "b", from: "2026-10-30T00:00:00Z", until: "2026-11-01T00:00:00Z", daily: 90 },
    { id: "j", from: "2026-10-01T00:00:00Z", until: "2026-11-02T00:00:00Z", daily: 30 },
    { id: "blast", from: "2026-11-01T00:00:00Z", until: "2026-11-01T00:00:00Z", daily: 60 },
  ],
};

/** The body of an answer, which fits the description. */
async function get(path: string, given: object = seed): Promise<Record<string, unknown>> {
  const { status, body } = await send(mockBraze({ seed: given }), "GET", path);
  expect({ status, errors: answerErrors("GET", path.replace(/\?.*/, ""), status, body) }).toEqual({
    status: 200,
    errors: [],
  });
  return body as Record<string, unknown>;
}

const idsOf = (list: unknown) => (list as { id: string }[]).map(({ id }) => id);

describe("lists", () => {
  test.each<[path: string, ids: string[]]>([
    ["/campaigns/list", ["a", "b"]],
    ["/campaigns/list?sort_direction=desc", ["b", "a"]],
    ["/campaigns/list?include_archived=true", ["a", "b", "c"]],
    ["/campaigns/list?last_edit.time[gt]=2026-10-10T00:00:00", ["b"]],
    ["/campaigns/list?page=1", []],
    ["/campaigns/list?page=999", []],
    ["/canvas/list", ["j"]],
    ["/canvas/list?include_archived=true", ["k", "j"]],
    ["/canvas/list?page=999", []],
  ])("%s", async (path, ids) => {
    const { campaigns, canvases } = await get(path);
    expect(idsOf(campaigns ?? canvases)).toEqual(ids);
  });

  test.each(["/campaigns/list", "/canvas/list", "/segments/list"])(
    "%s of an empty workspace is empty",
    async (path) => {
      expect(Object.values(await get(path, {}))).toContainEqual([]);
    },
  );

  test("pages end", async () => {
    const campaigns = Array.from({ length: pageSize("campaigns.list") + 1 }, (_, n) => ({ name: `N${n}` }));
    const mock = mockBraze({ seed: { campaigns } });
    const names: string[] = [];
    for (let page = 0; ; page++) {
      const { body } = await send(mock, "GET", `/campaigns/list?page=${page}`);
      const entries = (body as { campaigns: { name: string }[] }).campaigns;
      if (entries.length === 0) break;
      names.push(...entries.map(({ name }) => name));
    }
    expect(names).toEqual(campaigns.map(({ name }) => name));
  });
});

describe("details", () => {
  test("of a campaign have its messages and nothing of the mock's own", async () => {
    const body = await get("/campaigns/details?campaign_id=a");
    expect(body).toMatchObject({ name: "A", tags: ["menu"], enabled: true, messages: {}, first_sent: null });
    for (const name of ["id", "delivery", "segment_ids", "next_send_time"]) expect(body).not.toHaveProperty(name);
    const { messages } = await get("/campaigns/details?campaign_id=b&include_has_translatable_content=true", {
      ...seed,
      translations: [{ campaign_id: "b", message_variation_id: "b1", source: { id_0: "Soup" } }],
    });
    expect(messages).toMatchObject({ b1: { has_translatable_content: true }, b2: { has_translatable_content: false } });
  });

  test("of a Canvas have its steps with the ways between them", async () => {
    const { steps, variants } = await get("/canvas/details?canvas_id=j");
    expect(variants).toEqual(seed.canvases[0]?.variants);
    expect(steps).toEqual([
      {
        id: "s1",
        name: "First",
        type: "email",
        channels: ["email"],
        next_step_ids: ["s2"],
        next_paths: [{ name: null, next_step_id: "s2" }],
        messages: { m1: mail },
      },
      {
        id: "s2",
        name: "Second",
        type: "ios_push",
        channels: ["ios_push"],
        next_step_ids: [],
        next_paths: [],
        messages: { m2: { channel: "ios_push", alert: "Soup" } },
      },
    ]);
  });

  test.each([
    ["/campaigns/details?campaign_id=none", "'campaign_id' is no campaign of the workspace"],
    ["/campaigns/data_series?campaign_id=none&length=1", "'campaign_id' is no campaign of the workspace"],
    ["/sends/data_series?campaign_id=none&send_id=x&length=1", "'campaign_id' is no campaign of the workspace"],
    ["/canvas/details?canvas_id=none", "canvas_id must be a string of the Canvas api identifier"],
    [
      "/canvas/data_series?canvas_id=none&length=1&ending_at=2026-11-02",
      "canvas_id must be a string of the Canvas api identifier",
    ],
    [
      "/canvas/data_summary?canvas_id=none&length=1&ending_at=2026-11-02",
      "canvas_id must be a string of the Canvas api identifier",
    ],
    [
      "/canvas/data_series?canvas_id=j&starting_at=2026-10-01&ending_at=2026-11-02",
      "'starting_at' and 'ending_at' must be at most 14 days apart",
    ],
    [
      "/canvas/data_series?canvas_id=j&starting_at=2026-11-03&ending_at=2026-11-02",
      "'starting_at' must be before 'ending_at'",
    ],
    ["/campaigns/url_info/details?campaign_id=none&message_variation_id=b1", "Missing/Invalid Campaign ID"],
    ["/campaigns/url_info/details?campaign_id=b&message_variation_id=none", "Missing/Invalid Message Variant ID"],
    ["/canvas/url_info/details?canvas_step_id=none&message_variation_id=m1", "Missing/Invalid Canvas ID"],
    ["/canvas/url_info/details?canvas_step_id=s1&message_variation_id=none", "Missing/Invalid Message Variant ID"],
  ])("%s is a 400", async (path, message) => {
    expect(await send(mockBraze({ seed }), "GET", path)).toMatchObject({ status: 400, body: { message } });
  });

  test.each([
    "/campaigns/url_info/details?campaign_id=b&message_variation_id=b1",
    "/canvas/url_info/details?canvas_step_id=s1&message_variation_id=m1",
  ])("%s has the links of the email", async (path) => {
    const { link_data } = await get(path);
    const [link] = link_data as { link_URL: string; link_id: string }[];
    expect(link_data).toHaveLength(1);
    expect(link?.link_URL).toBe(`https://example.com/a?b=1&lid=${link?.link_id}`);
    expect((await get(`${path}&includes_link_id=${link?.link_id}`))["link_data"]).toHaveLength(1);
    expect((await get(`${path}&includes_link_id=none`))["link_data"]).toEqual([]);
  });
});

interface Point {
  readonly time: string;
  readonly unique_recipients: number;
  readonly messages: Readonly<Record<string, Readonly<Record<string, number>>[]>>;
}

describe("figures", () => {
  const lunch = "/campaigns/data_series?campaign_id=b&length=5";

  test("of a campaign are there on the days that the seed says, the same each time", async () => {
    const { data } = await get(lunch);
    const points = data as Point[];
    expect(points.map(({ unique_recipients }) => unique_recipients > 0)).toEqual([false, true, true, true, false]);
    for (const { unique_recipients: users, messages } of points) {
      const [first, control] = messages["email"] ?? [];
      expect(Number(first?.["sent"]) + Number(control?.["enrolled"])).toBe(users);
      expect(Number(first?.["delivered"]) + Number(first?.["bounces"])).toBe(first?.["sent"]);
      expect(Number(first?.["unique_opens"])).toBeLessThanOrEqual(Number(first?.["delivered"]));
      expect(messages).toHaveProperty("content_cards");
    }
    expect((await get(lunch))["data"]).toEqual(data);
    expect((await get("/sends/data_series?campaign_id=b&send_id=blast&length=2"))["data"]).toMatchObject([
      { time: "2026-11-01" },
      { time: "2026-11-02", unique_recipients: 0 },
    ]);
  });

  test("of a Canvas add up", async () => {
    const range =
      "canvas_id=j&length=3&ending_at=2026-11-02&include_variant_breakdown=true&include_step_breakdown=true";
    const series = (await get(`/canvas/data_series?${range}`))["data"] as {
      stats: { time: string; total_stats: { entries: number } }[];
    };
    type Figures = Record<"entries" | "conversions" | "revenue", number>;
    const { total_stats, variant_stats, step_stats } = (await get(`/canvas/data_summary?${range}`))["data"] as {
      total_stats: Figures;
      variant_stats: Record<string, Figures>;
      step_stats: Record<string, Figures & { messages: Record<string, unknown> }>;
    };
    expect(series.stats.map(({ time }) => time)).toEqual(["2026-10-31", "2026-11-01", "2026-11-02"]);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    expect(total_stats.entries).toBe(sum(series.stats.map(({ total_stats: { entries } }) => entries)));
    for (const figure of ["entries", "conversions", "revenue"] as const)
      expect(total_stats[figure]).toBe(sum(Object.values(variant_stats).map((variant) => variant[figure])));
    for (const figure of ["conversions", "revenue"] as const)
      expect(total_stats[figure]).toBe(sum(Object.values(step_stats).map((step) => step[figure])));
    expect(total_stats.conversions).toBeGreaterThan(4);
    expect(total_stats.entries).toBeGreaterThan(40);
    expect(step_stats).toMatchObject({ s1: { messages: { email: [{}] } }, s2: { messages: { ios_push: [{}] } } });
  });

  test.each([
    ["starting_at=2026-10-27T00:00:00Z&ending_at=2026-11-02T23:00:00Z", 7],
    ["starting_at=2026-10-20T00:00:00Z&ending_at=2026-11-03T00:00:00Z", 14],
    ["length=14&ending_at=2026-11-02", 14],
    ["starting_at=2026-10-27&length=3&ending_at=2026-11-02", 3],
    ["starting_at=2026-11-02&ending_at=2026-11-02", 1],
  ])("of a Canvas with %s have %i days", async (range, days) => {
    const { data } = await get(`/canvas/data_series?canvas_id=j&${range}`);
    const { stats } = data as { stats: object[] };
    expect(stats).toHaveLength(days);
    expect(stats[0]).not.toHaveProperty("variant_stats");
  });
});
