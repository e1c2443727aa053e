import { call, createTransport, type Operation } from "@braze-codegen/client/core";
import { createMemoryLimiter, type LimiterOptions } from "@braze-codegen/client/limits";
import { catalogsItemsGet, catalogsItemsList, catalogsList } from "@braze-codegen/client/operations/catalogs";
import { campaignsTriggerSend } from "@braze-codegen/client/operations/campaigns";
import { usersExportIds, usersTrack } from "@braze-codegen/client/operations/users";
import { rateLimits } from "@braze-codegen/spec";
import { describe, expect, test } from "vitest";
import { limitOf } from "../../support/facts.ts";
import { stillClock } from "../support/clock.ts";
import { apiKey, failure } from "../support/transport.ts";
import { virtualClock } from "../support/virtual-clock.ts";
import { sumOf, windowServer } from "./support.ts";

/** A pool of the test's own, since another figure of the description is no other behaviour. */
const OWN: LimiterOptions = { contract: { "catalogs-sync": { requests: 50, seconds: 60 } } };
const noon = Date.parse("2026-03-01T12:00:00Z");

test.each([
  // what, shift of the server's windows, used by others, whether it sends headers, windows in all
  ["alone", 0, 0, true, 6],
  ["alone, without headers", 0, 0, false, 6],
  ["others used the pool", 0, 30, true, 7],
  ["the server's windows begin later", 17_000, 0, true, 7],
  ["both", 17_000, 45, true, 7],
])("300 parallel calls at 50 a minute, %s: all succeed", async (_, shift, others, headers, windows) => {
  const clock = virtualClock(noon);
  const server = windowServer({ clock, requests: 50, seconds: 60, shift, others, headers });
  const limits = createMemoryLimiter({ ...OWN, clock });
  const transport = createTransport({ apiKey, baseUrl: "https://rest.example", fetch: server.fetch, clock, limits });
  const calls = Array.from({ length: 300 }, () => call(transport, catalogsList, {}));
  await Promise.all(calls);
  expect(sumOf(server.taken)).toBe(300);
  const first = Math.min(...server.taken.keys());
  const late = [...server.refused].filter(([window]) => window > first);
  expect(late, "no 429 beyond the first window").toEqual([]);
  expect(server.taken.size).toBeLessThanOrEqual(windows);
});

test.each([
  // milliseconds by which the server's clock is late, windows that may have a 429
  [0, 0],
  [900, 1],
  [-900, 0],
])("the server's clock is %i ms late: what is turned away at first corrects it", async (late, want) => {
  const clock = virtualClock(noon + 30_000);
  const server = windowServer({ clock, requests: 50, seconds: 60, late });
  const limits = createMemoryLimiter({ ...OWN, clock });
  const transport = createTransport({ apiKey, baseUrl: "https://rest.example", fetch: server.fetch, clock, limits });
  await Promise.all(Array.from({ length: 300 }, () => call(transport, catalogsList, {})));
  expect(sumOf(server.taken)).toBe(300);
  expect(server.refused.size).toBe(want);
});

/** How long each of some calls waited, without any server: milliseconds by call. */
async function waits(operations: readonly Operation<never>[], options: LimiterOptions = {}): Promise<number[]> {
  const clock = virtualClock(noon + 10_000);
  const limiter = createMemoryLimiter({ ...options, clock });
  const start = clock.now();
  return Promise.all(
    operations.map(async (operation) => {
      await limiter.acquire(operation as Operation);
      return clock.now() - start;
    }),
  );
}

const many = (count: number, operation: unknown): Operation<never>[] =>
  Array.from({ length: count }, () => operation as Operation<never>);

/** What a call waits at ten seconds past a full minute, until a window of this length ends. */
const untilNext = (seconds: number): number => (Math.floor(10 / seconds) + 1) * seconds * 1000 - 10_000;
const ofList = limitOf("catalogs.list");
const ofItem = limitOf("catalogs.items.get");
const ofTrack = limitOf("users.track");
const ofOlderExport = requestsOf("users-export-ids-legacy");
const ofBroadcast = requestsOf("broadcast");

function requestsOf(id: string): number {
  const requests = rateLimits.find((limit) => limit.id === id)?.requests;
  if (requests === undefined) throw new Error(`the limit ${id} has no figures`);
  return requests;
}

describe("the figures", () => {
  test.each<[string, LimiterOptions, Operation<never>[], number]>([
    ["the last of a full window does not wait", {}, many(ofList.requests, catalogsList), 0],
    [
      "the first one beyond waits for the next window of the clock",
      {},
      many(ofList.requests + 1, catalogsList),
      untilNext(ofList.seconds),
    ],
    [
      "operations of a shared pool count together",
      {},
      [...many(ofItem.requests - 1, catalogsItemsGet), ...many(2, catalogsItemsList)],
      untilNext(ofItem.seconds),
    ],
    [
      "pools do not touch each other",
      {},
      [...many(ofList.requests, catalogsList), ...many(ofItem.requests, catalogsItemsGet)],
      0,
    ],
    ["a short window", {}, many(ofTrack.requests + 1, usersTrack), untilNext(ofTrack.seconds)],
    [
      "the contract has other figures",
      { contract: { "catalogs-sync": { requests: 2, seconds: 10 } } },
      many(5, catalogsList),
      20_000,
    ],
    [
      "the contract has no such limit",
      { contract: { "catalogs-sync": false } },
      many(ofList.requests * 10, catalogsList),
      0,
    ],
    ["a limit that holds under a condition is not counted", {}, many(ofBroadcast + 10, campaignsTriggerSend), 0],
    [
      "unless somebody says that it holds",
      { contract: { broadcast: true } },
      many(ofBroadcast + 1, campaignsTriggerSend),
      50_000,
    ],
    [
      "the older limit of an operation instead of the newer",
      { contract: { "users-export-ids": false, "users-export-ids-legacy": true } },
      many(ofOlderExport, usersExportIds),
      0,
    ],
  ])("%s", async (_, options, operations, want) => {
    expect(Math.max(...(await waits(operations, options)))).toBe(want);
  });

  test("an operation that the description does not know is never held back", async () => {
    expect(await waits(many(10, { id: "things.get" }))).toEqual(Array(10).fill(0));
  });

  test("who comes first goes first", async () => {
    const clock = virtualClock(noon);
    const limiter = createMemoryLimiter({ clock, contract: { "catalogs-sync": { requests: 3, seconds: 1 } } });
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        limiter.acquire(catalogsList as Operation).then(() => order.push(index)),
      ),
    );
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });
});

describe("what answers say", () => {
  const answer = (status: number, headers: Record<string, string>) => new Response("{}", { status, headers });
  const at = (seconds: number) => String((noon + seconds * 1000) / 1000);

  test.each<[string, Response, number]>([
    ["nothing", answer(200, {}), 0],
    ["much is left", answer(200, { "x-ratelimit-remaining": "40", "x-ratelimit-reset": at(60) }), 0],
    ["nothing is left", answer(200, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": at(60) }), 60_000],
    ["the window ends earlier", answer(200, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": at(20) }), 20_000],
    ["an old window is of no interest", answer(200, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": at(-5) }), 0],
    ["another limit's window neither", answer(200, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": at(3600) }), 0],
    ["429 with a time", answer(429, { "retry-after": "7" }), 7000],
    ["429 with the end of the window", answer(429, { "x-ratelimit-reset": at(33) }), 33_000],
    ["429 with an end that is over by our clock", answer(429, { "x-ratelimit-reset": at(-0.5) }), 1000],
    ["429 without a word: the rest of the window", answer(429, {}), 60_000],
    ["500", answer(500, {}), 0],
  ])("%s", async (_, response, want) => {
    const clock = stillClock(noon);
    const limiter = createMemoryLimiter({ ...OWN, clock });
    limiter.report(catalogsList as Operation, response);
    await limiter.acquire(catalogsList as Operation);
    expect(clock.now() - noon).toBe(want);
  });
});

test("a call that is aborted leaves the queue at once, and takes nothing from the pool", async () => {
  const clock = virtualClock(noon);
  const limiter = createMemoryLimiter({ clock, contract: { "catalogs-sync": { requests: 1, seconds: 60 } } });
  const controller = new AbortController();
  const operation = catalogsList as Operation;
  await limiter.acquire(operation);
  const waiting = Array.from({ length: 20 }, () => failure(limiter.acquire(operation, controller.signal)));
  const patient = limiter.acquire(operation).then(() => clock.now() - noon);
  controller.abort(new Error("enough"));
  expect(new Set((await Promise.all(waiting)).map(({ message }) => message))).toEqual(new Set(["enough"]));
  expect(await patient).toBe(60_000);
  await expect(limiter.acquire(operation, controller.signal)).rejects.toThrow("enough");
});

test.each([
  [{ contract: { "no-such-limit": true } }, 'There is no limit "no-such-limit"'],
  [{ contract: { default: { requests: 0, seconds: 1 } } }, 'The limit "default" needs requests and seconds'],
  [{ contract: { default: { requests: 1, seconds: Number.NaN } } }, 'The limit "default" needs requests and seconds'],
  [{ limit: {} }, 'There is no option "limit"'],
])("options that cannot be: %j", (options, want) => {
  expect(() => createMemoryLimiter(options as LimiterOptions)).toThrow(want);
});
