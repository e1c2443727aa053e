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
  seed: { users: [user] },
});
const matching = (value: string): object => ({
  broadcast: true,
  audience: { AND: [{ custom_attribute: { custom_attribute_name: "a", comparison: "matches_regex", value } }] },
});

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
  track("a list of 700,000 numbers", { attributes: [{ external_id: "u", k: list(700_000, (i) => i % 10) }] }),
  send("loops in loops of Liquid", "{% for i in (1..9000) %}{% for j in (1..9000) %}{{ j }}{% endfor %}{% endfor %}"),
  send("outputs of Liquid", "{{ custom_attribute.${a} }}".repeat(100_000)),
  send("a pattern without an end", "s", matching("^(a|aa)+$")),
  send("a pattern of many instructions", "s", matching("(?:a?){250}a{250}")),
];
