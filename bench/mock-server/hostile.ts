// biome-ignore-all lint/suspicious/noTemplateCurlyInString: so is Liquid of Braze.
import type { MockOptions } from "@braze-codegen/mock-server";

/** A request that costs as much as a caller can make it cost, below the limits of sizes. */
export interface HostileRequest {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly seed?: NonNullable<MockOptions["seed"]>;
}

const list = <Value>(count: number, each: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, i) => each(i));
const members = (count: number, each: (index: number) => unknown): object =>
  Object.fromEntries(list(count, (i) => [`k${i}`, each(i)]));

const track = (name: string, body: object): HostileRequest => ({
  name,
  method: "POST",
  path: "/users/track",
  body: JSON.stringify(body),
});

const user = { external_id: "u", email: "u@example.com", custom_attributes: { a: `${"a".repeat(200)}!` } };
const send = (name: string, subject: string, more: object = { external_user_ids: ["u"] }): HostileRequest => ({
  name,
  method: "POST",
  path: "/messages/send",
  body: JSON.stringify({
    ...more,
    messages: { email: { app_id: "a", from: "A <a@example.com>", subject, body: "b" } },
  }),
  seed: { users: [user, ...fifty] },
});
type Members = Readonly<Record<string, unknown>>;

const nested = (levels: number, value: unknown): unknown => (levels === 0 ? value : { a: nested(levels - 1, value) });
const ruleFor = (id: number): object => ({ $identifier_key: "id", $identifier_value: id });
const groups = list(400, (i) => ({
  id: `00000000-0000-0000-0000-${String(i).padStart(12, "0")}`,
  name: `g${i}`,
  channel: "email" as const,
}));
const fifty = list(50, (i) => ({ external_id: `u${i}`, email: `u${i}@example.com` }));
const campaign = {
  id: "7d3c1a52-4b9e-4f0a-9c61-2f8e5b7a1d34",
  name: "c",
  messages: { m: { channel: "email", subject: "{{ api_trigger_properties.${k1} }}", body: "b" } },
};
const catalog = {
  name: "c",
  fields: [{ name: "id", type: "string" as const }, ...list(499, (i) => ({ name: `k${i}`, type: "array" as const }))],
  items: list(50, (i) => ({ id: `i${i}`, ...members(499, () => list(100, (id) => id)) })),
};
const matching = (value: string): object => ({
  broadcast: true,
  audience: { AND: [{ custom_attribute: { custom_attribute_name: "a", comparison: "matches_regex", value } }] },
});
const broadcast = (
  name: string,
  filters: readonly object[],
  own: object,
  join: "AND" | "OR" = "AND",
): HostileRequest => ({
  ...send(name, "s", { broadcast: true, audience: { [join]: filters } }),
  seed: {
    users: list(1000, (i) => ({
      external_id: `u${i}`,
      email: `u${i}@example.com`,
      custom_attributes: { a: i, ...own },
    })),
  },
});
const compared = (custom_attribute_name: string, comparison: string, value?: unknown): object => ({
  custom_attribute: { custom_attribute_name, comparison, ...(value === undefined ? {} : { value }) },
});
const joins = (levels: number): object =>
  levels === 0
    ? compared("a", "less_than", 0)
    : { [levels % 2 === 0 ? "AND" : "OR"]: [compared("a", "greater_than", levels * 10), joins(levels - 1)] };

/** Each a worst case of one part: the parser, the validators, the handlers, Liquid, regular expressions. */
export const hostileRequests = (): readonly HostileRequest[] => [
  {
    name: "20,000 query parameters",
    method: "GET",
    path: `/campaigns/list?${list(20_000, (i) => `a${i}=1`).join("&")}`,
  },
  {
    name: "a million levels",
    method: "POST",
    path: "/users/track",
    body: `{"attributes":[{"external_id":"u","x":${"[".repeat(1e6)}${"]".repeat(1e6)}}]}`,
  },
  track("as many members as a body may have", {
    attributes: list(75, (i) => ({ external_id: `u${i}`, ...members(1300, () => null) })),
  }),
  track("bad times, nested", { attributes: [{ external_id: "u", x: list(99_000, () => ({ $time: "bad" })) }] }),
  track("bad times, side by side", {
    attributes: [{ external_id: "u", ...members(49_000, () => ({ $time: "bad" })) }],
  }),
  track("bad times of many users", {
    attributes: list(75, (i) => ({ external_id: `u${i}`, ...members(650, () => ({ $time: "bad" })) })),
  }),
  track("unknown members", {
    events: list(75, (i) => ({
      external_id: `u${i}`,
      name: "e",
      time: "2026-11-02T09:30:00Z",
      ...members(1250, () => 1),
    })),
  }),
  track("lists of objects that grow", {
    attributes: list(75, () => ({ external_id: "u", k: { $add: list(1300, (id) => ({ id })) } })),
  }),
  track("objects removed that are not there", {
    attributes: list(40, (i) => ({
      external_id: "u",
      k:
        i === 0
          ? list(2000, (id) => ({ id }))
          : { $remove: list(1100, (id) => ({ $identifier_key: "id", $identifier_value: -id - 1 })) },
    })),
  }),
  track("one object merged, larger than an attribute", {
    attributes: [{ external_id: "u", _merge_objects: true, k: members(98_000, (i) => i) }],
  }),
  track("merges into a large object", {
    attributes: list(75, (i) => ({
      external_id: "u",
      _merge_objects: true,
      k: members(i === 0 ? 6000 : 1250, (id) => id),
    })),
  }),
  track("a removal from each of large lists", {
    attributes: list(75, (i) => ({
      external_id: "u",
      ...members(3, () => (i === 0 ? list(30_000, () => ({})) : { $remove: [ruleFor(-1)] })),
    })),
  }),
  track("updates merged into a large object of a list", {
    attributes: list(75, (i) => ({
      external_id: "u",
      _merge_objects: true,
      ...members(12, () =>
        i === 0
          ? [{ id: 1, ...members(5000, (id) => id) }]
          : { $update: list(10, () => ({ ...ruleFor(1), $new_object: { a: 1 } })) },
      ),
    })),
  }),
  track("a large object merged into each of many", {
    attributes: [
      { external_id: "u", k: list(9000, () => ({ id: 1 })) },
      {
        external_id: "u",
        _merge_objects: true,
        k: { $update: [{ ...ruleFor(1), $new_object: members(8000, (id) => id) }] },
      },
    ],
  }),
  track("one more for each of full arrays", {
    attributes: list(75, (i) => ({
      external_id: "u",
      ...members(600, () => (i === 0 ? list(500, (id) => id) : { add: [i] })),
    })),
  }),
  track("merges deep inside", {
    attributes: list(75, (i) => ({ external_id: "u", _merge_objects: true, ...members(13, () => nested(94, i)) })),
  }),
  track("null deep inside", {
    attributes: list(75, (i) => ({ external_id: `u${i}`, ...members(13, () => nested(94, null)) })),
  }),
  track("lists of objects of many users", {
    attributes: list(75, (i) => ({ external_id: `u${i}`, ...members(600, () => [{ a: 1 }]) })),
  }),
  track("push tokens that change hands", {
    attributes: list(4, (i) => ({
      external_id: `u${i}`,
      push_tokens: list(12_000, (id) => ({ app_id: "a", token: `t${id}` })),
    })),
  }),
  track("imported push tokens with many attributes", {
    attributes: [
      {
        push_token_import: true,
        push_tokens: list(20_000, (id) => ({ app_id: "a", token: `t${id}` })),
        ...members(50_000, () => 1),
      },
    ],
  }),
  {
    ...track("subscription groups, again and again", {
      attributes: list(75, () => ({
        external_id: "u",
        subscription_groups: list(400, (i) => ({
          subscription_group_id: groups[i]?.id,
          subscription_state: "subscribed",
        })),
      })),
    }),
    seed: { subscription_groups: groups },
  },
  track("a list of 700,000 numbers", { attributes: [{ external_id: "u", k: list(700_000, (i) => i % 10) }] }),
  send("loops in loops of Liquid", "{% for i in (1..9000) %}{% for j in (1..9000) %}{{ j }}{% endfor %}{% endfor %}"),
  send("outputs of Liquid", "{{ custom_attribute.${a} }}".repeat(100_000)),
  send("a large email to fifty", "a".repeat(3_500_000), { external_user_ids: list(50, (i) => `u${i}`) }),
  send("50,000 members that nobody knows", "s", { external_user_ids: ["u"], ...members(50_000, () => 1) }),
  track("90,000 members that nobody knows", { attributes: [{ external_id: "u" }], ...members(90_000, () => 1) }),
  track("updates of a large list of objects", {
    attributes: list(75, (i) => ({
      external_id: "u",
      _merge_objects: true,
      k:
        i === 0
          ? list(6000, (id) => ({ id, v: 1 }))
          : { $update: list(50, (at) => ({ ...ruleFor(i * 50 + at), $new_object: { v: i } })) },
    })),
  }),
  send("a pattern without an end", "s", matching("^(a|aa)+$")),
  send("a pattern of many instructions", "s", matching("(?:a?){250}a{250}")),
  broadcast(
    "filters of one attribute",
    list(2000, (i) => compared("a", "does_not_equal", -i)),
    {},
  ),
  broadcast(
    "filters of as many attributes",
    list(15_000, (i) => compared(`k${i}`, "exists")),
    {},
    "OR",
  ),
  broadcast(
    "filters joined deep inside",
    list(400, () => joins(40)),
    {},
    "OR",
  ),
  broadcast(
    "filters of many values",
    [
      compared(
        "l",
        "is_none_of",
        list(70_000, (i) => `x${i}`),
      ),
    ],
    {
      l: list(20, (i) => `v${i}`),
    },
  ),
  broadcast(
    "filters by times",
    list(2000, (i) => compared("t", i % 2 === 0 ? "after" : "less_than_x_days_ago", i % 2 === 0 ? "2001-02-03" : 9999)),
    { t: "2026-11-01T00:00:00Z" },
  ),
  broadcast(
    "filters by patterns",
    list(2000, (i) => compared("s", "does_not_match_regex", `^x${i}$`)),
    { s: "soup" },
  ),
  {
    name: "fifty recipients with many attributes",
    method: "POST",
    path: "/campaigns/trigger/send",
    body: JSON.stringify({
      campaign_id: campaign.id,
      recipients: list(50, (i) => ({
        external_user_id: `u${i}`,
        trigger_properties: members(900, (id) => id),
        attributes: members(900, (id) => id),
      })),
    }),
    seed: { users: fifty, campaigns: [campaign] },
  },
  {
    name: "changes to all arrays of catalog items",
    method: "PATCH",
    path: "/catalogs/c/items",
    body: JSON.stringify({
      items: list(50, (i) => ({
        id: `i${i}`,
        ...members(499, () => ({ $add: list(20, (id) => id), $remove: [1] })),
      })),
    }),
    seed: { catalogs: [catalog] },
  },
  {
    name: "the export of a user with as much as forty attributes hold",
    method: "POST",
    path: "/users/export/ids",
    body: JSON.stringify({ external_ids: list(50, () => "u") }),
    seed: { users: [{ ...user, custom_attributes: members(40, () => members(6000, (id) => id)) as Members }] },
  },
];
