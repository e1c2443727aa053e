import { Braze } from "@braze-codegen/client";
import * as described from "@braze-codegen/client/batches/users";
import { type Exception, type Progress, sendAll, type Summary } from "@braze-codegen/client/bulk";
import { createMockBraze } from "@braze-codegen/mock-server";
import { describe, expect, test } from "vitest";
import { socketError } from "../support/transport.ts";
import { attributes, type Body, event, peer, range, type Reply, sized } from "./support.ts";

const { usersExportIdsBatch, usersExternalIdsRenameBatch } = described;
const usersTrackBatch = sized(described.usersTrackBatch, 75);

const users = (body: Body): string[] =>
  (body["events"] as { external_id: string }[] | undefined)?.map(({ external_id }) => external_id) ?? [];

const shortOf = (exceptions: readonly Exception<unknown>[]) => exceptions.map(({ index, reason }) => [index, reason]);

describe("errors of a good answer lead back to the caller's record", () => {
  test("by list and position", async () => {
    const { transport } = peer(() => ({
      body: {
        message: "success",
        errors: [
          { type: "BAD_ONE", input_array: "events", index: 1 },
          { type: "BAD_TWO", input_array: "attributes", index: 0 },
          { type: "BAD_THREE", input_array: "attributes", index: 0 },
          "a sentence about nobody",
        ],
      },
    }));
    const records = [event("a"), attributes("b"), event("c"), attributes("d")];
    const summary = await sendAll(transport, usersTrackBatch, records);
    expect(shortOf(summary.refusals)).toEqual([
      [2, "BAD_ONE"],
      [1, "BAD_TWO; BAD_THREE"],
    ]);
    expect(summary.refusals[0]?.record).toBe(records[2]);
    expect(summary.remarks).toEqual(["a sentence about nobody"]);
    expect(summary).toMatchObject({ sent: 4, accepted: 2, refused: 2, unknown: 0 });
  });

  test("by position in a pair", async () => {
    const { transport } = peer(() => ({ body: { message: "success", rename_errors: [[1, "in use"]] } }));
    const renames = ["a", "b"].map((name) => ({ current_external_id: name, new_external_id: `${name}2` }));
    const summary = await sendAll(transport, usersExternalIdsRenameBatch, renames);
    expect(shortOf(summary.refusals)).toEqual([[1, "in use"]]);
  });

  test("by the identifier itself", async () => {
    const { transport } = peer(() => ({ body: { message: "success", users: [], invalid_user_ids: ["b"] } }));
    const records = ["a", "b", "c"].map((id) => ({ external_ids: id }));
    const summary = await sendAll(transport, usersExportIdsBatch, records, { body: { fields_to_export: ["email"] } });
    expect(summary).toMatchObject({ accepted: 2, refused: 1, refusals: [{ index: 1, record: { external_ids: "b" } }] });
  });
});

describe("a request that fails is survived", () => {
  const failing = (reply: Reply) => (body: Body) => (users(body).includes("bad") ? reply : {});
  const records = [...range(80).map((n) => event(`a${n}`)), event("bad"), ...range(80).map((n) => event(`b${n}`))];

  test.each<[string, Reply, Partial<Progress>]>([
    [
      "400: the guilty one is found, the others go through",
      { status: 400, body: { message: "no" } },
      { sent: 161, accepted: 160, refused: 1, unknown: 0 },
    ],
    ["413", { status: 413, body: {} }, { sent: 161, accepted: 160, refused: 1, unknown: 0 }],
    [
      "500: nobody knows, and nothing is repeated",
      { status: 500, body: {} },
      { sent: 161, accepted: 86, refused: 0, unknown: 75 },
    ],
    ["a broken connection", socketError("ECONNRESET"), { sent: 161, accepted: 86, refused: 0, unknown: 75 }],
  ])("%s", async (_, reply, want) => {
    const { transport, bodies } = peer(failing(reply));
    const summary = await sendAll(transport, usersTrackBatch, records);
    expect(summary).toMatchObject({ ...want, taken: 161 });
    expect(summary.stopped).toBeUndefined();
    const through = bodies.filter((body) => !users(body).includes("bad")).flatMap(users);
    expect(new Set(through).size, "no record is sent twice").toBe(through.length);
  });
});

describe("what would fail for all stops it, and nothing is lost", () => {
  test.each<[string, Reply, string]>([
    ["401", { status: 401, body: { message: "Invalid API key" } }, "Invalid API key"],
    ["403", { status: 403, body: {} }, "users.track"],
    ["404", { status: 404, body: {} }, "404"],
    ["it never left", socketError("ECONNREFUSED", "connect"), "ECONNREFUSED"],
  ])("%s", async (_, reply, reason) => {
    const { transport } = peer((body) => (users(body).includes("u400") ? reply : {}));
    const records = range(1000).map((n) => event(`u${n}`));
    const summary = await sendAll(transport, usersTrackBatch, records, { retries: 1 });
    expect(summary.stopped).toContain(reason);
    expect(summary.accepted + summary.unsent.length).toBe(summary.taken);
    expect(summary.taken).toBeLessThan(1000);
    expect(summary).toMatchObject({ refused: 0, unknown: 0 });
  });

  test("ten requests in a row whose outcome nobody knows", async () => {
    const { transport, bodies } = peer(() => ({ status: 500, body: {} }));
    const records = range(7500).map((n) => event(`u${n}`));
    const summary = await sendAll(transport, usersTrackBatch, records, { concurrency: 1 });
    expect(bodies).toHaveLength(10);
    expect(summary).toMatchObject({ unknown: 750, accepted: 0 });
    expect(summary.stopped).toMatch(/^10 requests in a row ended so: /);
    const again = await sendAll(peer().transport, usersTrackBatch, records, { resume: summary });
    expect(again).toMatchObject({ sent: 7500, accepted: 6750, unknown: 750, taken: 7500 });
  });

  test.each<[string, () => Iterable<never>]>([
    [
      "a source that throws",
      function* () {
        yield* range(80).map((n) => event(`u${n}`)) as never[];
        throw new Error("disk full");
      },
    ],
  ])("%s", async (_, source) => {
    const summary = await sendAll(peer().transport, usersTrackBatch, source());
    expect(summary).toMatchObject({ stopped: "disk full", taken: 80, accepted: 75 });
    expect(summary.unsent.map(({ index }) => index)).toEqual([75, 76, 77, 78, 79]);
  });

  test("a callback that throws", async () => {
    const onProgress = () => {
      throw new Error("progress bar broke");
    };
    const summary = await sendAll(
      peer().transport,
      usersTrackBatch,
      range(1000).map((n) => event(`u${n}`)),
      { onProgress },
    );
    expect(summary.stopped).toBe("progress bar broke");
    expect(summary.accepted + summary.unsent.length).toBe(summary.taken);
  });

  test("a callback that throws while the guilty one is looked for", async () => {
    const { transport } = peer((body) => (users(body).includes("u30") ? { status: 400, body: {} } : {}));
    const onProgress = () => {
      throw new Error("progress bar broke");
    };
    const records = range(75).map((n) => event(`u${n}`));
    const summary = await sendAll(transport, usersTrackBatch, records, { onProgress });
    expect(summary).toMatchObject({ stopped: "progress bar broke", accepted: 1, refused: 0, taken: 75 });
    expect(summary.unsent).toHaveLength(74);
  });
});

describe("written down and resumed, as often as need be", () => {
  test.each([1, 4])("every record goes out once (%i at once)", async (concurrency) => {
    const seen = new Map<string, number>();
    const records = range(2000).map((n) => event(`u${n}`));
    let summary: Summary<(typeof records)[number]> | undefined;
    let rounds = 0;
    do {
      const controller = new AbortController();
      const { transport } = peer((body, count) => {
        for (const user of users(body)) seen.set(user, (seen.get(user) ?? 0) + 1);
        if (count === 5) controller.abort();
        return {};
      });
      const options = { concurrency, signal: controller.signal, ...(summary ? { resume: summary } : {}) };
      summary = JSON.parse(
        JSON.stringify(await sendAll(transport, usersTrackBatch, records, options)),
      ) as typeof summary;
    } while (summary?.stopped !== undefined && ++rounds < 50);
    expect(rounds).toBeGreaterThan(1);
    expect(seen.size).toBe(2000);
    expect(new Set(seen.values()), "none is repeated, not even those that nobody knows about").toEqual(new Set([1]));
    expect(summary).toMatchObject({ sent: 2000, taken: 2000, refused: 0, unsent: [] });
    expect((summary?.accepted ?? 0) + (summary?.unknown ?? 0)).toBe(2000);
  });

  test("aborted before it begins", async () => {
    const { transport, bodies } = peer();
    const summary = await sendAll(transport, usersTrackBatch, [event("a")], { signal: AbortSignal.abort() });
    expect(bodies).toEqual([]);
    expect(summary).toMatchObject({ taken: 0, sent: 0, stopped: "The signal was aborted." });
  });
});

const streamOf = (source: AsyncGenerator<unknown>) =>
  new ReadableStream({
    async pull(queue) {
      const { done, value } = await source.next();
      if (done) queue.close();
      else queue.enqueue(value);
    },
  });

describe("sources", () => {
  const three = [event("a"), event("b"), event("c")];
  async function* slowly() {
    for (const each of three) {
      await new Promise((resolve) => setImmediate(resolve));
      yield each;
    }
  }
  test.each<[string, () => never]>([
    ["a list", () => three as never],
    ["a set", () => new Set(three) as never],
    ["an async generator", () => slowly() as never],
    ["a stream", () => streamOf(slowly()) as never],
    [
      "a stream of a platform that cannot loop over it",
      () => ({ getReader: () => streamOf(slowly()).getReader() }) as never,
    ],
  ])("%s", async (_, source) => {
    const { transport, bodies } = peer();
    expect(await sendAll(transport, usersTrackBatch, source())).toMatchObject({ accepted: 3, taken: 3 });
    expect(bodies.flatMap(users)).toEqual(["a", "b", "c"]);
  });

  test("one that keeps everybody waiting does not hold up an abort", async () => {
    const controller = new AbortController();
    const stream = new ReadableStream<(typeof three)[number]>({
      start(queue) {
        queue.enqueue(event("a"));
        setImmediate(() => controller.abort());
      },
    });
    const summary = await sendAll(peer().transport, usersTrackBatch, stream, { signal: controller.signal });
    expect(summary).toMatchObject({ taken: 1, sent: 0, unsent: [{ index: 0 }] });
  });

  test("no more is taken than can be sent", async () => {
    let ahead = 0;
    let taken = 0;
    const { transport } = peer(
      (body) => {
        ahead = Math.max(ahead, taken);
        taken -= users(body).length;
        return {};
      },
      () => 3,
    );
    function* source() {
      for (const n of range(5000)) {
        taken++;
        yield event(`u${n}`);
      }
    }
    await sendAll(transport, usersTrackBatch, source(), { concurrency: 2 });
    expect(ahead).toBeLessThanOrEqual(75 * 4 + 1);
  });

  test.each([[42], [undefined], [{}]])("%j is none", async (source) => {
    await expect(sendAll(peer().transport, usersTrackBatch, source as never)).rejects.toThrow("Pass the records as");
  });
});

test.each([
  [{ concurrency: 0 }, "concurrency must be a whole number above 0."],
  [{ concurrency: Number.NaN }, "concurrency must be"],
  [{ maxDoubts: 1.5 }, "maxDoubts must be"],
  [{ concurency: 8 }, 'There is no option "concurency"'],
])("options that cannot be: %j", async (options, want) => {
  await expect(sendAll(peer().transport, usersTrackBatch, [], options as object)).rejects.toThrow(want);
});

test("sinks take what would fill the memory; the summary still counts", async () => {
  const { transport } = peer((_, count) =>
    count === 1 ? { status: 500 } : { body: { errors: [{ type: "BAD", input_array: "events", index: 0 }] } },
  );
  const taken: string[] = [];
  const progress: number[] = [];
  const answers: number[] = [];
  const summary = await sendAll(
    transport,
    usersTrackBatch,
    range(150).map((n) => event(`u${n}`)),
    {
      concurrency: 1,
      onRefused: ({ index, reason }) => taken.push(`${index} ${reason}`),
      onUnknown: ({ index }) => taken.push(`${index}?`),
      onProgress: ({ sent }) => progress.push(sent),
      onAnswer: (_, entries) => answers.push(entries.length),
    },
  );
  expect(taken).toHaveLength(76);
  expect(taken.at(-1)).toBe("75 BAD");
  expect(progress).toEqual([75, 150]);
  expect(answers).toEqual([75]);
  expect(summary).toMatchObject({ refused: 1, unknown: 75, refusals: [], doubts: [] });
});

test("a sink that breaks loses no record: what it did not take stays in the summary", async () => {
  const { transport } = peer(() => ({ status: 500 }));
  const taken: number[] = [];
  const summary = await sendAll(
    transport,
    usersTrackBatch,
    range(200).map((n) => event(`u${n}`)),
    {
      concurrency: 1,
      onUnknown: ({ index }) => {
        if (index >= 70) throw new Error("the disk is full");
        taken.push(index);
      },
    },
  );
  expect(summary.stopped).toBe("the disk is full");
  const told = [...taken, ...summary.doubts.map(({ index }) => index), ...summary.unsent.map(({ index }) => index)];
  expect(told).toEqual(range(summary.taken));
  expect(summary.doubts.map(({ index }) => index)).toEqual([70, 71, 72, 73, 74]);
});

test("the client has a helper for each operation that takes many, and the mock server takes what they send", async () => {
  const mock = createMockBraze({
    keys: { dev: "*" },
    seed: {
      catalogs: [{ name: "menu", fields: [{ name: "id", type: "string" }], items: [] }],
      campaigns: [{ id: "c", name: "Receipts" }],
    },
  });
  const braze = new Braze({ apiKey: "dev", instance: "US-01", fetch: mock.fetch });
  const ids = range(120).map((n) => `u${n}`);
  const all = { sent: 120, accepted: 120 };
  expect(await braze.users.trackAll(ids.map((id) => event(id)))).toMatchObject(all);
  expect(
    await braze.users.alias.newAll(ids.map((id) => ({ external_id: id, alias_name: id, alias_label: "crm" }))),
  ).toMatchObject(all);
  expect(
    await braze.catalogs.items.createAll(
      "menu",
      ids.map((id) => ({ id })),
    ),
  ).toMatchObject(all);
  expect(
    await braze.catalogs.items.deleteAll(
      "menu",
      ids.map((id) => ({ id })),
    ),
  ).toMatchObject(all);
  expect(
    await braze.campaigns.trigger.sendAll(
      ids.map((id) => ({ external_user_id: id })),
      { body: { campaign_id: "c" } },
    ),
  ).toMatchObject(all);
  expect(await braze.users.deleteAll(ids.map((id) => ({ external_ids: id })))).toMatchObject(all);
});
