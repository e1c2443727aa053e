import type { Shape } from "./shape.ts";

/** Tools, layouts and languages. */
export const others: readonly Shape[] = [
  {
    name: "tools of MCP by name",
    file: "src/mcp.ts",
    text: `import { Client } from "@modelcontextprotocol/client";
const client = new Client({ name: "a", version: "1" });
const name = "users_export_ids";
export const one = () => client.callTool({ name: "users_track", arguments: {} });
export const two = () => client.callTool({ name, arguments: {} });
export const three = () => client.callTool({ name: "change_operation", arguments: { name: "users_delete", arguments: {} } });
export const four = { command: "npx", args: ["braze-mcp", "--tools", "canvas_list,campaigns_list"] };
export const five = ["mcp__braze__segments_list"];
export const six = { event: "users_merge" };`,
    uses: [
      "4 users.track",
      "5 users.export.ids",
      "6 users.delete",
      "7 campaigns.list",
      "7 canvas.list",
      "8 segments.list",
    ],
  },
  {
    name: "the configuration of a client of MCP",
    file: "mcp.json",
    text: `{
  "mcpServers": {
    "braze": { "command": "npx", "args": ["--no-install", "braze-mcp", "--tools=catalogs_list"] }
  },
  "allowed": ["mcp__braze__catalogs_items_get", "catalogs_delete"]
}`,
    uses: ["3 catalogs.list", "5 catalogs.items.get"],
  },
  {
    name: "tools of a program's own loop, by name and as a model chooses them",
    file: "src/tool-caller.ts",
    text: `import { createTransport } from "@braze-codegen/client/core";
import { createToolCaller, type ToolCaller } from "@braze-codegen/mcp";
const tools = createToolCaller({ transport: createTransport({ apiKey: "k", instance: "US-01" }) });
export const one = () => tools.call("catalogs_list", {});
const run = (caller: ToolCaller, name: string) => caller.call(name, {}, { ask: () => true });
export const two = () => run(tools, "canvas_list");
export const three = (use: { name: string }) => tools.call(use.name, {});
export const four = () => tools.call("change_operation", { name: "users_delete", arguments: {} });
export const five = () => String.prototype.trim.call("catalogs_delete");`,
    uses: ["4 catalogs.list", "6 canvas.list", "8 users.delete"],
    unresolved: [7],
  },
  {
    name: "the policy of the MCP package",
    file: "src/policy.ts",
    text: `import { createPolicy } from "@braze-codegen/mcp";
export const policy = createPolicy({ tools: ["events_list"] });
export const other = { tools: ["users_merge"] };`,
    uses: ["2 events.list"],
  },
  {
    name: "the source layout",
    file: "src/layout.ts",
    text: `import { Braze } from "./my/api/client/index.js";
const braze = new Braze({ apiKey: "k", instance: "US-01" });
export const run = () => [braze.users.track({}), braze.catalogs.items.createAll("menu", [])];`,
    uses: ["3 catalogs.items.createMany", "3 users.track"],
  },
  {
    name: "JavaScript with require",
    file: "js/require.cjs",
    text: `const { Braze } = require("@braze-codegen/client");
const braze = new Braze({ apiKey: "k", instance: "US-01" });
const rename = (client, id) => client.users.externalIds.rename({ external_id_renames: [] });
function list(client) {
  const { users } = client;
  return users.alias.new({ user_aliases: [] });
}
module.exports = { run: () => braze.campaigns.dataSeries({ campaign_id: "c", length: 1 }), rename: () => rename(braze, 1), list: () => list(braze) };`,
    uses: ["3 users.externalIds.rename", "6 users.alias.new", "8 campaigns.dataSeries"],
  },
  {
    name: "JavaScript with classes",
    file: "js/service.mjs",
    text: `import { Braze } from "@braze-codegen/client";
export class Service {
  constructor(braze) {
    this.braze = braze;
  }
  run() {
    return this.braze.users.merge({ merge_updates: [] });
  }
}
export const service = new Service(new Braze({ apiKey: "k", instance: "US-01" }));`,
    uses: ["7 users.merge"],
  },
  {
    name: ".mts, and an import at run time",
    file: "src/dynamic.mts",
    text: `export async function run() {
  const { Braze } = await import("@braze-codegen/client");
  return new Braze({ apiKey: "k", instance: "US-01" }).mediaLibrary.create({ asset_url: "https://example.com/a.png" });
}`,
    uses: ["3 mediaLibrary.create"],
    opens: ["3 egress /asset_url"],
  },
  {
    name: "a method that needs no permission of the key",
    file: "src/scim.ts",
    text: `import { braze } from "./client.js";
export const run = () => braze.scim.users.get("u");`,
    uses: ["2 scim.users.get"],
  },
  {
    name: "a package that is not installed",
    file: "src/missing.ts",
    text: `import { Braze } from "@braze-codegen/client/nowhere";
import braze from "node-braze";
export const one = () => new Braze().users.track({});
export const two = () => braze.track();`,
    uses: [],
    unresolved: [1, 2, 3],
  },
  {
    name: "tests are left out",
    file: "src/left-out.test.ts",
    text: `import { braze } from "./client.js";\nbraze.users.delete({});`,
    uses: [],
  },
  {
    name: "so is what was built",
    file: "out/built.js",
    text: `import { braze } from "../src/client.js";\nbraze.users.delete({});`,
    uses: [],
  },
];
