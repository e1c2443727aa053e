import type { MockBraze, MockOptions } from "@braze-codegen/mock-server";
import { serve } from "@braze-codegen/mock-server/node";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { mockBraze, send } from "./support/mock.js";

const USERS = [
  { external_id: "ada", email: "ada@example.com", custom_attributes: { visits: 7, vegan: true } },
  { external_id: "grace", created_from: "CSV" },
];
const SEGMENTS = [
  { id: "all", name: "Everybody" },
  { id: "some", name: "Some", users: ["grace", "nobody"] },
  { id: "held", name: "Global Control Group", users: ["ada"], global_control_group: true },
];
const workspace = (options: MockOptions = {}) => mockBraze({ seed: { users: USERS, segments: SEGMENTS }, ...options });

interface Started {
  readonly url: string;
  readonly object_prefix: string;
}
async function start(mock: MockBraze, segment_id: string, more: object = {}): Promise<Started> {
  const answer = await send(mock, "POST", "/users/export/segment", {
    segment_id,
    fields_to_export: ["external_id"],
    ...more,
  });
  expect({
    status: answer.status,
    errors: answerErrors("POST", "/users/export/segment", answer.status, answer.body),
  }).toEqual({ status: 201, errors: [] });
  return answer.body as Started;
}
/** The users of an archive, without a key. */
async function archive(mock: MockBraze, url: string): Promise<unknown> {
  const response = await mock.fetch(url);
  if (response.status !== 200) return response.status;
  const files = Object.values(unzipSync(new Uint8Array(await response.arrayBuffer())));
  return files
    .flatMap((file) => strFromU8(file).split("\n").filter(Boolean))
    .map((line) => JSON.parse(line) as unknown);
}

describe("an archive", () => {
  test.each<[what: string, segment: string, body: object, want: object[]]>([
    ["everybody", "all", {}, [{ external_id: "ada" }, { external_id: "grace" }]],
    ["the members who exist", "some", {}, [{ external_id: "grace" }]],
    [
      "all custom attributes",
      "held",
      { fields_to_export: ["custom_attributes"], custom_attributes_to_export: ["vegan"] },
      [{ custom_attributes: { visits: 7, vegan: true } }],
    ],
    [
      "single custom attributes",
      "held",
      { fields_to_export: ["email"], custom_attributes_to_export: ["vegan", "city"] },
      [{ email: "ada@example.com", custom_attributes: { vegan: true } }],
    ],
    [
      "where users come from",
      "all",
      { fields_to_export: ["created_from"] },
      [{ created_from: "REST API" }, { created_from: "CSV" }],
    ],
    ["gzip is for own storage", "some", { output_format: "gzip" }, [{ external_id: "grace" }]],
  ])("%s", async (_, segment, body, want) => {
    const mock = workspace();
    expect(await archive(mock, (await start(mock, segment, body)).url)).toEqual(want);
  });

  test("of the Global Control Group", async () => {
    const mock = workspace();
    const { status, body } = await send(mock, "POST", "/users/export/global_control_group", {
      fields_to_export: ["external_id"],
    });
    expect(status).toBe(201);
    expect(await archive(mock, (body as Started).url)).toEqual([{ external_id: "ada" }]);
  });

  test("has messages of the last 90 days; an export by ID has all", async () => {
    const campaign = (name: string, last_received: string) => ({ name, api_campaign_id: name, last_received });
    const canvas = (name: string, last_entered: string) => ({ name, api_canvas_id: name, last_entered });
    const campaigns_received = [campaign("new", "2026-10-01T00:00:00Z"), campaign("old", "2026-01-01T00:00:00Z")];
    const canvases_received = [canvas("old", "2026-01-01T00:00:00Z")];
    const users = [{ external_id: "ada", campaigns_received, canvases_received }];
    const mock = workspace({ seed: { users, segments: SEGMENTS } });
    const fields_to_export = ["campaigns_received", "canvases_received"];
    expect(await archive(mock, (await start(mock, "all", { fields_to_export })).url)).toEqual([
      { campaigns_received: campaigns_received.slice(0, 1) },
    ]);
    const { body } = await send(mock, "POST", "/users/export/ids", { external_ids: ["ada"], fields_to_export });
    expect(body).toMatchObject({ users: [{ campaigns_received, canvases_received }] });
  });

  test("has five thousand users a file", async () => {
    const users = Array.from({ length: 5001 }, (_, n) => ({ external_id: `u${n}` }));
    const mock = workspace({ seed: { users, segments: SEGMENTS } });
    const response = await mock.fetch((await start(mock, "all")).url);
    const files = Object.values(unzipSync(new Uint8Array(await response.arrayBuffer())));
    expect(files.map((file) => strFromU8(file).trim().split("\n").length)).toEqual([5000, 1]);
  });

  test("is a 403 until it is ready, and again after four hours", async () => {
    const mock = workspace({ asyncDelay: "10m" });
    const { url } = await start(mock, "all");
    expect(await archive(mock, url)).toBe(403);
    mock.clock.advance("10m");
    expect(await archive(mock, url)).toHaveLength(2);
    mock.clock.advance("239m");
    expect(await archive(mock, url)).toHaveLength(2);
    mock.clock.advance("1m");
    expect(await archive(mock, url)).toBe(403);
    expect(await archive(mock, url.replace("0000", "1111"))).toBe(403);
  });

  test("holds the users as they are when it gets ready", async () => {
    const mock = workspace({ asyncDelay: "10m" });
    const { url } = await start(mock, "all");
    await send(mock, "POST", "/users/delete", { external_ids: ["ada"] });
    mock.clock.advance("10m");
    await send(mock, "POST", "/users/delete", { external_ids: ["grace"] });
    mock.clock.advance("10m");
    expect(await archive(mock, url)).toHaveLength(2);
  });

  test("comes from the server that was asked", async () => {
    const mock = workspace();
    const server = await serve(mock, { port: 0 });
    try {
      const answer = await fetch(`${server.url}/users/export/segment`, {
        method: "POST",
        headers: { authorization: "Bearer test-key", "content-type": "application/json" },
        body: JSON.stringify({ segment_id: "some", fields_to_export: ["external_id"] }),
      });
      const { url } = (await answer.json()) as Started;
      expect(url.startsWith(`${server.url}/`)).toBe(true);
      const response = await fetch(url);
      expect(Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))).toHaveLength(1);
    } finally {
      await server.close();
    }
  });

  test("outlives a snapshot", async () => {
    const mock = workspace({ asyncDelay: "10m" });
    const { url } = await start(mock, "all");
    const next = mockBraze({ seed: JSON.parse(JSON.stringify(mock.snapshot())), asyncDelay: "10m" });
    next.clock.advance("10m");
    expect(await archive(next, url)).toHaveLength(2);
  });
});

describe("exports that run", () => {
  const again = (mock: MockBraze, segment_id: string) =>
    send(mock, "POST", "/users/export/segment", { segment_id, fields_to_export: ["external_id"] });

  test("one of a segment at a time", async () => {
    const mock = workspace({ asyncDelay: "10m" });
    await start(mock, "all");
    expect(await again(mock, "all")).toMatchObject({
      status: 429,
      body: { message: expect.stringContaining("still running") },
    });
    await start(mock, "some");
    mock.clock.advance("10m");
    await start(mock, "all");
  });

  test("until they are cancelled", async () => {
    const mock = workspace({ asyncDelay: "10m" });
    const { url, object_prefix } = await start(mock, "all");
    expect(await send(mock, "POST", "/export/segment/cancel", { segment_id: "all" })).toMatchObject({
      status: 201,
      body: { message: "success" },
    });
    const second = await start(mock, "all");
    mock.clock.advance("10m");
    expect(await archive(mock, url)).toBe(403);
    expect(await archive(mock, second.url)).toHaveLength(2);
    expect(mock.state.exports.get(object_prefix)).toMatchObject({ cancelled_at: "2026-11-02T09:30:00.000Z" });
  });

  test("beside another one, which goes on when one is cancelled", async () => {
    const mock = workspace({ asyncDelay: "10m" });
    const [all, some] = [await start(mock, "all"), await start(mock, "some")];
    await send(mock, "POST", "/export/segment/cancel", { segment_id: "all" });
    mock.clock.advance("10m");
    expect([await archive(mock, all.url), await archive(mock, some.url)]).toEqual([403, [{ external_id: "grace" }]]);
  });

  test("name a member once who is in the segment by two IDs", async () => {
    const users = [{ external_id: "ada", deprecated_external_ids: ["lovelace"] }];
    const segments = [{ id: "twice", name: "Twice", users: ["lovelace", "ada", "ada"] }];
    const mock = workspace({ seed: { users, segments } });
    expect(await archive(mock, (await start(mock, "twice")).url)).toEqual([{ external_id: "ada" }]);
  });

  test("a hundred of a company", async () => {
    const segments = Array.from({ length: 101 }, (_, n) => ({ id: `s${n}`, name: `Segment ${n}`, users: [] }));
    const mock = workspace({ seed: { segments }, asyncDelay: "10m" });
    for (const { id } of segments.slice(0, 100)) await start(mock, id);
    expect((await again(mock, "s100")).status).toBe(429);
    expect(
      (await send(mock, "POST", "/users/export/global_control_group", { fields_to_export: ["email"] })).status,
    ).toBe(429);
  });

  test("of no segment there is none", async () => {
    const refused = { status: 400, body: { message: "'segment_id' is no segment of the workspace" } };
    expect(await again(workspace(), "x")).toMatchObject(refused);
    expect(await send(workspace(), "POST", "/export/segment/cancel", { segment_id: "x" })).toMatchObject(refused);
  });

  test("keep their users no longer than anybody can fetch them", async () => {
    const mock = workspace();
    const { object_prefix } = await start(mock, "all");
    mock.clock.advance("4h");
    await start(mock, "some");
    expect(mock.state.exports.get(object_prefix)).not.toHaveProperty("lines");
    expect(mock.state.exports.size).toBe(2);
  });

  test("are remembered, with whom Braze would call", async () => {
    const mock = workspace();
    const callback_endpoint = "https://restaurant.example.com/exports";
    const { url, object_prefix } = await start(mock, "some", { callback_endpoint });
    expect(mock.state.exports.all()).toEqual([
      {
        object_prefix,
        url,
        segment_id: "some",
        fields_to_export: ["external_id"],
        callback_endpoint,
        requested_at: "2026-11-02T09:30:00.000Z",
        finished_at: "2026-11-02T09:30:00.000Z",
        lines: ['{"external_id":"grace"}'],
      },
    ]);
    expect((await start(mock, "some")).object_prefix).not.toBe(object_prefix);
  });
});
