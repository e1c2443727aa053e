import type { MockOptions } from "@braze-codegen/mock-server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mockBraze, NOW, send } from "./support/mock.js";

type Seed = NonNullable<MockOptions["seed"]>;

const messages = { webhook: { url: "https://example.com", request_method: "POST", body: "x" } };
const attribute = (comparison: string, value?: unknown, custom_attribute_name = "a") => ({
  custom_attribute: { custom_attribute_name, comparison, ...(value === undefined ? {} : { value }) },
});

async function sentTo(seed: Seed, request: object): Promise<unknown[]> {
  const mock = mockBraze({ seed });
  const { status } = await send(mock, "POST", "/messages/send", { ...request, messages });
  expect(status).toBe(201);
  return mock.sent.map(({ user }) => user.external_id ?? user.user_aliases?.[0]?.alias_name);
}

describe("filters of a Connected Audience", () => {
  const day = (count: number) => new Date(Date.parse(NOW) + count * 86_400_000).toISOString();
  test.each<[own: unknown, comparison: string, value: unknown, isIn: boolean]>([
    [undefined, "exists", undefined, false],
    [false, "exists", undefined, true],
    [undefined, "does_not_exist", undefined, true],
    ["soup", "equals", "soup", true],
    ["soup", "equals", "Soup", false],
    [7, "equals", 7, true],
    [7, "equals", "7", false],
    [undefined, "not_equal", "soup", true],
    [true, "does_not_equal", true, false],
    ["soup", "is_any_of", ["bread", "soup"], true],
    [["soup"], "is_any_of", ["bread", "soup"], true],
    [["soup"], "is_any_of", "soup", true],
    [undefined, "is_any_of", ["soup"], false],
    [undefined, "is_none_of", ["soup"], true],
    [["soup"], "is_none_of", ["bread"], true],
    ["onion soup", "matches_regex", "s.up$", true],
    ["onion soup", "does_not_match_regex", "^s", true],
    ["x", "matches_regex", "(", false],
    [7, "matches_regex", "7", false],
    [["soup"], "includes_value", "soup", true],
    [["soup"], "does_not_include_value", "bread", true],
    [7, "greater_than", 7, false],
    [7, "greater_than_or_equal_to", 7, true],
    [6, "less_than", 7, true],
    [8, "less_than_or_equal_to", 7, false],
    ["8", "greater_than", 7, false],
    [day(-2), "less_than_x_days_ago", 3, true],
    [day(-4), "less_than_x_days_ago", 3, false],
    [day(1), "less_than_x_days_ago", 3, false],
    [day(-4), "greater_than_x_days_ago", 3, true],
    [day(2), "less_than_x_days_in_the_future", 3, true],
    [day(-1), "less_than_x_days_in_the_future", 3, false],
    [day(4), "greater_than_x_days_in_the_future", 3, true],
    [day(1), "after", NOW, true],
    [day(1), "before", NOW, false],
    ["no time", "before", NOW, false],
  ])("%j %s %j → %s", async (own, comparison, value, isIn) => {
    const users = [{ external_id: "ada", custom_attributes: own === undefined ? {} : { a: own } }];
    const want = isIn ? ["ada"] : [];
    expect(await sentTo({ users }, { broadcast: true, audience: attribute(comparison, value) })).toEqual(want);
  });

  test.each<[user: object, audience: object, isIn: boolean]>([
    [{}, { email_subscription_status: { comparison: "is", value: "subscribed" } }, true],
    [{ email: "a@example.com", email_subscribe: "opted_in" }, email("is", "opted_in"), true],
    [{ email_subscribe: "opted_in" }, email("is_not", "opted_in"), false],
    [{ push_subscribe: "unsubscribed" }, push("is", "unsubscribed"), true],
    [{ push_subscribe: "unsubscribed" }, push("is_not", "unsubscribed"), false],
    [{ apps: [{ last_used: day(-1) }] }, { last_used_app: { comparison: "after", value: day(-2) } }, true],
    [{}, { last_used_app: { comparison: "before", value: NOW } }, false],
  ])("%j in %j → %s", async (user, audience, isIn) => {
    const users = [{ external_id: "ada", ...user }];
    expect(await sentTo({ users }, { broadcast: true, audience })).toEqual(isIn ? ["ada"] : []);
  });
});

function email(comparison: string, value: string) {
  return { email_subscription_status: { comparison, value } };
}

function push(comparison: string, value: string) {
  return { push_subscription_status: { comparison, value } };
}

describe("who is named", () => {
  const users = [
    { external_id: "ada", custom_attributes: { a: 1 } },
    {
      external_id: "grace",
      deprecated_external_ids: ["hopper"],
      user_aliases: [{ alias_name: "g", alias_label: "crm" }],
    },
    { user_aliases: [{ alias_name: "anonymous", alias_label: "crm" }] },
    { external_id: "7" },
  ];
  const segments = [{ id: "s", name: "S", users: ["ada", "7"] }];
  const alias = (alias_name: string) => ({ alias_name, alias_label: "crm" });
  test.each<[request: object, want: unknown[]]>([
    [{ external_user_ids: ["grace", "ada", "grace", "nobody"] }, ["grace", "ada"]],
    [{ external_user_ids: ["hopper"] }, ["grace"]],
    [{ external_user_ids: [7] }, ["7"]],
    [{ external_user_ids: ["grace"], user_aliases: [alias("g"), alias("anonymous")] }, ["grace", "anonymous"]],
    [{ broadcast: true, segment_id: "s" }, ["ada", "7"]],
    [{ broadcast: true, segment_id: "s", audience: attribute("exists") }, ["ada"]],
    [{ external_user_ids: ["grace", "ada"], segment_id: "s" }, ["ada"]],
    [{ external_user_ids: ["grace", "ada"], audience: attribute("does_not_exist") }, ["grace"]],
  ])("%j → %j", async (request, want) => {
    expect(await sentTo({ users, segments }, request)).toEqual(want);
  });

  test("a segment that does not exist is refused", async () => {
    const request = { broadcast: true, segment_id: "none", messages };
    expect((await send(mockBraze(), "POST", "/messages/send", request)).status).toBe(400);
  });
});

test("filters joined at any depth are what logic says", async () => {
  interface Tree {
    readonly filter: object;
    readonly holds: (own: number) => boolean;
  }
  const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; join: Tree }>((tie) => ({
    tree: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("leaf"), tie("join")),
    leaf: fc.tuple(fc.constantFrom("equals", "less_than", "greater_than"), fc.nat(4)).map(([comparison, value]) => ({
      filter: attribute(comparison, value),
      holds: (own) =>
        comparison === "equals" ? own === value : comparison === "less_than" ? own < value : own > value,
    })),
    join: fc
      .tuple(fc.constantFrom("AND", "OR"), fc.array(tie("tree"), { minLength: 1, maxLength: 3 }))
      .map(([word, parts]) => ({
        filter: { [word]: parts.map(({ filter }) => filter) },
        holds: (own) =>
          word === "AND" ? parts.every(({ holds }) => holds(own)) : parts.some(({ holds }) => holds(own)),
      })),
  }));
  const users = [0, 1, 2, 3, 4].map((a) => ({ external_id: `u${a}`, custom_attributes: { a } }));
  await fc.assert(
    fc.asyncProperty(tree, async ({ filter, holds }) => {
      const want = users
        .filter(({ custom_attributes }) => holds(custom_attributes.a))
        .map(({ external_id }) => external_id);
      expect(await sentTo({ users }, { broadcast: true, audience: filter })).toEqual(want);
    }),
    { numRuns: 60 },
  );
});
