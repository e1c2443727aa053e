import type { BannerSeed, MockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send } from "./support/mock.js";

const ROOT = "/v1/device-messaging/banners";
/** An hour after the mock's now. */
const LATER = Date.parse("2026-11-02T10:30:00Z") / 1000;
const banners: readonly BannerSeed[] = [
  { id: "soon", placement_id: "top", expires_at: LATER, users: ["ada"] },
  { id: "all", placement_id: "top", properties: { headline: { type: "string", value: "Soup" } } },
  { id: "ada", placement_id: "side", users: ["ada"] },
];

const mockOf = (options = {}) => mockBraze({ seed: { banners }, ...options });
const who = (external_user_id: string) => ({ external_user_id, app_id: "a", app_version: "1" });

async function shown(mock: MockBraze, user: string, placements: readonly string[] = ["top", "side", "none"]) {
  const { status, body } = await send(mock, "POST", `${ROOT}/sync`, { ...who(user), placements });
  expect([status, answerErrors("POST", `${ROOT}/sync`, status, body)]).toEqual([200, []]);
  const found = (body as { banners: Record<string, { id: string } | null> }).banners;
  return Object.entries(found).map(([placement, banner]) => `${placement}: ${banner?.id ?? null}`);
}
const did = (mock: MockBraze, user: string, events: unknown) =>
  send(mock, "POST", `${ROOT}/track`, { ...who(user), events });
const event = (id: string, event_type = "impression") => ({ id, event_type, timestamp: "2026-11-02T09:30:00Z" });

describe("Banners", () => {
  test("are for some users, until they expire", async () => {
    const mock = mockOf();
    expect(await shown(mock, "ada")).toEqual(["top: soon", "side: ada", "none: null"]);
    expect(await shown(mock, "grace")).toEqual(["top: all", "side: null", "none: null"]);
    mock.clock.advance("1h");
    expect(await shown(mock, "ada", ["top"])).toEqual(["top: all"]);
  });

  test("that were sent away do not come back to that user", async () => {
    const mock = mockOf({ asyncDelay: "2m" });
    const { status, body } = await did(mock, "ada", [
      event("ada"),
      event("soon", "dismiss"),
      event("unknown", "dismiss"),
    ]);
    expect([status, body]).toEqual([202, { events_processed: 3, message: "success" }]);
    expect(await shown(mock, "ada")).toEqual(["top: soon", "side: ada", "none: null"]);
    mock.clock.advance("2m");
    expect(await shown(mock, "ada")).toEqual(["top: all", "side: ada", "none: null"]);
    expect(mock.state.banners.get("soon")?.dismissed_by).toEqual(["ada"]);
  });

  test("each event is checked by itself", async () => {
    const mock = mockOf();
    const { timestamp: _, ...timeless } = event("ada");
    const events = [event("soon", "dismiss"), timeless, event("ada", "seen"), "x"];
    const answer = await did(mock, "ada", events);
    const errors = [
      { type: "'timestamp' is required", index: 1 },
      { type: "Invalid event_type. Valid types are: impression, click, dismiss.", index: 2 },
      { type: "the event must be of type object", index: 3 },
    ];
    expect([answer.status, answer.body]).toEqual([202, { events_processed: 1, message: "success", errors }]);
    expect(answerErrors("POST", `${ROOT}/track`, 202, answer.body)).toEqual([]);
    const none = await did(mock, "ada", [timeless]);
    expect([none.status, none.body]).toEqual([
      400,
      { message: "No valid events provided.", errors: [{ type: "'timestamp' is required", index: 0 }] },
    ]);
  });

  test.each<[what: string, body: object, message: string]>([
    ["no events", { ...who("ada"), events: [] }, "No valid events provided."],
    ["no app", { external_user_id: "ada", app_version: "1", events: [event("ada")] }, "'app_id' is required"],
    ["no list", { ...who("ada"), events: "x" }, "'events' must be of type array"],
  ])("%s", async (_, body, message) => {
    expect(await send(mockOf(), "POST", `${ROOT}/track`, body)).toMatchObject({ status: 400, body: { message } });
  });
});
