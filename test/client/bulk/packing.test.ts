import * as users from "@braze-codegen/client/batches/users";
import * as catalogs from "@braze-codegen/client/batches/catalogs";
import * as subscription from "@braze-codegen/client/batches/subscription";
import { type Batch, sendAll } from "@braze-codegen/client/bulk";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributes, type Body, event, peer, range, sized } from "./support.ts";

const usersTrackBatch = sized(users.usersTrackBatch, 75);
const usersIdentifyBatch = sized(users.usersIdentifyBatch, 50);
const usersDeleteBatch = sized(users.usersDeleteBatch, 50);
const catalogsItemsUpdateManyBatch = sized(catalogs.catalogsItemsUpdateManyBatch, 50);
const subscriptionStatusSetBatch = sized(subscription.subscriptionStatusSetBatch, 50);
const subscriptionStatusSetV2Batch = sized(subscription.subscriptionStatusSetV2Batch, 50);

/** The bodies that records go out in. */
async function packed(batch: unknown, records: readonly unknown[], options: object = {}): Promise<Body[]> {
  const { transport, bodies } = peer();
  await sendAll(transport, batch as Batch, records, { concurrency: 1, ...options } as never);
  return bodies;
}

const sizes = (bodies: readonly Body[]) => bodies.map((body) => Object.values(body).flat().length);

describe("how many go together", () => {
  const alias = (name: string) => ({ alias_name: name, alias_label: "crm" });
  const group = (member: string, ...entries: string[]) => ({
    subscription_group_id: "g",
    subscription_state: "subscribed",
    [member]: entries,
  });
  test.each<[string, unknown, readonly unknown[], readonly number[]]>([
    ["nothing", usersTrackBatch, [], []],
    [
      "75 in all lists together",
      usersTrackBatch,
      range(200).map((n) => (n % 2 ? event(`u${n}`) : attributes(`u${n}`))),
      [75, 75, 50],
    ],
    [
      "50 of three lists",
      usersIdentifyBatch,
      range(60).map((n) => ({ aliases_to_identify: { external_id: `u${n}`, user_alias: alias(`${n}`) } })),
      [50, 10],
    ],
    [
      "kinds that no request may have both",
      usersDeleteBatch,
      [{ external_ids: "a" }, { external_ids: "b" }, { braze_ids: "c" }, { braze_ids: "d" }, { external_ids: "e" }],
      [2, 2, 1],
    ],
    [
      "emails and phones go apart, external IDs go with both",
      subscriptionStatusSetBatch,
      [{ email: "a@x.io" }, { external_id: "u" }, { phone: "+1" }, { external_id: "v" }],
      [2, 2],
    ],
    [
      "entries within objects count",
      subscriptionStatusSetV2Batch,
      [
        group("emails", ...range(30).map((n) => `${n}@x.io`)),
        group("emails", ...range(20).map((n) => `b${n}@x.io`)),
        group("emails", "c@x.io"),
      ],
      [2, 1],
    ],
    [
      "and members that no request may have both",
      subscriptionStatusSetV2Batch,
      [group("emails", "a@x.io"), group("phones", "+1")],
      [1, 1],
    ],
    [
      "no two alike",
      catalogsItemsUpdateManyBatch,
      [{ id: "soup", price: 1 }, { id: "bread" }, { id: "soup", price: 2 }],
      [2, 1],
    ],
  ])("%s", async (_, batch, records, want) => {
    expect(sizes(await packed(batch, records, { path: { catalog_name: "menu" } }))).toEqual(want);
  });

  test("what all requests have in common stands in each", async () => {
    const fixed = { subscription_group_id: "g", subscription_state: "subscribed" };
    const bodies = await packed(
      subscriptionStatusSetBatch,
      range(51).map((n) => ({ email: `${n}@x.io` })),
      { body: fixed },
    );
    expect(bodies.map(({ email: _, ...rest }) => rest)).toEqual([fixed, fixed]);
  });

  test("no body is larger than the operation takes", async () => {
    const small = { ...usersTrackBatch, maxBytes: 1000 };
    // Half of the letters have two bytes each, half of them one.
    const bodies = await packed(
      small,
      range(40).map((n) => event(`u${n}`, "eé".repeat(40))),
    );
    const lengths = bodies.map((body) => new TextEncoder().encode(JSON.stringify(body)).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1000);
    expect(Math.min(...lengths.slice(0, -1)), "and none is half empty").toBeGreaterThan(700);
  });
});

describe("what can never go out is refused by itself", () => {
  test.each<[string, unknown, string]>([
    ["nothing", {}, "The record has none of attributes, events, purchases."],
    ["no object", null, "The record has none of attributes, events, purchases."],
    ["too large", event("u", "x".repeat(2000)), "The record alone is larger than 1000 bytes."],
    ["a number without end", { events: { external_id: "u", big: 1n } }, "The record cannot be written as JSON."],
  ])("%s", async (_, record, reason) => {
    const { transport, bodies } = peer();
    const small = { ...usersTrackBatch, maxBytes: 1000 };
    const summary = await sendAll(transport, small, [record as never, event("v")]);
    expect(bodies).toHaveLength(1);
    expect(summary).toMatchObject({ sent: 1, accepted: 1, refused: 1, refusals: [{ index: 0, reason }] });
  });
});

describe("order", () => {
  const kinds = ["attributes", "events", "purchases"] as const;
  const record = fc.record({ user: fc.integer({ min: 0, max: 9 }), kind: fc.constantFrom(...kinds) });

  test("of what is about one user: in a request by its lists, and no request before the one before has ended", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 300 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 8 }),
        async (given, delays, concurrency) => {
          const seen: { user: number; number: number }[] = [];
          const running = new Set<string>();
          const { transport, bodies, most } = peer(
            (body) => {
              for (const kind of kinds)
                for (const { external_id, number } of (body[kind] ?? []) as { external_id: string; number: number }[]) {
                  running.delete(external_id);
                  seen.push({ user: Number(external_id), number });
                }
              return {};
            },
            (count) => delays[count % delays.length] ?? 0,
          );
          const records = given.map(({ user, kind }, number) => ({ [kind]: { external_id: `${user}`, number } }));
          const summary = await sendAll(transport, usersTrackBatch, records as never[], { concurrency });
          expect(summary).toMatchObject({ sent: given.length, accepted: given.length, taken: given.length });
          expect(seen).toHaveLength(given.length);
          for (const user of range(10)) {
            const own = seen.filter((each) => each.user === user).map(({ number }) => number);
            expect(own).toEqual([...own].sort((a, b) => a - b));
          }
          expect(Math.max(0, ...sizes(bodies))).toBeLessThanOrEqual(75);
          expect(most()).toBeLessThanOrEqual(concurrency);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each<[string, unknown, readonly unknown[], number]>([
    [
      "a merge waits for both its users",
      { ...usersTrackBatch, lists: ["merge_updates"], max: 1 },
      [
        { identifier_to_merge: { external_id: "a" }, identifier_to_keep: { external_id: "b" } },
        { identifier_to_merge: { external_id: "b" }, identifier_to_keep: { external_id: "c" } },
      ],
      1,
    ],
    [
      "a rename for its new ID",
      { ...usersTrackBatch, lists: ["external_id_renames"], max: 1 },
      [
        { current_external_id: "a", new_external_id: "b" },
        { current_external_id: "b", new_external_id: "c" },
      ],
      1,
    ],
    [
      "a trigger for its recipient",
      { ...usersTrackBatch, lists: ["recipients"], max: 1 },
      [{ external_user_id: "a" }, { external_user_id: "a" }],
      1,
    ],
    [
      "an alias for its new name",
      { ...usersTrackBatch, lists: ["alias_updates"], max: 1 },
      [
        { alias_label: "crm", old_alias_name: "a", new_alias_name: "b" },
        { alias_label: "crm", old_alias_name: "b", new_alias_name: "c" },
      ],
      1,
    ],
    [
      "an address in another case is the same",
      { ...usersTrackBatch, lists: ["attributes"], max: 1 },
      [{ email: "Ada@example.com" }, { email: "ada@example.com" }],
      1,
    ],
    [
      "others do not wait",
      { ...usersTrackBatch, lists: ["recipients"], max: 1 },
      [{ external_user_id: "a" }, { external_user_id: "b" }],
      2,
    ],
    [
      "the same name under another label is another alias",
      { ...usersTrackBatch, lists: ["user_aliases"], max: 1 },
      [
        { alias_label: "crm", alias_name: "a" },
        { alias_label: "shop", alias_name: "a" },
      ],
      2,
    ],
  ])("%s", async (_, batch, records, want) => {
    const { transport, most } = peer(undefined, () => 5);
    await sendAll(transport, batch as Batch, records);
    expect(most()).toBe(want);
  });
});
