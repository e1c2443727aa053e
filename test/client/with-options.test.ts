import { Braze } from "@braze-codegen/client";
import { call, withHooks, withOptions } from "@braze-codegen/client/core";
import { describe, expect, test } from "vitest";
import type { RateLimiter } from "@braze-codegen/client/limits";
import { read } from "./support/operations.js";
import { apiKey, failure, scripted } from "./support/transport.js";

describe("withOptions", () => {
  test.each([
    [{}, {}, 3],
    [{ retries: 0 }, {}, 1],
    [{ retries: 0 }, { retries: 1 }, 2],
    [{ retries: 0 }, { retries: undefined }, 1],
    [{ retries: undefined }, {}, 3],
  ])("%j, and of the call %j: %d requests", async (shared, options, want) => {
    const { transport, requests } = scripted([{ status: 500 }]);
    await failure(call(withOptions(transport, shared), read, {}, options));
    expect(requests).toHaveLength(want);
  });

  test("of one that has some adds to them", async () => {
    const { transport, requests } = scripted([{ status: 500 }]);
    const first = withOptions(transport, { retries: 0, headers: { "x-a": "1", "x-b": "1" } });
    await failure(call(withOptions(first, { headers: { "x-b": "2" } }), read, {}));
    expect(requests).toHaveLength(1);
    expect([...(requests[0]?.headers ?? [])]).toEqual(
      expect.arrayContaining([
        ["x-a", "1"],
        ["x-b", "2"],
      ]),
    );
  });

  test.each([{ signal: AbortSignal.abort() }, { extraBody: {} }, { apiKey }, { timeout: 0 }])(
    "%j is refused at once",
    (options) => {
      const { transport } = scripted();
      expect(() => withOptions(transport, options as never)).toThrow(/^(There is no option|The option timeout)/);
      expect(() => new Braze({ apiKey, instance: "US-01" }).withOptions(options as never)).toThrow();
    },
  );

  test("an option of a call is checked as before", async () => {
    const { transport } = scripted();
    const derived = withOptions(withHooks(transport), {});
    expect((await failure(call(derived, read, {}, { timout: 1 } as never))).name).toBe("ConfigurationError");
    expect((await failure(call(derived, read, {}, "no" as never))).name).toBe("ConfigurationError");
  });
});

test("a derived client shares the key, the address, fetch and the limiter, and leaves the first as it was", async () => {
  const asked: string[] = [];
  const limits: RateLimiter = {
    acquire: async ({ id }) => void asked.push(id),
    report() {},
  };
  const sent: string[] = [];
  const fetch = async (url: string, { headers }: RequestInit) => {
    sent.push(`${url} ${new Headers(headers).get("authorization")}`);
    return new Response("{}", { status: 500 });
  };
  const braze = new Braze({ apiKey, instance: "EU-01", fetch, limits, clock: { sleep: async () => {} } });
  const derived = braze.withOptions({ retries: 0 });
  expect(derived).toBeInstanceOf(Braze);
  expect(String(derived.withOptions({}).constructor.name)).toBe("Braze");
  await failure(derived.campaigns.details({ campaign_id: "c" }));
  expect(sent).toEqual([`https://rest.fra-01.braze.eu/campaigns/details?campaign_id=c Bearer ${apiKey}`]);
  await failure(braze.campaigns.details({ campaign_id: "c" }));
  expect(sent).toHaveLength(4);
  expect(asked).toEqual(Array.from({ length: 4 }, () => "campaigns.details"));
});
