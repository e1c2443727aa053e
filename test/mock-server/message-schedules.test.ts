import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send } from "./support/mock.js";

const messages = (alert: string) => ({ webhook: { url: "https://example.com", request_method: "POST", body: alert } });
const users = [
  { external_id: "ada", time_zone: "Asia/Tokyo" },
  { external_id: "grace", time_zone: "America/New_York" },
  { external_id: "joan" },
];
const all = { broadcast: true, segment_id: "all" };
const segments = [{ id: "all", name: "All" }];
const hour = (number: number) => `2026-11-02T${String(number).padStart(2, "0")}:00:00Z`;

const seeds = {
  users,
  segments,
  campaigns: [{ id: "c", name: "C", messages: { v: { channel: "webhook", body: "C" } } }],
  canvases: [
    { id: "j", name: "J", steps: [{ id: "s", name: "S", messages: { v: { channel: "webhook", body: "J" } } }] },
  ],
};

describe.each<[family: string, about: object, request: object, body: string]>([
  ["/messages/schedule", {}, { ...all, messages: messages("M") }, "M"],
  ["/campaigns/trigger/schedule", { campaign_id: "c" }, { campaign_id: "c", broadcast: true }, "C"],
  ["/canvas/trigger/schedule", { canvas_id: "j" }, { canvas_id: "j", broadcast: true }, "J"],
])("%s", (path, about, request, text) => {
  const make = async (schedule: object) => {
    const mock = mockBraze({ seed: seeds });
    const { status, body } = await send(mock, "POST", `${path}/create`, { ...request, schedule });
    expect({ status, errors: answerErrors("POST", `${path}/create`, status, body) }).toEqual({
      status: 201,
      errors: [],
    });
    return { mock, schedule_id: (body as { schedule_id: string }).schedule_id };
  };

  test("goes out when its time comes, once, to the users of then", async () => {
    const { mock, schedule_id } = await make({ time: hour(12) });
    mock.clock.set(hour(11));
    expect(mock.sent).toEqual([]);
    await send(mock, "POST", "/users/track", { attributes: [{ external_id: "mary" }] });
    mock.clock.set(hour(15));
    expect(mock.sent.map(({ user }) => user.external_id)).toEqual(["ada", "grace", "joan", "mary"]);
    expect(mock.sent[0]).toMatchObject({ at: new Date(hour(12)).toISOString(), schedule_id, message: { body: text } });
    mock.clock.advance("10d");
    expect([mock.sent.length, mock.state.messageSchedules.size]).toEqual([4, 0]);
  });

  test("by each user's clock", async () => {
    const { mock } = await make({ time: "2026-11-03T10:00:00", in_local_time: true });
    mock.restore(JSON.parse(JSON.stringify(mock.snapshot())));
    mock.clock.advance("3d");
    expect(mock.sent.map(({ user, at }) => [user.external_id, at])).toEqual([
      ["ada", "2026-11-03T01:00:00.000Z"],
      ["joan", "2026-11-03T10:00:00.000Z"],
      ["grace", "2026-11-03T15:00:00.000Z"],
    ]);
    expect(mock.state.messageSchedules.size).toBe(0);
  });

  test.each<[call: string, more: object, status: number]>([
    ["update", { schedule: { time: hour(13) } }, 201],
    ["delete", {}, 201],
    ["update", { schedule: { time: hour(13) }, schedule_id: "none" }, 400],
    ["delete", { schedule_id: "none" }, 400],
    ["update", { schedule: { time: "2026-11-01T10:00:00", in_local_time: true } }, 400],
  ])("%s with %j → %i", async (call, more, want) => {
    const { mock, schedule_id } = await make({ time: hour(12) });
    const { status } = await send(mock, "POST", `${path}/${call}`, { ...about, schedule_id, ...more });
    expect(status).toBe(want);
    mock.clock.set(hour(12));
    expect(mock.sent.length).toBe(want === 400 ? 3 : 0);
    mock.clock.set(hour(13));
    expect(mock.sent.length).toBe(want === 201 && call === "delete" ? 0 : 3);
    expect((await send(mock, "POST", `${path}/delete`, { ...about, schedule_id })).status).toBe(400);
  });
});

test("a schedule is of its family, and of its campaign", async () => {
  const mock = mockBraze({ seed: seeds });
  const schedule = { time: hour(12) };
  const request = { campaign_id: "c", broadcast: true, schedule };
  const { body } = await send(mock, "POST", "/campaigns/trigger/schedule/create", request);
  const { schedule_id } = body as { schedule_id: string };
  expect((await send(mock, "POST", "/messages/schedule/delete", { schedule_id })).status).toBe(400);
  const other = { campaign_id: "d", schedule_id };
  expect((await send(mock, "POST", "/campaigns/trigger/schedule/delete", other)).status).toBe(400);
  expect(mock.state.messageSchedules.size).toBe(1);
});

test("schedules are what a list of them would be", async () => {
  const act = fc.record({
    act: fc.constantFrom("create", "move", "reword", "delete", "tick", "restore"),
    which: fc.nat(3),
    time: fc.integer({ min: 10, max: 23 }),
    text: fc.constantFrom("a", "b", "c"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
      const mock = mockBraze({ seed: { users: [{ external_id: "ada" }] } });
      /** What waits, in the order in which it was made or moved; and what went out. */
      let waiting: { id: string; time: number; text: string; since: number }[] = [];
      const sent: string[] = [];
      let now = 9;
      for (const [since, { act: what, which, time, text }] of acts.entries()) {
        const path = `/messages/schedule/${what === "create" || what === "delete" ? what : "update"}`;
        const known = waiting[which];
        const schedule_id = known?.id ?? "none";
        if (what === "tick") {
          now = Math.max(now, time);
          mock.clock.set(hour(now));
        } else if (what === "restore") mock.restore(JSON.parse(JSON.stringify(mock.snapshot())));
        else if (what === "create") {
          const request = { external_user_ids: ["ada"], schedule: { time: hour(time) }, messages: messages(text) };
          const { body } = await send(mock, "POST", path, request);
          waiting.push({ id: (body as { schedule_id: string }).schedule_id, time, text, since });
        } else {
          const change = { move: { schedule: { time: hour(time) } }, reword: { messages: messages(text) }, delete: {} };
          const { status } = await send(mock, "POST", path, { schedule_id, ...change[what] });
          expect(status).toBe(known === undefined ? 400 : 201);
          if (what === "delete") waiting = waiting.filter((each) => each !== known);
          const moved = { move: { time, since }, reword: { text }, delete: {} }[what];
          waiting = waiting.map((each) => (each === known ? { ...each, ...moved } : each));
        }
        const due = waiting.filter((each) => each.time <= now).sort((a, b) => a.time - b.time || a.since - b.since);
        waiting = waiting.filter((each) => each.time > now);
        sent.push(...due.map((each) => each.text));
        // Of those that are due at one time the order is not promised.
        expect(mock.sent.map(({ message }) => message["body"]).sort()).toEqual([...sent].sort());
        expect(mock.state.messageSchedules.all().map((each) => each.schedule_id)).toEqual(waiting.map(({ id }) => id));
      }
    }),
    { numRuns: 60 },
  );
});

test("what the dashboard scheduled until a day", async () => {
  const campaigns = [
    { id: "a", name: "A", next_send_time: "2026-11-05T10:00:00Z", next_send_zone: "local_time_zones", tags: ["t"] },
    { id: "b", name: "B", next_send_time: "2026-11-07T10:00:00Z" },
    { id: "d", name: "D", next_send_time: "2026-11-05T10:00:00Z", draft: true },
    { id: "p", name: "P", next_send_time: "2026-11-01T10:00:00Z" },
  ];
  const zone = "Europe/Berlin";
  const canvases = [{ id: "j", name: "J", next_send_time: "2026-11-04T08:00:00+01:00", next_send_zone: zone }];
  const mock = mockBraze({ seed: { campaigns, canvases } });
  const path = "/messages/scheduled_broadcasts";
  const { body } = await send(mock, "GET", `${path}?end_time=2026-11-07T23:00:00Z`);
  const j = { name: "J", id: "j", type: "Canvas", tags: [], schedule_type: zone };
  const a = { name: "A", id: "a", type: "Campaign", tags: ["t"], schedule_type: "local_time_zones" };
  expect(body).toEqual({
    scheduled_broadcasts: [
      { ...j, next_send_time: "2026-11-04T08:00:00+01:00" },
      { ...a, next_send_time: "2026-11-05T10:00:00" },
    ],
  });
  expect(answerErrors("GET", path, 200, body)).toEqual([]);
});
