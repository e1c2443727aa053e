import { call, createTransport, RateLimitError, readRateLimit } from "@braze-codegen/client/core";
import { describe, expect, test, vi } from "vitest";
import { read, send } from "./support/operations.js";
import { apiKey, failure, scripted } from "./support/transport.js";

const now = Date.parse("2026-03-01T12:00:00Z");
const instant = String(now / 1000 + 7);
const date = new Date(now + 9000).toUTCString();

describe("waits before the next attempt", () => {
  // Without a header: half (the random of the clock) of 500 ms. With one: half of a tenth more.
  const table: [name: string, status: number, headers: Record<string, string>, want: number][] = [
    ["nothing", 429, {}, 250],
    ["Retry-After in seconds", 429, { "retry-after": "3" }, 3150],
    ["Retry-After with a fraction", 429, { "retry-after": "0.5" }, 525],
    ["Retry-After as a date", 429, { "retry-after": date }, 9450],
    ["X-Ratelimit-Retry-After", 429, { "x-ratelimit-retry-after": "4" }, 4200],
    ["X-RateLimit-Reset as an instant", 429, { "x-ratelimit-reset": instant }, 7350],
    ["X-RateLimit-Reset as seconds left", 429, { "x-ratelimit-reset": "5" }, 5250],
    [
      "the standard header first",
      429,
      { "retry-after": "3", "x-ratelimit-retry-after": "4", "x-ratelimit-reset": "5" },
      3150,
    ],
    ["Braze's own header second", 429, { "x-ratelimit-retry-after": "4", "x-ratelimit-reset": "5" }, 4200],
    ["nonsense, then the next header", 429, { "retry-after": "soon", "x-ratelimit-reset": "5" }, 5250],
    ["zero", 429, { "retry-after": "0" }, 250],
    ["the past", 429, { "x-ratelimit-reset": String(now / 1000 - 60) }, 250],
    ["a date in the past", 429, { "retry-after": new Date(now - 9000).toUTCString() }, 250],
    ["a good window says nothing about a 500", 500, { "x-ratelimit-reset": "50" }, 250],
    ["503 with Retry-After", 503, { "retry-after": "2" }, 2100],
  ];
  test.each(table)("%s", async (_name, status, headers, want) => {
    const { transport, clock } = scripted([{ status, headers }, {}]);
    await call(transport, read, {});
    expect(clock.slept).toEqual([want]);
  });

  test("the delay doubles up to the cap", async () => {
    const { transport, clock } = scripted([{ status: 500 }], { retries: 6, maxRetryDelay: 5000 });
    await failure(call(transport, read, {}));
    expect(clock.slept).toEqual([250, 500, 1000, 2000, 2500, 2500]);
  });
});

describe("a wait beyond all bounds", () => {
  const far = [
    ["retry-after", "99999999999999"],
    ["retry-after", "Infinity"],
    ["retry-after", "1e400"],
    ["x-ratelimit-reset", "99999999999999"],
    ["x-ratelimit-reset", "Infinity"],
  ] as const;
  test.each(far)("%s: %s is a RateLimitError with a date", async (name, value) => {
    const { transport, requests } = scripted([{ status: 429, headers: { [name]: value } }]);
    const error = await failure(call(transport, send, {}));
    expect(error).toMatchObject({ name: "RateLimitError", outcome: "not-processed" });
    expect(Number(error["resetAt"])).toBeGreaterThan(now + 300 * 24 * 3_600_000);
    expect(requests).toHaveLength(1);
  });

  test("longer than a timer can wait, the timer waits as long as it can", async () => {
    vi.useFakeTimers();
    try {
      const waits: unknown[] = [];
      const original = globalThis.setTimeout;
      vi.stubGlobal("setTimeout", (...given: Parameters<typeof setTimeout>) => {
        waits.push(given[1]);
        return original(...given);
      });
      const fetch = async () => new Response("{}", { status: 429, headers: { "retry-after": "2500000" } });
      const transport = createTransport({ apiKey, instance: "US-01", fetch, maxRetryDelay: Infinity, retries: 1 });
      const ended = failure(call(transport, send, {}));
      await vi.runAllTimersAsync();
      expect((await ended).name).toBe("RateLimitError");
      expect(waits).toContain(2 ** 31 - 1);
      expect(Math.max(...waits.map(Number))).toBe(2 ** 31 - 1);
    } finally {
      vi.unstubAllGlobals();
      vi.useRealTimers();
    }
  });
});

describe("a wait that is too long", () => {
  test.each([
    [60, 60_000, 2],
    [61, 60_000, 1],
    [61, 120_000, 2],
    [1, 0, 1],
  ])("%s s under a cap of %s ms: %s requests", async (seconds, maxRetryDelay, want) => {
    const { transport, requests } = scripted([{ status: 429, headers: { "retry-after": String(seconds) } }, {}]);
    await Promise.allSettled([call(transport, send, {}, { maxRetryDelay })]);
    expect(requests).toHaveLength(want);
  });

  test("becomes a RateLimitError that says until when", async () => {
    const { transport } = scripted([{ status: 429, headers: { "x-ratelimit-reset": "3600" } }]);
    const error = await failure(call(transport, send, {}));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ resetAt: new Date(now + 3_600_000), retryAfter: 3_600_000, attempts: 1 });
    expect(error.message).toContain("2026-03-01T13:00:00.000Z");
  });

  test("a RateLimitError without headers knows no time", async () => {
    const { transport } = scripted([{ status: 429 }]);
    const error = await failure(call(transport, send, {}));
    expect([error["resetAt"], error["retryAfter"], error["attempts"]]).toEqual([undefined, undefined, 3]);
  });
});

describe("the state of the limit", () => {
  const none = { limit: undefined, remaining: undefined, resetAt: undefined, retryAfter: undefined };
  const table: [name: string, headers: Record<string, string>, want: object][] = [
    ["nothing", {}, none],
    [
      "a window with an instant",
      { "X-RateLimit-Limit": "250000", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": instant },
      { ...none, limit: 250_000, remaining: 0, resetAt: new Date(now + 7000) },
    ],
    ["a window with seconds left", { "x-ratelimit-reset": "12" }, { ...none, resetAt: new Date(now + 12_000) }],
    ["a wait", { "x-ratelimit-retry-after": "2" }, { ...none, retryAfter: 2000 }],
    ["nonsense", { "x-ratelimit-limit": "many", "x-ratelimit-reset": "later" }, none],
  ];
  test.each(table)("%s", (_name, headers, want) => {
    expect(readRateLimit(new Headers(headers), now)).toEqual(want);
  });

  test("comes with an answer", async () => {
    const { transport } = scripted([{ headers: { "x-ratelimit-remaining": "12" } }]);
    expect((await call(transport, read, {}).withResponse()).rateLimit.remaining).toBe(12);
  });
});
