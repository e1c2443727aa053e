import { createTransport, type Fetch } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, type McpServerOptions, tools } from "@braze-codegen/mcp";
import { createMockBraze } from "@braze-codegen/mock-server";
import { afterEach, describe, expect, test } from "vitest";
import { schemaOfTool } from "../../generated/mcp/src/data/schemas.js";
import { type Answer, closeSessions, inProcess } from "./support/session.js";

afterEach(closeSessions);

const key = "key-of-everything-0123456789";
const lines: Record<string, unknown>[] = [];

function connect(fetch: Fetch, more: Partial<McpServerOptions> = {}) {
  lines.length = 0;
  return inProcess({
    transport: createTransport({ apiKey: key, instance: "US-01", fetch, retries: 0 }),
    policy: createPolicy({ grants: ["*:write"], pii: true }),
    audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    warn: () => {},
    ...more,
  });
}

type Args = Record<string, unknown>;

/** Arguments that notes hold: those of the rest first, as they say. */
function nextArguments(data: Args | undefined): Args[] {
  const notes = ((data?.["_notes"] ?? []) as string[]).join("\n");
  const objects = [...notes.matchAll(/(?:go on|again) with (\{.*?\})/g)];
  return objects.map(([, json = "{}"]) => JSON.parse(json) as Args);
}

describe("three pages of items of a catalog show all 150, however short the answers", () => {
  const id = (index: number) => `item-${String(index).padStart(3, "0")}`;
  const seed = async (mock: ReturnType<typeof createMockBraze>) => {
    const { call } = await connect(mock.fetch);
    const fields = [
      { name: "id", type: "string" },
      { name: "text", type: "string" },
    ];
    await call("catalogs_create", { catalogs: [{ name: "menu", description: "x", fields }] });
    for (let first = 0; first < 150; first += 50) {
      const items = Array.from({ length: 50 }, (_, index) => ({ id: id(first + index), text: "x".repeat(200) }));
      expect(await call("catalogs_items_create_many", { catalog_name: "menu", items })).toMatchObject({
        isError: false,
      });
    }
  };

  test.each<[mode: "tools" | "search", maxCharacters: number]>([
    ["tools", 40_000],
    ["tools", 3000],
    ["search", 3000],
  ])("%s, %i characters", async (mode, maxCharacters) => {
    const mock = createMockBraze({ keys: { [key]: "*" } });
    await seed(mock);
    const { call } = await connect(mock.fetch, { mode, maxCharacters });
    const seen: string[] = [];
    let args: Args | undefined = { catalog_name: "menu" };
    let cursor: Args = {};
    for (let calls = 0; args && calls < 100; calls++) {
      const { data }: Answer =
        mode === "search"
          ? await call("read_operation", { name: "catalogs_items_list", arguments: args })
          : await call("catalogs_items_list", args);
      seen.push(...((data?.["items"] ?? []) as { id: string }[]).map((item) => item.id));
      const next: Args | undefined = nextArguments(data)[0];
      if (next && !("_from" in next)) cursor = next;
      args = next && { catalog_name: "menu", ...cursor, ...next };
    }
    expect(seen).toEqual(Array.from({ length: 150 }, (_, index) => id(index)));
  });
});

describe("what is said of the answer is not said to Braze", () => {
  const campaigns = [
    { id: "a", name: "Spring", tags: ["x", "y"], note: "z".repeat(300) },
    { id: "b", name: "Summer", tags: [], note: "" },
  ];
  const table: [args: Args, want: object, notes?: string[]][] = [
    [{}, { campaigns, message: "success" }],
    [{ _fields: ["campaigns.name"] }, { campaigns: [{ name: "Spring" }, { name: "Summer" }] }],
    [{ _fields: "name, message" }, { campaigns: [{ name: "Spring" }, { name: "Summer" }], message: "success" }],
    [{ _fields: '["message"]' }, { message: "success" }],
    [
      { _fields: ["message", "nme"] },
      { message: "success", campaigns: [{}, {}] },
      ["`_fields` names what is nowhere in this answer: `nme`."],
    ],
    [
      { _fields: null, _from: null, _detail: null },
      { campaigns, message: "success" },
    ],
    [{ _detail: "full" }, { campaigns, message: "success" }],
    [
      { _detail: "brief" },
      {
        campaigns: [
          { id: "a", name: "Spring", tags: "2 entries", note: `${"z".repeat(100)}… (300 characters)` },
          { id: "b", name: "Summer", tags: "0 entries", note: "" },
        ],
        message: "success",
      },
    ],
    [{ _from: "/campaigns/1" }, { campaigns: [campaigns[1]] }],
    [{ _from: 1, _fields: ["id"] }, { campaigns: [{ id: "b" }] }],
  ];

  test.each(table)("%j", async (args, want, notes) => {
    const sent: string[] = [];
    const fetch: Fetch = async (url) => {
      sent.push(url);
      return Response.json({ campaigns, message: "success" });
    };
    const { call } = await connect(fetch);
    expect((await call("campaigns_list", args)).data).toEqual({ ...(notes && { _notes: notes }), ...want });
    expect(sent).toEqual(["https://rest.iad-01.braze.com/campaigns/list"]);
  });

  test.each<[args: Args, want: string]>([
    [{ _from: {} }, "`_from` should be the text that a note of a cut answer gave"],
    [{ _fields: [1] }, '`_fields` should be a list of names, such as ["items.id"].'],
    [{ _fields: "[" }, "`_fields` should be a list of names"],
    [{ _detail: "short" }, '`_detail` must be one of "brief", "full".'],
  ])("%j is explained, and nothing is sent", async (args, want) => {
    const { call } = await connect(() => Promise.reject(new Error("sent")));
    const { text, isError } = await call("campaigns_list", args);
    expect(isError).toBe(true);
    expect(text).toContain(want);
    expect(text).toContain("Nothing was sent");
  });

  test("no argument of an operation has such a name", () => {
    for (const { name } of tools)
      expect(JSON.stringify(schemaOfTool(name)["properties"] ?? {}), name).not.toMatch(/"_(?:from|fields|detail)"/);
  });
});

describe("the answer to a change", () => {
  const errors = Array.from({ length: 75 }, (_, index) => ({ type: "x".repeat(50), input_array: "events", index }));
  const events = [{ external_id: "ada", name: "x", time: "2026-01-02T03:04:05Z" }];

  test("is read to its end without making the change again", async () => {
    let sent = 0;
    const fetch: Fetch = async () => {
      sent++;
      return Response.json({ message: "success", errors }, { status: 201 });
    };
    const { call } = await connect(fetch, { maxCharacters: 2000 });
    const seen: unknown[] = [];
    let args: Args | undefined = { events };
    for (let calls = 0; args && calls < 20; calls++) {
      const { data }: Answer = await call("users_track", args);
      seen.push(...((data?.["errors"] ?? []) as unknown[]));
      const next: Args | undefined = nextArguments(data)[0];
      args = next && { events, ...next };
    }
    expect(seen).toEqual(errors);
    expect(sent).toBe(1);
    expect(lines.filter(({ event }) => event === "started")).toHaveLength(1);
    expect(lines.filter(({ outcome }) => outcome === "ok")).toHaveLength(1);
    expect(lines.slice(2).map(({ outcome }) => outcome)).toEqual(lines.slice(2).map(() => "reread"));
  });

  test.each<[from: string, want: string]>([
    ["/errors/3", "this call would be carried out again"],
    ["kept-Ab9_-000000000000:/errors/3", "is no longer kept. Nothing was sent"],
  ])("has no rest at %s", async (_from, want) => {
    const { call } = await connect(() => Promise.reject(new Error("sent")));
    const { text, isError } = await call("users_track", { events, _from });
    expect(isError).toBe(true);
    expect(text).toContain(want);
    expect(lines).toHaveLength(1);
  });
});

describe("the data stands where it is wanted", () => {
  const data = { campaigns: [] };
  const json = '{"campaigns":[]}';
  test.each<[answers: McpServerOptions["answers"], text: string, structured: object | undefined]>([
    ["auto", json, undefined],
    ["text", json, undefined],
    ["structured", "campaigns_list answered with structured content.", data],
    ["both", json, data],
  ])("%s", async (answers, text, structured) => {
    const { client } = await connect(async () => Response.json(data), answers ? { answers } : {});
    const { content, structuredContent } = await client.callTool({ name: "campaigns_list", arguments: {} });
    expect(structuredContent).toEqual(structured);
    expect(content).toEqual([{ type: "text", text }]);
  });
});

describe("what is missing is told of, so that it can be found", () => {
  test.each<[tool: string, args: Args, want: string]>([
    ["campaigns_details", {}, "`campaign_id`: It is: API identifier of the campaign, from `GET /campaigns/list`."],
    ["catalogs_items_list", {}, "`catalog_name`: It is: "],
    ["segments_data_series", { segment_id: "s", length: 1, ending_at: "x" }, "`ending_at` must match pattern"],
    ["segments_data_series", { segment_id: "s", length: 1, ending_at: "x" }, '". It is: '],
  ])("%s %j", async (tool, args, want) => {
    const { call } = await connect(() => Promise.reject(new Error("sent")));
    expect((await call(tool, args)).text).toContain(want);
  });
});

test("the hash of the policy is that of what it allows", async () => {
  const hashes: unknown[] = [];
  for (const options of [{}, { grants: ["*:read"] }, { grants: ["*:write"] }, { readOnly: true }]) {
    const { call } = await connect(async () => Response.json({ campaigns: [] }), { policy: createPolicy(options) });
    await call("campaigns_list");
    hashes.push(lines[0]?.["policySha256"]);
  }
  expect(hashes[1]).toBe(hashes[0]);
  expect(new Set(hashes).size).toBe(3);
});

test("long integers keep their digits in answers", async () => {
  const { call } = await connect(async () => new Response('{"campaigns":[{"id":9007199254740993}]}'));
  expect((await call("campaigns_list")).data).toEqual({ campaigns: [{ id: "9007199254740993" }] });
});
