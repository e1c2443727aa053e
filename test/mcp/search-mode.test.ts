import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createMcpServer, createPolicy, OptionError, type PolicyOptions } from "@braze-codegen/mcp";
import { afterEach, describe, expect, test } from "vitest";
import { closeSessions, inProcess } from "./support/session.js";

afterEach(closeSessions);

async function connect(policy: PolicyOptions = {}) {
  const sent: string[] = [];
  const lines: Record<string, unknown>[] = [];
  const fetch = async (url: string) => {
    sent.push(new URL(url).pathname);
    return Response.json({ message: "success" }, { status: 201 });
  };
  const session = await inProcess({
    transport: createTransport({ apiKey: "key-0123456789", instance: "US-01", fetch, retries: 0 }),
    policy: createPolicy(policy),
    audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    mode: "search",
    warn: () => {},
  });
  return { ...session, sent, lines };
}

describe("a server that is searched", () => {
  test.each<[policy: PolicyOptions, want: string[]]>([
    [{ grants: ["kpi:read"] }, ["search_operations", "describe_operation", "read_operation"]],
    [{ grants: ["catalogs:write"] }, ["search_operations", "describe_operation", "read_operation", "change_operation"]],
  ])("lists reads and changes apart: %j", async (policy, want) => {
    expect(await (await connect(policy)).names()).toEqual(want);
  });

  test("finds five operations, each with effect and permission", async () => {
    const { call, lines } = await connect();
    const { text } = await call("search_operations", { query: "how many users opened the newsletter" });
    expect(text.split("\n")).toHaveLength(5);
    expect(text).toContain("campaigns_data_series: ");
    expect(text).toContain("read, campaigns.data_series");
    expect(lines).toEqual([]);
  });

  test("finds nothing that it would refuse", async () => {
    const { call } = await connect();
    const { text } = await call("search_operations", { query: "delete a catalog for good" });
    expect(text).not.toContain("catalogs_delete");
  });

  const event = { external_id: "ada", name: "signed_up", time: "2026-01-02T03:04:05Z" };
  const segment = { segment_id: "s", fields_to_export: ["email"], callback_endpoint: "https://example.com" };
  const users = { grants: ["users:write"], pii: true, allowEgress: ["example.com"] };
  test.each<[door: string, name: unknown, args: unknown, policy: PolicyOptions, want: string | undefined]>([
    ["read_operation", "catalogs_list", {}, {}, undefined],
    ["read_operation", "catalogs_list", undefined, {}, undefined],
    ["read_operation", "catalogs_items_list", '{"catalog_name":"menu"}', {}, undefined],
    ["change_operation", "users_track", { events: [event] }, users, undefined],
    ["read_operation", "users_track", { events: [event] }, users, "is for change_operation"],
    ["change_operation", "catalogs_list", {}, {}, "is for read_operation"],
    ["read_operation", "users_export_segment", segment, users, "is for change_operation"],
    ["read_operation", "users_export_segment", segment, { ...users, readOnly: true }, "more than a read"],
    ["change_operation", "users_export_segment", segment, users, undefined],
    ["change_operation", "users_track", { events: [event] }, {}, "--grant users:write"],
    ["read_operation", "catalogs_lst", {}, {}, 'did you mean "catalogs_list"?'],
    ["read_operation", undefined, {}, {}, "`name` is missing"],
    ["read_operation", "catalogs_list", "garbage", {}, "The arguments should be an object."],
  ])("%s of %s %j under %j", async (door, name, args, policy, want) => {
    const { call, sent, lines } = await connect(policy);
    const { text, isError } = await call(door, { name, arguments: args });
    expect({ isError, sent: sent.length }).toEqual({ isError: want !== undefined, sent: want === undefined ? 1 : 0 });
    if (want !== undefined) expect(text).toContain(want);
    if (name !== undefined) expect(lines.at(-1)).toHaveProperty("event", expect.stringMatching(/finished|denied/));
  });

  test("a tool may be called by its own name too, under the same policy", async () => {
    const { call } = await connect({ grants: ["catalogs:read"] });
    expect(await call("catalogs_list")).toMatchObject({ isError: false });
    expect(await call("catalogs_delete", { catalog_name: "menu" })).toMatchObject({ isError: true });
  });

  test("there is no other mode", () => {
    const transport = createTransport({ apiKey: "key-0123456789", instance: "US-01" });
    expect(() => createMcpServer({ transport, mode: "find" as "search" })).toThrow(OptionError);
  });
});
