import type { MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { mockBraze, NOW, send } from "./support/mock.js";

type Seed = Exclude<NonNullable<MockOptions["seed"]>, string>;

const inTime = (milliseconds: number) => new Date(Date.parse(NOW) + milliseconds).toISOString();
const HOUR = 3_600_000;
const messages = { v1: { channel: "content_card", title: "Soup", description: "for {{first_name}}" } };
const users = [
  { external_id: "ada", first_name: "Ada", time_zone: "Asia/Tokyo" },
  { external_id: "bob", time_zone: "America/New_York" },
];
const campaign = { id: "c", name: "C", delivery: "scheduled" as const, messages, next_send_time: inTime(HOUR) };
const canvas = {
  id: "j",
  name: "J",
  entry: "scheduled" as const,
  variants: [{ id: "v", name: "V", first_step_ids: ["s"] }],
  steps: [{ id: "s", name: "S", messages }],
  next_send_time: inTime(HOUR),
};
const mockOf = (seed: Seed, options: MockOptions = {}) => mockBraze({ seed: { users, ...seed }, ...options });
const whom = (mock: ReturnType<typeof mockBraze>) => mock.sent.map(({ user }) => user.external_id);

describe("what a seed says to be scheduled goes out when its time comes", () => {
  test.each([
    ["a campaign", { campaigns: [campaign] }, { campaign_id: "c" }],
    ["a Canvas", { canvases: [canvas] }, { canvas_id: "j" }],
  ])("%s", (_, seed, ids) => {
    const mock = mockOf(seed);
    mock.clock.advance(HOUR - 1);
    expect(mock.sent).toEqual([]);
    mock.clock.advance(1);
    expect(mock.sent).toMatchObject(
      users.map(({ external_id }) => ({ ...ids, operation: "scheduled", user: { external_id } })),
    );
    expect(new Set(mock.sent.map(({ dispatch_id }) => dispatch_id)).size).toBe(1);
    const [known] = [...mock.state.campaigns.all(), ...mock.state.canvases.all()];
    expect(known).toMatchObject({ next_send_time: null });
    expect(mock.snapshot().pending).toEqual([]);
    mock.clock.advance("30d");
    expect(mock.sent.length).toBe(2);
  });

  test.each<[what: string, change: object]>([
    ["a draft", { draft: true }],
    ["one that is paused", { enabled: false }],
    ["one that is archived", { archived: true }],
    ["one whose time has passed", { next_send_time: inTime(-1) }],
    ["one without a time", { next_send_time: null }],
  ])("but not %s", (_, change) => {
    const mock = mockOf({ campaigns: [{ ...campaign, ...change }], canvases: [{ ...canvas, ...change }] });
    mock.clock.advance("30d");
    expect(mock.sent).toEqual([]);
  });

  test("to those of its segments", () => {
    const segments = [{ id: "g", name: "G", users: ["bob"] }];
    const mock = mockOf({ segments, campaigns: [{ ...campaign, segment_ids: ["g"] }] });
    mock.clock.advance(HOUR);
    expect(whom(mock)).toEqual(["bob"]);
  });

  test.each(["local_time_zones", "intelligent_delivery"])("%s: by the clock of each user, once", (zone) => {
    const time = inTime(24 * HOUR);
    const mock = mockOf({ campaigns: [{ ...campaign, next_send_time: time, next_send_zone: zone }] });
    mock.clock.advance("15h");
    expect(whom(mock)).toEqual(["ada"]);
    const between = mock.snapshot();
    mock.clock.advance("14h");
    expect(whom(mock)).toEqual(["ada", "bob"]);
    expect(new Set(mock.sent.map(({ dispatch_id }) => dispatch_id)).size).toBe(1);
    mock.restore(JSON.parse(JSON.stringify(between)) as typeof between);
    expect(whom(mock)).toEqual(["ada", "bob"]);
    mock.clock.advance("3d");
    expect([whom(mock), mock.state.campaigns.get("c")?.next_send_time]).toEqual([["ada", "bob"], null]);
  });

  test("again after a reset, and not twice from a snapshot", () => {
    const mock = mockOf({ campaigns: [campaign] });
    mock.restore(mock.snapshot());
    mock.clock.advance(HOUR);
    expect(mock.sent.length).toBe(2);
    mock.reset();
    expect(mock.sent).toEqual([]);
    mock.clock.advance(HOUR);
    expect(mock.sent.length).toBe(2);
  });

  test("its figures count it, and broadcasts list it only before", async () => {
    const mock = mockOf({ campaigns: [campaign] });
    const listed = async () =>
      (await send(mock, "GET", `/messages/scheduled_broadcasts?end_time=${inTime(48 * HOUR)}`)).body;
    expect(await listed()).toMatchObject({ scheduled_broadcasts: [{ id: "c" }] });
    mock.clock.advance(HOUR);
    expect(await listed()).toEqual({ scheduled_broadcasts: [] });
    expect((await send(mock, "GET", "/campaigns/details?campaign_id=c")).body).toMatchObject({
      last_sent: inTime(HOUR),
    });
  });
});
