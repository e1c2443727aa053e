import { createTransport } from "@braze-codegen/client/core";
import { createAuditLog, createPolicy, type PolicyOptions } from "@braze-codegen/mcp";
import { createMockBraze } from "@braze-codegen/mock-server";
import { afterEach, describe, expect, test } from "vitest";
import { readables, sources } from "../../generated/mcp/src/readables.js";
import { calls } from "../../generated/mcp/src/data/calls.js";
import { tools } from "@braze-codegen/mcp";
import { exampleMock } from "../support/example-workspace.ts";
import { closeSessions, inProcess } from "./support/session.js";

afterEach(closeSessions);

const key = "key-of-everything-0123456789";
const brunch = "7d3c1a52-4b9e-4f0a-9c61-2f8e5b7a1d34";
const receipt = "e82b6d14-0f93-4c7a-b5d8-3a1c9e74f206";
const campaign = "1f6d0c5e-8a1b-4d3f-9b27-3c5e7a9f1b2d";

async function connect(policy: PolicyOptions = {}) {
  const lines: Record<string, unknown>[] = [];
  const mock = createMockBraze({ ...exampleMock(""), keys: { [key]: "*" } });
  const session = await inProcess({
    transport: createTransport({ apiKey: key, baseUrl: "https://rest.iad-01.braze.com", fetch: mock.fetch }),
    policy: createPolicy(policy),
    audit: createAuditLog({ sink: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    warn: () => {},
  });
  return { ...session, lines, mock };
}

describe("braze://instance", () => {
  test.each<[policy: PolicyOptions, want: object]>([
    [
      { grants: ["catalogs:read", "kpi:read"] },
      { instance: "US-01", granted: { catalogs: ["read"], kpi: ["read"] }, personalData: false, preview: false },
    ],
    [
      { grants: ["catalogs:write"] },
      { granted: { catalogs: ["write", "read"] }, asksUserFor: expect.arrayContaining(["catalogs_delete"]) },
    ],
    [{ grants: ["users:read"], pii: true }, { personalData: true }],
    [{ allowEgress: ["files.example.com"] }, { egress: ["files.example.com"] }],
  ])("says what %j grants", async (policy, want) => {
    const { client, lines } = await connect(policy);
    const { contents } = await client.readResource({ uri: "braze://instance" });
    const text = JSON.stringify(contents);
    expect(text).not.toContain(key);
    const [first] = contents;
    const told = JSON.parse(first && "text" in first ? first.text : "") as Record<string, unknown>;
    for (const [name, value] of Object.entries(want)) {
      if (name !== "granted") expect(told[name], name).toEqual(value);
      else
        for (const [area, effects] of Object.entries(value as Record<string, string[]>))
          expect(new Set((told[name] as Record<string, string[]>)[area])).toEqual(new Set(effects));
    }
    expect(lines).toEqual([]);
  });

  test("names what is hidden, and the flag that opens it", async () => {
    const { client } = await connect();
    const { contents } = await client.readResource({ uri: "braze://instance" });
    const [first] = contents;
    const { hidden } = JSON.parse(first && "text" in first ? first.text : "") as {
      hidden: { because: string; tools: string[] }[];
    };
    const sets = Object.fromEntries(hidden.map(({ because, tools: names }) => [because, names]));
    const flags = Object.keys(sets).flatMap((because) => because.match(/--[a-z-]+/g) ?? []);
    expect(flags).toEqual(expect.arrayContaining(["--grant", "--pii", "--allow-send", "--allow-delete"]));
    expect(sets["tools that answer with personal data (--pii)"]).toContain("users_export_ids");
  });
});

describe("things of the workspace", () => {
  test.each<[uri: string, want: string]>([
    [`braze://campaigns/${campaign}`, "Lunch offer"],
    ["braze://catalogs/menu", "Onion soup"],
    ["braze://content-blocks/80d473c5-f182-44a6-929e-a0c5d1608294", "opening_hours"],
    ["braze://templates/email/7fc362b4-e071-4395-818d-9fb4c05f7183", "Weekly menu"],
  ])("%s is read like a call of its tool, and logged", async (uri, want) => {
    const { client, lines } = await connect();
    const { contents } = await client.readResource({ uri });
    expect(contents[0]).toMatchObject({ uri, mimeType: "application/json" });
    expect(JSON.stringify(contents)).toContain(want);
    expect(lines).toMatchObject([{ event: "finished", outcome: "ok", effect: "read" }]);
  });

  test.each<[what: string, uri: string, policy: PolicyOptions, want: string, sent: number]>([
    ["what is not granted", "braze://catalogs/menu", { grants: ["campaigns:read"] }, "There is no resource", 0],
    [
      "what was excluded",
      "braze://catalogs/menu",
      { excludeTools: ["catalogs_items_list"] },
      "There is no resource",
      0,
    ],
    ["a path in place of a name", "braze://catalogs/menu/items", {}, "There is no resource", 0],
    ["half an escape", "braze://catalogs/%E0%A4%A", {}, "There is no resource", 0],
    ["nothing", "braze://catalogs/", {}, "There is no resource", 0],
    ["what Braze does not have", "braze://catalogs/none", {}, "404", 1],
  ])("%s is not read", async (_, uri, policy, want, sent) => {
    const { client, lines } = await connect(policy);
    await expect(client.readResource({ uri })).rejects.toThrow(want);
    expect(lines).toHaveLength(sent);
  });

  test("only what is granted has a template", async () => {
    const templates = async (policy: PolicyOptions) => {
      const { client } = await connect(policy);
      return (await client.listResourceTemplates()).resourceTemplates.map(({ uriTemplate }) => uriTemplate);
    };
    expect(await templates({ grants: ["kpi:read"] })).toEqual(["braze://schema/{name}"]);
    expect(await templates({ grants: ["catalogs:read"] })).toEqual([
      "braze://schema/{name}",
      "braze://catalogs/{catalog_name}",
    ]);
    expect(await templates({})).toHaveLength(1 + Object.keys(readables).length);
  });

  test("the tables name tools that exist, reads, and their arguments", () => {
    for (const [id, { uri }] of Object.entries(readables)) {
      const tool = tools.find(({ _meta }) => _meta.operationId === id);
      expect(tool?._meta.effect, id).toBe("read");
      const plan = calls[tool?.name ?? ""];
      expect([...(plan?.path ?? []), ...(plan?.query ?? [])]).toContain(/\{(\w+)\}$/.exec(uri)?.[1]);
    }
    const variables = Object.values(readables).map(({ uri }) => /\{(\w+)\}$/.exec(uri)?.[1]);
    expect(
      Object.values(sources)
        .map(({ argument }) => argument)
        .sort(),
    ).toEqual(variables.sort());
  });
});

describe("completions", () => {
  const complete = async (policy: PolicyOptions, name: string, value: string) => {
    const { client, lines, mock } = await connect(policy);
    const ref = { type: "ref/resource", uri: `braze://x/{${name}}` } as const;
    const ask = () => client.complete({ ref, argument: { name, value } });
    const first = (await ask()).completion;
    expect((await ask()).completion).toEqual(first);
    return { values: first.values, lines, mock };
  };
  test.each<[name: string, value: string, policy: PolicyOptions, want: string[]]>([
    ["campaign_id", "", {}, [campaign, brunch, receipt]],
    ["campaign_id", "E82B", {}, [receipt]],
    ["campaign_id", "lunch", {}, [campaign]],
    ["campaign_id", "nobody", {}, []],
    ["catalog_name", "m", {}, ["menu"]],
    ["content_block_id", "opening", {}, ["80d473c5-f182-44a6-929e-a0c5d1608294"]],
    ["email_template_id", "week", {}, ["7fc362b4-e071-4395-818d-9fb4c05f7183"]],
    ["segment_id", "regulars", {}, ["5c1f8a2e-regulars"]],
  ])("%s that begins with %j", async (name, value, policy, want) => {
    const { values, lines } = await complete(policy, name, value);
    expect(new Set(values)).toEqual(new Set(want));
    // Asked twice, read once.
    expect(lines).toMatchObject([{ event: "finished", outcome: "ok" }]);
  });

  test.each<[name: string, policy: PolicyOptions]>([
    ["campaign_id", { grants: ["catalogs:read"] }],
    ["campaign_id", { excludeTools: ["campaigns_list"] }],
    ["external_id", {}],
    ["constructor", {}],
  ])("%s is not completed where its list is not granted, or there is none: %j", async (name, policy) => {
    const { values, lines } = await complete(policy, name, "");
    expect(values).toEqual([]);
    expect(lines).toEqual([]);
  });
});

describe("prompts", () => {
  const everything: PolicyOptions = { grants: ["*:write"], pii: true };
  test.each<[policy: PolicyOptions, want: string[]]>([
    [{}, ["campaign_report"]],
    [{ grants: ["kpi:read"] }, []],
    [{ grants: ["catalogs:write"] }, ["catalog_update"]],
    [{ grants: ["catalogs:write"], readOnly: true }, []],
    [{ grants: ["campaigns:read", "users:read"] }, ["campaign_report"]],
    [{ grants: ["campaigns:read", "users:read"], pii: true }, ["campaign_report", "why_not_reached"]],
    [everything, ["campaign_report", "catalog_update", "why_not_reached"]],
  ])("are there where their tools are: %j", async (policy, want) => {
    const { client } = await connect(policy);
    const listed = client.getServerCapabilities()?.prompts ? (await client.listPrompts()).prompts : [];
    expect(listed.map(({ name }) => name)).toEqual(want);
  });

  test.each<[name: string, args: Record<string, string>, want: string[]]>([
    ["campaign_report", { campaign_id: "c-1" }, ["c-1", "7 days", "campaigns_data_series", "campaigns_details"]],
    ["campaign_report", { campaign_id: "c-1", days: "30" }, ["30 days"]],
    [
      "catalog_update",
      { catalog_name: "menu", change: "soup is 7" },
      ["soup is 7", "catalogs_items_update_many", "yes"],
    ],
    ["why_not_reached", { external_id: "ada", campaign_id: "c-1" }, ["ada", "users_export_ids"]],
  ])("%s %j", async (name, args, want) => {
    const { client, names } = await connect(everything);
    const { messages } = await client.getPrompt({ name, arguments: args });
    const text = messages.map(({ content }) => (content.type === "text" ? content.text : "")).join();
    for (const words of want) expect(text).toContain(words);
    const known = await names();
    for (const [tool] of text.matchAll(/\b(campaigns|catalogs|users)_[a-z]+_?[a-z_]*/g))
      if (!/_id$|_name$|_received$/.test(tool)) expect(known).toContain(tool);
  });

  test.each<[name: string, args: Record<string, string>, want: string]>([
    ["campaign_report", {}, "needs the argument campaign_id"],
    ["campaign_report", { campaign_id: " " }, "needs the argument campaign_id"],
    ["other", {}, 'There is no prompt "other" here.'],
  ])("%s %j is refused", async (name, args, want) => {
    const { client } = await connect();
    await expect(client.getPrompt({ name, arguments: args })).rejects.toThrow(want);
  });
});

describe("what a server says of itself", () => {
  test("its lists do not change, and it promises no word of it", async () => {
    const { client } = await connect();
    const fixed = { listChanged: false };
    expect(client.getServerCapabilities()).toEqual({
      tools: fixed,
      resources: fixed,
      prompts: fixed,
      completions: {},
      logging: {},
    });
  });
});

describe("a call that waits for a rate limit", () => {
  test("says so as progress and in the log of the client", async () => {
    const answers = [
      new Response('{"message":"slow down"}', { status: 429, headers: { "retry-after": "0" } }),
      Response.json({ catalogs: [], message: "success" }),
    ];
    const { client } = await inProcess({
      transport: createTransport({
        apiKey: key,
        instance: "US-01",
        fetch: async () => answers.shift() ?? Response.error(),
      }),
      audit: createAuditLog({ sink: () => {} }),
      warn: () => {},
    });
    const heard: unknown[] = [];
    client.setNotificationHandler("notifications/message", ({ params }) => void heard.push(params.data));
    const progress: (string | undefined)[] = [];
    const onprogress = ({ message }: { message?: string | undefined }) => void progress.push(message);
    const answer = await client.callTool({ name: "catalogs_list", arguments: {} }, { onprogress });
    expect(JSON.stringify(answer)).toContain("catalogs");
    expect(progress).toEqual([expect.stringMatching(/^catalogs_list is tried again in \d+ seconds?\.$/)]);
    expect(heard).toEqual(progress);
  });
});
