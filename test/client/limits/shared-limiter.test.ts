import type { Operation } from "@braze-codegen/client/core";
import { createSharedLimiter, type PoolStore } from "@braze-codegen/client/limits";
import { catalogsList } from "@braze-codegen/client/operations/catalogs";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { expect, test } from "vitest";
import { failure } from "../support/transport.ts";
import { virtualClock } from "../support/virtual-clock.ts";

const noon = Date.parse("2026-03-01T12:00:00Z");
const operation = catalogsList as Operation;
/** A pool of the test's own, since another figure of the description is no other behaviour. */
const OWN = { requests: 50, seconds: 60 };
const contract = { "catalogs-sync": OWN };
const memory = ({ key, requests, seconds }: { key: string; requests: number; seconds: number }): PoolStore =>
  new RateLimiterMemory({ keyPrefix: key, points: requests, duration: seconds });

/** A store as the library makes it, but for all limiters one. */
function oneStore(): { readonly store: () => PoolStore; readonly granted: Map<string, number> } {
  const inner = memory({ key: "pool", ...OWN });
  const granted = new Map<string, number>();
  const consume = async (key: string, points?: number) => {
    await inner.consume(key, points);
    granted.set(key, (granted.get(key) ?? 0) + 1);
  };
  return {
    store: () => ({ consume, block: (key, seconds) => inner.block?.(key, seconds) ?? Promise.resolve() }),
    granted,
  };
}

test("two limiters over one store never let more pass in a window than the pool has", async () => {
  const clock = virtualClock(noon);
  const { store, granted } = oneStore();
  const limiters = [createSharedLimiter({ contract, store, clock }), createSharedLimiter({ contract, store, clock })];
  const calls = limiters.flatMap((limiter) => Array.from({ length: 120 }, () => limiter.acquire(operation)));
  await Promise.all(calls);
  expect([...granted.values()]).toEqual([50, 50, 50, 50, 40]);
  expect(clock.now() - noon).toBe(240_000);
});

test("a 429 of one holds the others back too", async () => {
  const clock = virtualClock(noon);
  const { store } = oneStore();
  const [one, other] = [
    createSharedLimiter({ contract, store, clock }),
    createSharedLimiter({ contract, store, clock }),
  ];
  one?.report(operation, new Response("{}", { status: 429, headers: { "retry-after": "90" } }));
  await other?.acquire(operation);
  expect(clock.now() - noon, "the window of the ninetieth second is closed as well").toBe(120_000);
});

test("a store that fails: nothing was sent, and the error says so", async () => {
  const limiter = createSharedLimiter({ store: () => ({ consume: () => Promise.reject(new Error("READONLY")) }) });
  expect(await failure(limiter.acquire(operation))).toMatchObject({
    message: "The store of the rate limits failed, so the request was not sent.",
    outcome: "not-processed",
    cause: { message: "READONLY" },
  });
});
