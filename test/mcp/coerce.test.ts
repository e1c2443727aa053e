import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy } from "@braze-codegen/mcp";
import { afterEach, describe, expect, test } from "vitest";
import { coerceArguments } from "../../generated/mcp/src/coerce.js";
import { closeSessions, inProcess } from "./support/session.js";

afterEach(closeSessions);

const schema = {
  type: "object",
  required: ["needed"],
  properties: {
    needed: { type: "string" },
    list: { type: "array", items: { type: "integer" } },
    object: { $ref: "#/$defs/Thing" },
    count: { type: "integer" },
    ratio: { type: "number" },
    flag: { type: "boolean" },
    text: { type: "string" },
    either: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] },
    clears: { type: ["string", "null"] },
    kind: { enum: [1, 2] },
    anything: { description: "Whatever." },
    map: { type: "object", additionalProperties: { type: "boolean" } },
  },
  $defs: {
    Thing: { type: "object", required: ["id"], properties: { id: { type: "integer" }, on: { $ref: "#/$defs/Thing" } } },
  },
};

describe("arguments as clients send them", () => {
  test.each<[given: unknown, want: object | undefined, places: string[]]>([
    [{ list: "[1,2]" }, { list: [1, 2] }, ["list"]],
    [{ list: '["1", 2]' }, { list: [1, 2] }, ["list", "list[0]"]],
    [{ list: ["3"] }, { list: [3] }, ["list[0]"]],
    [{ object: '{"id":"7"}' }, { object: { id: 7 } }, ["object", "object.id"]],
    [{ object: { id: 1, on: { id: "2" } } }, { object: { id: 1, on: { id: 2 } } }, ["object.on.id"]],
    [{ count: "12", ratio: "-0.5", flag: "true" }, { count: 12, ratio: -0.5, flag: true }, ["count", "ratio", "flag"]],
    [{ kind: "2" }, { kind: 2 }, ["kind"]],
    [{ map: { a: "false" } }, { map: { a: false } }, ["map.a"]],
    [{ count: null, list: null }, {}, ["count", "list"]],
    ['{"count":1}', { count: 1 }, ["arguments"]],
    // Where there is doubt, nothing changes.
    [{ text: "[1]", either: '["a"]' }, { text: "[1]", either: '["a"]' }, []],
    [{ anything: "1" }, { anything: "1" }, []],
    [{ needed: null, clears: null, strange: null }, { needed: null, clears: null, strange: null }, []],
    [
      { count: "1.5", flag: "yes", list: "[1", object: "[]" },
      { count: "1.5", flag: "yes", list: "[1", object: "[]" },
      [],
    ],
    [{ count: "12345678901234567890" }, { count: "12345678901234567890" }, []],
    [{ text: 1 }, { text: 1 }, []],
    [{ object: { id: null } }, { object: { id: null } }, []],
    [undefined, {}, []],
    ["garbage", undefined, []],
    [[1], undefined, []],
  ])("%j", (given, want, places) => {
    const { args, places: noted } = coerceArguments(given, schema);
    expect({ args, noted }).toEqual({ args: want, noted: places });
  });

  test("a member called __proto__ stays one", () => {
    const given = JSON.parse('{"count":"1","__proto__":{"flag":"x"}}') as object;
    const { args = {} } = coerceArguments(given, schema);
    expect(Object.keys(args)).toEqual(["count", "__proto__"]);
    expect(Object.getPrototypeOf(args)).toBe(Object.prototype);
  });

  test("what is deep is left alone", () => {
    let deep: unknown = { id: "1" };
    for (let level = 0; level < 2000; level++) deep = { id: 1, on: deep };
    expect(coerceArguments({ object: deep }, schema).places).toEqual([]);
  });
});

describe("a server", () => {
  async function called(name: string, args: Record<string, unknown>, grants: string[]) {
    const sent: unknown[] = [];
    const lines: Record<string, unknown>[] = [];
    const { call } = await inProcess({
      transport: createTransport({
        apiKey: "key-0123456789",
        instance: "US-01",
        retries: 0,
        fetch: async (url, { body } = {}) => {
          sent.push(body ? await new Response(body).json() : url);
          return Response.json({ message: "success" }, { status: 201 });
        },
      }),
      policy: createPolicy({ grants }),
      audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
      warn: () => {},
    });
    const { text } = await call(name, args);
    return { sent, lines, text };
  }

  test("sends what was meant, and notes it in its log", async () => {
    const { sent, lines } = await called(
      "users_track",
      { events: '[{"external_id":"ada","name":"signed_up","time":"2026-01-02T03:04:05Z"}]', partner: null },
      ["users:write"],
    );
    expect(sent).toEqual([{ events: [{ external_id: "ada", name: "signed_up", time: "2026-01-02T03:04:05Z" }] }]);
    expect(lines.at(-1)).toMatchObject({ event: "finished", outcome: "ok", coerced: ["events", "partner"] });
  });

  test("decides by what would be sent", async () => {
    const group = { subscription_group_id: "g", subscription_state: "subscribed", external_ids: ["u1"] };
    const groups = JSON.stringify([{ ...group, use_double_opt_in_logic: "true" }]);
    const { sent, lines } = await called("subscription_status_set_v2", { subscription_groups: groups }, [
      "subscription:write",
    ]);
    expect(sent).toEqual([]);
    expect(lines).toMatchObject([
      {
        event: "denied",
        rule: "send",
        coerced: ["subscription_groups", "subscription_groups[0].use_double_opt_in_logic"],
      },
    ]);
  });

  test("takes an argument whose name on the wire no client takes", async () => {
    const { sent } = await called("campaigns_list", { last_edit_time: '{"gt":"2026-10-01T00:00:00"}' }, ["*:read"]);
    expect(decodeURIComponent(String(sent[0]))).toContain("last_edit.time[gt]=2026-10-01T00:00:00");
  });
});
