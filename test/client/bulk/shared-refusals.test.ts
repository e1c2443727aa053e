import { Braze } from "@braze-codegen/client";
import { campaignsTriggerSendBatch } from "@braze-codegen/client/batches/campaigns";
import { catalogsItemsCreateManyBatch } from "@braze-codegen/client/batches/catalogs";
import { sendAll, type Summary } from "@braze-codegen/client/bulk";
import { createMockBraze } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Body, peer, range, type Reply } from "./support.ts";

/** Where a request is refused, it may be for what all requests share; nobody is asked to know the words of the API. */
const options = { body: { campaign_id: "welcome" } };
const people = (count: number) => range(count).map((n) => ({ external_user_id: `u${n}` }));
type Person = ReturnType<typeof people>[number];

const users = (body: Body): string[] =>
  ((body["recipients"] ?? []) as Person[]).map(({ external_user_id }) => external_user_id);
const no: Reply = { status: 400, body: { message: "Invalid Campaign ID" } };
const toldOf = ({ refusals, doubts, unsent }: Summary<unknown>) =>
  [...refusals, ...doubts, ...unsent].map(({ index }) => index).sort((a, b) => a - b);

describe("what is wrong in all requests stops the run, and all is still to be sent", () => {
  test.each<[count: number, concurrency: number, most: number]>([
    [2, 4, 3],
    [3, 4, 4],
    // The one beyond the fifty is on its way by then.
    [51, 4, 9],
    [200, 4, 11],
    [1000, 1, 8],
    [1000, 4, 11],
  ])("%i records, %i at once: %i requests", async (count, concurrency, most) => {
    const { transport, bodies } = peer(() => no);
    const records = people(count);
    const summary = await sendAll(transport, campaignsTriggerSendBatch, records, { ...options, concurrency });
    expect(bodies.length).toBeLessThanOrEqual(most);
    expect(summary).toMatchObject({ sent: 0, accepted: 0, refused: 0, unknown: 0 });
    expect(summary.stopped).toMatch(/^Nothing was accepted, .*option body.*Invalid Campaign ID\.$/);
    expect(toldOf(summary)).toEqual(range(summary.taken));

    const mended = peer();
    const again = await sendAll(mended.transport, campaignsTriggerSendBatch, records, { ...options, resume: summary });
    expect(again).toMatchObject({ sent: count, accepted: count, taken: count, unsent: [] });
    expect(mended.bodies.flatMap(users)).toEqual(records.map(({ external_user_id }) => external_user_id));
  });

  test("also where requests are of one record each", async () => {
    const { transport, bodies } = peer(() => no);
    const same = range(100).map(() => ({ id: "soup" }));
    const summary = await sendAll(transport, catalogsItemsCreateManyBatch, same, { path: { catalog_name: "menu" } });
    expect(bodies).toHaveLength(7);
    expect(summary).toMatchObject({ refused: 0, stopped: expect.stringContaining("(0, 1, 2, 3, 4, 5, 6)") });
    expect(toldOf(summary)).toEqual(range(summary.taken));
  });

  test("a campaign that does not exist, and a broadcast with recipients, in the mock server", async () => {
    const mock = createMockBraze({ keys: { dev: "*" }, seed: { campaigns: [{ id: "welcome", name: "Welcome" }] } });
    const braze = new Braze({ apiKey: "dev", instance: "US-01", fetch: mock.fetch });
    for (const body of [{ campaign_id: "welcom" }, { campaign_id: "welcome", broadcast: true }]) {
      mock.reset();
      const summary = await braze.campaigns.trigger.sendAll(people(1000), { body: body as { campaign_id: string } });
      expect(summary.stopped).toBeDefined();
      expect(mock.requests.length).toBeLessThanOrEqual(11);
    }
  });
});

describe("what is wrong in records is told of them", () => {
  const badOf = (bad: readonly number[], reply: (body: Body) => Reply) => {
    const names = new Set(bad.map((n) => `u${n}`));
    return peer((body) => (users(body).some((user) => names.has(user)) ? reply(body) : {}));
  };
  const alike = () => ({ status: 400, body: { message: "invalid recipients" } });

  test.each<[string, bad: readonly number[], count: number, most: number]>([
    ["the first", [0], 200, 8],
    ["the last", [49], 200, 17],
    ["the first three", [0, 1, 2], 200, 18],
    ["one in the middle", [25], 200, 17],
    ["the only one", [0], 1, 1],
    ["one of two", [1], 2, 3],
    ["every second", range(50).filter((n) => n % 2), 50, 99],
  ])("%s: by name, and the others go through", async (_, bad, count, most) => {
    const { transport, bodies } = badOf(bad, alike);
    const summary = await sendAll(transport, campaignsTriggerSendBatch, people(count), options);
    expect(summary).toMatchObject({ accepted: count - bad.length, refused: bad.length });
    expect(summary.stopped).toBeUndefined();
    expect(toldOf(summary)).toEqual(bad);
    expect(bodies.length).toBeLessThanOrEqual(most);
  });

  test.each<[string, (body: Body) => Reply]>([
    ["a reason of its own", (body) => ({ status: 400, body: { message: `no ${users(body)}` } })],
    ["its position", () => ({ status: 400, body: { message: "'recipients[0]': 'email' is required" } })],
  ])("all fifty, each with %s", async (_, reply) => {
    const { transport, bodies } = badOf(range(50), reply);
    const summary = await sendAll(transport, campaignsTriggerSendBatch, people(50), options);
    expect(summary).toMatchObject({ accepted: 0, refused: 50 });
    expect(summary.stopped).toBeUndefined();
    expect(toldOf(summary)).toEqual(range(50));
    expect(bodies.length).toBeLessThanOrEqual(99);
  });

  test("all fifty, for one of three reasons", async () => {
    const reasonOf = (user = "") => ["no email", "no phone", "no token"][Number(user.slice(1)) % 3] ?? "";
    const { transport } = badOf(range(50), (body) => ({ status: 400, body: { message: reasonOf(users(body)[0]) } }));
    const summary = await sendAll(transport, campaignsTriggerSendBatch, people(50), options);
    expect(summary.stopped).toBeUndefined();
    expect(summary.refusals.every(({ index, reason }) => reason.includes(reasonOf(`u${index}`)))).toBe(true);
    expect(toldOf(summary)).toEqual(range(50));
  });

  test("where no record is any good, each with a reason of its own, it looks for them twice and no more", async () => {
    const { transport, bodies } = badOf(range(500), (body) => ({ status: 400, body: { message: `${users(body)}` } }));
    const summary = await sendAll(transport, campaignsTriggerSendBatch, people(500), options);
    expect(summary).toMatchObject({ sent: 500, accepted: 0, refused: 500 });
    expect(bodies.length).toBeLessThanOrEqual(2 * 99 + 8);
  });

  test("once something was accepted, nothing is taken for a mistake in what all share", async () => {
    const { transport } = badOf(range(100).slice(50), alike);
    const summary = await sendAll(transport, campaignsTriggerSendBatch, people(100), { ...options, concurrency: 1 });
    expect(summary).toMatchObject({ accepted: 50, refused: 50, unsent: [] });
    expect(summary.stopped).toBeUndefined();
  });
});

test("whoever is bad, and whatever becomes of requests: each record is told of once, none goes out twice, and order stays", async () => {
  const number = fc.integer({ min: 0, max: 119 });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(number, { maxLength: 120 }),
      fc.constantFrom("alike", "own", "all alike"),
      fc.array(fc.constantFrom(0, 0, 0, 0, 0, 500, 403), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 5 }),
      async (bad, kind, failures, persons, concurrency) => {
        const went: number[] = [];
        const refused = new Set(bad);
        const { transport } = peer(
          (body, count) => {
            const status = failures[count % failures.length] ?? 0;
            if (status) return { status, body: {} };
            const numbers = ((body["recipients"] ?? []) as { trigger_properties: { n: number } }[]).map(
              ({ trigger_properties: { n } }) => n,
            );
            const guilty = kind === "all alike" ? numbers : numbers.filter((n) => refused.has(n));
            if (guilty.length) return { status: 400, body: { message: kind === "own" ? `${guilty}` : "no" } };
            went.push(...numbers);
            return {};
          },
          (count) => count % 3,
        );
        const records = range(120).map((n) => ({ external_user_id: `u${n % persons}`, trigger_properties: { n } }));
        const summary = await sendAll(transport, campaignsTriggerSendBatch, records, {
          ...options,
          concurrency,
          retries: 0,
        });
        expect(new Set(went).size).toBe(went.length);
        expect([...toldOf(summary), ...went].sort((a, b) => a - b)).toEqual(range(summary.taken));
        for (const { index } of summary.refusals) expect(kind === "all alike" || refused.has(index)).toBe(true);
        for (const person of range(persons)) {
          const own = went.filter((n) => n % persons === person);
          expect(own).toEqual([...own].sort((a, b) => a - b));
        }
        if (kind === "all alike") expect(went).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
