import { afterEach, describe, expect, test, vi } from "vitest";
import { mockBraze, send, track } from "./support/mock.js";

const many = Array.from({ length: 75 }, (_, i) => `u${i}`);
/** As much work as a body may make: it takes a tenth of a second or more. */
const long = {
  attributes: many.map((external_id) => ({
    external_id,
    ...Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`k${i}`, [{ a: 1 }]])),
  })),
};
const found = async (mock: ReturnType<typeof mockBraze>): Promise<number> => {
  const { body } = await send(mock, "POST", "/users/export/ids", {
    external_ids: many.slice(-50),
    fields_to_export: ["external_id"],
  });
  return (body as { users: readonly object[] }).users.length;
};
/** Calls as often as the event loop comes round. */
function eachTurn(act: () => void): () => void {
  let next = setImmediate(again);
  function again(): void {
    act();
    next = setImmediate(again);
  }
  return () => clearImmediate(next);
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a request that takes long", () => {
  test("gives the event loop turns", async () => {
    let turns = 0;
    const end = eachTurn(() => turns++);
    await track(mockBraze(), long);
    end();
    expect(turns).toBeGreaterThan(1);
  });

  test("is done as a whole before anybody else is served", async () => {
    const mock = mockBraze();
    const others: Promise<number>[] = [];
    const end = eachTurn(() => {
      if (others.length < 20) others.push(found(mock));
    });
    const own = track(mock, long);
    const besides = [found(mock), found(mock)];
    await own;
    end();
    expect(new Set(await Promise.all([...besides, ...others]))).toEqual(new Set([50]));
  });

  test("does not wait for timers, which tests may have replaced", async () => {
    vi.useFakeTimers();
    expect((await track(mockBraze(), long)).status).toBe(201);
  });

  test("is broken off by a reset, and leaves nothing behind", async () => {
    const mock = mockBraze();
    const own = track(mock, long);
    const end = eachTurn(() => {
      mock.reset();
      end();
    });
    const { status, body } = await own;
    expect([status, JSON.stringify(body)]).toEqual([500, expect.stringContaining("another state was loaded")]);
    expect(await found(mock)).toBe(0);
  });
});
