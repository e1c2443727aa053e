import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, type PolicyOptions, tools } from "@braze-codegen/mcp";
import { afterEach, describe, expect, test } from "vitest";
import { closeSessions, inProcess } from "./support/session.js";
import { tool } from "./support/tool.js";

afterEach(closeSessions);

describe("what arguments open", () => {
  const opens = [
    { path: "/groups/*/confirm", effect: "send" as const },
    { path: "/purge", effect: "delete" as const },
  ];
  const writing = tool("users", "write", { opens, egress: ["/url"] });
  const reading = tool("users", "read", { egress: ["/url"], opens: [{ path: "/**/keep", effect: "write" }] });
  const reasonOf = (options: PolicyOptions, name: string, args: object) => {
    const decision = createPolicy(options, [writing, reading]).decide(name, args as Record<string, unknown>);
    return decision.allowed ? "allowed" : `${decision.rule}: ${decision.reason}`;
  };
  const refused = (why: string, cure = "") =>
    `This call of ${why}. Nothing was sent.${cure && ` Whoever runs the server can change that with ${cure}.`} Do not look for a way around it.`;
  const users = { grants: ["users:write"], allowEgress: ["example.com"] };

  test.each<[options: PolicyOptions, name: string, args: object, want: string]>([
    [users, "users_write", {}, "allowed"],
    [users, "users_write", { groups: [{ confirm: false }], purge: false }, "allowed"],
    [users, "users_write", { groups: "confirm", confirm: true }, "allowed"],
    [users, "users_write", { url: "https://example.com" }, "allowed"],
    [
      users,
      "users_write",
      { groups: [{}, { confirm: true }] },
      `send: ${refused("users_write is not available here: with the argument groups.*.confirm it sends messages, which was not allowed", "--allow-send")}`,
    ],
    [
      users,
      "users_write",
      { groups: [{ confirm: "no" }], purge: 0 },
      `send: ${refused("users_write is not available here: with the argument groups.*.confirm it sends messages, which was not allowed, and with the argument purge it deletes, which was not allowed", "--allow-send --allow-delete")}`,
    ],
    [{ ...users, allowSend: true }, "users_write", { groups: [{ confirm: true }] }, "allowed"],
    [{ ...users, allowDelete: true }, "users_write", { purge: null }, "allowed"],
    [{}, "users_read", {}, "allowed"],
    [
      { grants: ["users:write"] },
      "users_write",
      { url: "https://example.com" },
      `egress: ${refused("users_write is not available here: with the argument url Braze calls an address whose host is not among those that it may call", "--allow-egress HOST")}`,
    ],
    [
      { allowEgress: ["example.com"] },
      "users_read",
      { url: "https://example.com" },
      `egress: ${refused("users_read is not available here: with the argument url Braze calls an address, and no grant covers users:write", "--grant users:write")}`,
    ],
    [
      {},
      "users_read",
      { a: [{ b: { keep: 1 } }] },
      `grant: ${refused("users_read is not available here: with the argument **.keep no grant covers users:write", "--grant users:write")}`,
    ],
    [users, "users_read", { url: "https://example.com", keep: true }, "allowed"],
    [
      { ...users, readOnly: true },
      "users_read",
      { url: "" },
      `egress: ${refused("users_read is not available here: with the argument url Braze calls an address, and that is more than a read")}`,
    ],
  ])("%j %s %j", (options, name, args, want) => expect(reasonOf(options, name, args)).toBe(want));

  test("each that the spec names is refused without a flag, or its tool is", () => {
    const named = tools.filter(({ _meta }) => _meta.opens ?? _meta.egress);
    expect(named.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["subscription_status_set", "users_export_segment", "users_track"]),
    );
    const policy = createPolicy({ pii: true });
    for (const { name, _meta } of named) {
      const [path = ""] = [...(_meta.opens ?? []).map((opened) => opened.path), ...(_meta.egress ?? [])];
      const args = path
        .split("/")
        .slice(1)
        .reduceRight<unknown>((value, key) => (key === "*" ? [value] : { [key]: value }), true);
      expect(policy.decide(name, args as Record<string, unknown>).allowed, name).toBe(false);
    }
  });
});

describe("a server", () => {
  async function called(name: string, args: Record<string, unknown>, policy: PolicyOptions) {
    const sent: string[] = [];
    const lines: Record<string, unknown>[] = [];
    const fetch = async (url: string) => {
      sent.push(url);
      return Response.json({ message: "success" }, { status: 201 });
    };
    const { call } = await inProcess({
      transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch, retries: 0 }),
      policy: createPolicy(policy),
      audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
      warn: () => {},
    });
    const { isError } = await call(name, args);
    return { isError, sent: sent.length, denied: lines.find(({ event }) => event === "denied")?.["rule"] };
  }

  const group = { subscription_group_id: "g", subscription_state: "subscribed", external_id: "u1" };
  const segment = { segment_id: "s", fields_to_export: ["email"] };
  const refused = (rule: string) => ({ isError: true, sent: 0, denied: rule });
  const done = { isError: false, sent: 1, denied: undefined };

  test.each<[name: string, args: Record<string, unknown>, policy: PolicyOptions, want: object]>([
    ["subscription_status_set", group, { grants: ["subscription:write"] }, done],
    [
      "subscription_status_set",
      { ...group, use_double_opt_in_logic: true },
      { grants: ["subscription:write"] },
      refused("send"),
    ],
    [
      "subscription_status_set",
      { ...group, use_double_opt_in_logic: true },
      { grants: ["subscription:write"], allowSend: true },
      done,
    ],
    ["users_export_segment", segment, { pii: true }, done],
    [
      "users_export_segment",
      { ...segment, callback_endpoint: "https://evil.example" },
      { pii: true },
      refused("egress"),
    ],
    ["users_identify", { aliases_to_identify: [] }, { grants: ["users:write"] }, refused("delete")],
  ])("%s %j %j", async (name, args, policy, want) => expect(await called(name, args, policy)).toEqual(want));
});
