import type { CdiSync, MockBraze, MockOptions } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { answerErrors } from "../support/braze-spec.ts";
import { pageSize } from "../support/facts.ts";
import { NOW, mockBraze, send } from "./support/mock.js";

const ID = "e4b1c0d7-9a52-4f38-8d16-2c7f5a90b3e8";
const OTHER = "00000000-0000-4000-8000-000000000000";
const SYNC: CdiSync = {
  job_status: "success",
  sync_start_time: "2026-11-01T04:00:00Z",
  sync_finish_time: "2026-11-01T04:03:00Z",
  last_timestamp_synced: "2026-11-01T03:58:00Z",
  rows_synced: 4,
  rows_failed_with_errors: 0,
};

const mockOf = (more: object = {}, options: MockOptions = {}): MockBraze =>
  mockBraze({ seed: { cdi_integrations: [{ integration_id: ID, integration_name: "Guests", ...more }] }, ...options });
const sync = (mock: MockBraze, id = ID) => send(mock, "POST", `/cdi/integrations/${id}/sync`);
const syncs = async (mock: MockBraze) =>
  ((await send(mock, "GET", `/cdi/integrations/${ID}/job_sync_status`)).body as { results: CdiSync[] }).results;

describe("syncs", () => {
  test("run on the clock, one at a time", async () => {
    const mock = mockOf(
      { outcome: { job_status: "partial", rows_synced: 7, rows_failed_with_errors: 2 } },
      { asyncDelay: "5m" },
    );
    expect(await sync(mock)).toMatchObject({ status: 202, body: { message: "success" } });
    expect(await syncs(mock)).toMatchObject([{ job_status: "running", sync_start_time: NOW }]);
    const refused = await sync(mock);
    expect(refused).toMatchObject({ status: 429, body: { message: "Another job is in progress" } });
    mock.clock.advance("4m");
    expect((await sync(mock)).status).toBe(429);
    mock.clock.advance("1m");
    const finish = "2026-11-02T09:35:00.000Z";
    const done = {
      job_status: "partial",
      sync_start_time: NOW,
      sync_finish_time: finish,
      rows_synced: 7,
      rows_failed_with_errors: 2,
    };
    expect(await syncs(mock)).toMatchObject([done]);
    expect((await sync(mock)).status).toBe(202);
    expect(await syncs(mock)).toMatchObject([{ job_status: "running", sync_start_time: finish }, done]);
  });

  test("take no time when asynchronous work takes none", async () => {
    const mock = mockOf();
    for (const count of [1, 2, 3]) {
      expect((await sync(mock)).status).toBe(202);
      expect((await syncs(mock)).map(({ job_status }) => job_status)).toEqual(Array(count).fill("success"));
    }
  });

  test("one of a seed that is running keeps others out", async () => {
    expect((await sync(mockOf({ syncs: [{ ...SYNC, job_status: "running" }] }))).status).toBe(429);
  });

  test("that wait are part of a snapshot", async () => {
    const mock = mockOf({}, { asyncDelay: "5m" });
    await sync(mock);
    const snapshot = JSON.parse(JSON.stringify(mock.snapshot()));
    const other = mockBraze({ seed: snapshot });
    other.clock.advance("5m");
    expect(await syncs(other)).toMatchObject([{ job_status: "success" }]);
  });

  test.each([
    ["POST", `${OTHER}/sync`, 404, "Integration not found"],
    ["POST", "guests/sync", 400, "Invalid integration ID"],
    ["GET", `${OTHER}/job_sync_status`, 400, "Invalid integration ID"],
    ["GET", `${ID}/job_sync_status?cursor=x`, 400, "Invalid cursor"],
  ])("%s %s: %i %s", async (method, path, status, message) => {
    expect(await send(mockOf(), method, `/cdi/integrations/${path}`)).toMatchObject({ status, body: { message } });
  });
});

describe("lists", () => {
  const size = pageSize("cdi.integrations.list");
  const seed = {
    cdi_integrations: Array.from({ length: 2 * size + 3 }, (_, index) => ({
      integration_id: `i${index}`,
      integration_name: `n${index}`,
    })),
  };

  test("of integrations say how the last sync went", async () => {
    const { body } = await send(
      mockOf({ syncs: [SYNC, { ...SYNC, job_status: "error" }] }),
      "GET",
      "/cdi/integrations",
    );
    expect(body).toMatchObject({
      results: [
        {
          integration_id: ID,
          integration_name: "Guests",
          last_job_start_time: SYNC.sync_start_time,
          last_job_status: "success",
        },
      ],
      message: "success",
    });
    expect(answerErrors("GET", "/cdi/integrations", 200, body)).toEqual([]);
    expect((await send(mockOf(), "GET", "/cdi/integrations")).body).toMatchObject({
      results: [{ last_job_status: null }],
    });
  });

  test.each<[start: number, count: number, links: readonly string[]]>([
    [0, size, [`next ${size}`]],
    [size, size, ["prev 0", `next ${2 * size}`]],
    [2 * size, 3, [`prev ${size}`]],
    [90 * size, 0, [`prev ${89 * size}`]],
  ])("from %i on: %i", async (start, count, links) => {
    const query = start === 0 ? "" : `?cursor=${btoa(`skip:${start}`)}`;
    const { body, headers } = await send(mockBraze({ seed }), "GET", `/cdi/integrations${query}`);
    const { results } = body as { results: { integration_name: string }[] };
    expect(results.map(({ integration_name }) => integration_name)).toEqual(
      Array.from({ length: count }, (_, index) => `n${start + index}`),
    );
    const found = [...(headers.get("link") ?? "").matchAll(/<\/cdi\/integrations\?cursor=([^>]*)>; rel="(\w+)"/g)];
    expect(found.map(([, cursor = "", rel]) => `${rel} ${atob(cursor).slice(5)}`)).toEqual(links);
  });

  test("of an empty workspace are empty", async () => {
    expect((await send(mockBraze(), "GET", "/cdi/integrations")).body).toEqual({ results: [], message: "success" });
  });
});
