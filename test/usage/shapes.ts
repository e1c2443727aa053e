/** A shape of use: the file that has it, its text, and what is to be found there. */
export interface Shape {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** `line operation`. */
  readonly uses: readonly string[];
  /** The lines of what cannot be told. */
  readonly unresolved?: readonly number[];
  /** `line effect member`. */
  readonly opens?: readonly string[];
}

/** Ways to call through the client, in TypeScript. */
const client: readonly Shape[] = [
  {
    name: "a direct call",
    file: "src/direct.ts",
    text: `import { Braze } from "@braze-codegen/client";
const braze = new Braze({ apiKey: "k", instance: "US-01" });
export const run = () => braze.users.track({ attributes: [{ external_id: "ada" }] });`,
    uses: ["3 users.track"],
  },
  {
    name: "a chain over several lines, by the line of the name",
    file: "src/lines.ts",
    text: `import { Braze } from "@braze-codegen/client";
const braze = new Braze({ apiKey: "k", instance: "US-01" });
export const run = () =>
  braze
    .catalogs
    .items
    .get("menu", "soup");`,
    uses: ["7 catalogs.items.get"],
  },
  {
    name: "a client that another module made, under another name",
    file: "src/client.ts",
    text: `import { Braze } from "@braze-codegen/client";
export const braze = new Braze({ apiKey: "k", instance: "US-01" });
export default braze;`,
    uses: [],
  },
  {
    name: "an import by another name",
    file: "src/alias.ts",
    text: `import { braze as client } from "./client.js";
const people = client.users;
export const run = () => people.delete({ external_ids: ["ada"] });`,
    uses: ["3 users.delete"],
  },
  {
    name: "a default import",
    file: "src/default.ts",
    text: `import api from "./client.js";
export const run = () => api.campaigns.list();`,
    uses: ["2 campaigns.list"],
  },
  {
    name: "a namespace import",
    file: "src/namespace.ts",
    text: `import * as ours from "./client.js";
export const run = () => ours.braze.segments.list();`,
    uses: ["2 segments.list"],
  },
  {
    name: "destructured, with another name and in depth",
    file: "src/destructured.ts",
    text: `import { braze } from "./client.js";
const { list, details: tell } = braze.canvas;
const { users: { merge } } = braze;
export const run = () => [list(), tell({ canvas_id: "c" }), merge({ merge_updates: [] })];`,
    uses: ["2 canvas.details", "2 canvas.list", "3 users.merge"],
  },
  {
    name: "passed as an argument",
    file: "src/argument.ts",
    text: `import type { Braze } from "@braze-codegen/client";
import { braze } from "./client.js";
const identify = (client: Braze) => client.users.identify({ aliases_to_identify: [] });
export const run = () => identify(braze);`,
    uses: ["3 users.identify"],
  },
  {
    name: "destructured in a parameter",
    file: "src/parameter.ts",
    text: `import type { Braze } from "@braze-codegen/client";
export const run = ({ sends }: Pick<Braze, "sends">) => sends.id.create({ campaign_id: "c" });`,
    uses: ["2 sends.id.create"],
  },
  {
    name: "bound, borrowed and put aside",
    file: "src/bound.ts",
    text: `import { braze } from "./client.js";
const bound = braze.email.status.bind(braze.email);
export const borrowed = () => braze.email.bounce.remove;
export const run = () => [bound({ email: "a@b.c", subscription_state: "subscribed" }), braze.email.spam.remove.call(braze.email.spam, { email: "a@b.c" })];`,
    uses: ["2 email.status", "3 email.bounce.remove", "4 email.spam.remove"],
  },
  {
    name: "a field of a class, and one that the constructor declares",
    file: "src/class.ts",
    text: `import { Braze } from "@braze-codegen/client";
export class Service {
  #braze = new Braze({ apiKey: "k", instance: "US-01" });
  constructor(private readonly other: Braze) {}
  run() { return [this.#braze.kpi.dau.dataSeries({ length: 1 }), this.other.kpi.mau.dataSeries({ length: 1 })]; }
}`,
    uses: ["5 kpi.dau.dataSeries", "5 kpi.mau.dataSeries"],
  },
  {
    name: "a class that extends the client",
    file: "src/extended.ts",
    text: `import { Braze } from "@braze-codegen/client";
export class Ours extends Braze {
  run() { return this.events.list(); }
}
export const more = new Ours({ apiKey: "k", instance: "US-01" }).feed.list();`,
    uses: ["3 events.list", "5 feed.list"],
  },
  {
    name: "a container in the style of Nest",
    file: "src/nest.ts",
    text: `import { Braze } from "@braze-codegen/client";
import { Inject, type Provider } from "container";
export const provider: Provider = { provide: "BRAZE", useValue: new Braze({ apiKey: "k", instance: "US-01" }) };
export class Service {
  constructor(@Inject("BRAZE") private readonly braze: Braze) {}
  run() { return this.braze.contentBlocks.list(); }
}`,
    uses: ["6 contentBlocks.list"],
  },
  {
    name: "a context in the style of React",
    file: "src/react.tsx",
    text: `import type { Braze } from "@braze-codegen/client";
import { createContext, useContext } from "container";
const Context = createContext<Braze | undefined>(undefined);
export function Button() {
  const braze = useContext(Context);
  return <button onClick={() => braze?.templates.email.list()}>list</button>;
}`,
    uses: ["6 templates.email.list"],
  },
  {
    name: "a map, a list and a record of clients",
    file: "src/containers.ts",
    text: `import type { Braze } from "@braze-codegen/client";
const byMap = new Map<string, Braze>();
const byName: Record<string, Braze> = {};
export const run = (list: Braze[]) => {
  byMap.get("eu")?.subscription.status.get({ subscription_group_id: "g", external_id: ["ada"] });
  byName["eu"]!.subscription.user.status({ external_id: "ada" });
  for (const each of list) each.sms.invalidPhoneNumbers({});
  return list.map((each) => each.purchases.productList({}));
};`,
    uses: [
      "5 subscription.status.get",
      "6 subscription.user.status",
      "7 sms.invalidPhoneNumbers",
      "8 purchases.productList",
    ],
  },
  {
    name: "a wrapper of one's own, which is the use",
    file: "src/wrapper.ts",
    text: `import { braze } from "./client.js";
async function retried<T>(work: () => Promise<T>): Promise<T> { return work(); }
export const send = (id: string) => retried(async () => braze.campaigns.trigger.send({ campaign_id: id }));`,
    uses: ["3 campaigns.trigger.send"],
  },
  {
    name: "a wrapper around a method",
    file: "src/decorated.ts",
    text: `import { braze } from "./client.js";
const logged = <A extends unknown[], R>(work: (...args: A) => R) => (...args: A): R => work(...args);
export const save = logged(braze.catalogs.create.bind(braze.catalogs));`,
    uses: ["3 catalogs.create"],
  },
  {
    name: "optional chaining and assertions",
    file: "src/optional.ts",
    text: `import type { Braze } from "@braze-codegen/client";
export const run = (braze?: Braze) => [braze?.sessions?.dataSeries?.({ length: 1 }), (braze as Braze).customAttributes.list(), braze!.messages.scheduledBroadcasts({ end_time: "2026-12-01" })];`,
    uses: ["2 customAttributes.list", "2 messages.scheduledBroadcasts", "2 sessions.dataSeries"],
  },
  {
    name: "computed names of a literal type",
    file: "src/computed.ts",
    text: `import { braze } from "./client.js";
const area = "users";
export const one = () => braze[area]["track"]({});
export const two = (name: "list" | "details") => braze.campaigns[name];`,
    uses: ["3 users.track", "4 campaigns.details", "4 campaigns.list"],
  },
  {
    name: "a computed name that callers give",
    file: "src/given-name.ts",
    text: `import { braze } from "./client.js";
const run = (name: keyof typeof braze.segments) => braze.segments[name];
export const all = [run("list"), run("details")];`,
    uses: ["3 segments.details", "3 segments.list"],
  },
  {
    name: "a computed name that nobody knows",
    file: "src/unknown-name.ts",
    text: `import { braze } from "./client.js";
export const run = (name: string) => (braze.users as unknown as Record<string, () => void>)[name];
export const other = (name: string) => braze.segments[name as never];`,
    uses: [],
    unresolved: [3],
  },
  {
    name: "withOptions",
    file: "src/with-options.ts",
    text: `import { braze } from "./client.js";
const patient = braze.withOptions({ timeout: 1 });
export const run = () => patient.withOptions({ retries: 1 }).catalogs.items.update("menu", "soup", { items: [{}] });`,
    uses: ["3 catalogs.items.update"],
  },
  {
    name: "helpers that send many",
    file: "src/bulk.ts",
    text: `import { Braze } from "@braze-codegen/client";
import { sendAll } from "@braze-codegen/client/bulk";
import { usersTrackBatch } from "@braze-codegen/client/batches/users";
import { createTransport } from "@braze-codegen/client/core";
const transport = createTransport({ apiKey: "k", instance: "US-01" });
export const one = (braze: Braze) => braze.catalogs.items.deleteAll("menu", [{ id: "soup" }]);
export const two = () => sendAll(transport, usersTrackBatch, []);`,
    uses: ["6 catalogs.items.deleteMany", "7 users.track"],
  },
  {
    name: "call and pages of single operations",
    file: "src/tree-shaken.ts",
    text: `import { call, createTransport, pages } from "@braze-codegen/client/core";
import { usersTrack as track, usersDelete } from "@braze-codegen/client/operations/users";
import * as operations from "@braze-codegen/client/operations";
const transport = createTransport({ apiKey: "k", instance: "US-01" });
export const one = () => call(transport, track, { body: {} });
export const two = () => pages(transport, operations.canvasList, {});
export const told = usersDelete.permission;`,
    uses: ["5 users.track", "6 canvas.list"],
  },
  {
    name: "request, by method and path",
    file: "src/request.ts",
    text: `import { Braze } from "@braze-codegen/client";
import { request, createTransport } from "@braze-codegen/client/core";
const braze = new Braze({ apiKey: "k", instance: "US-01" });
const path = "/users/external_ids/" as const;
export const one = () => braze.request("POST", "/users/alias/new", { body: {} });
export const two = () => braze.request("POST", path + "rename");
export const three = (id: string) => braze.request("DELETE", \`/catalogs/\${id}\`);
export const four = () => braze.request("GET", "/catalogs/{name}/items", { params: { name: "menu" } });
export const five = () => request(createTransport({ apiKey: "k", instance: "US-01" }), "POST", "/users/alias/update");
export const six = () => braze.request("POST", "/new/endpoint");
export const seven = (path: string) => braze.request("POST", path);
const { request: asked } = braze;
export const eight = () => asked("GET", "/campaigns/details");`,
    uses: [
      "5 users.alias.new",
      "6 users.externalIds.rename",
      "7 catalogs.delete",
      "8 catalogs.items.list",
      "9 users.alias.update",
      "13 campaigns.details",
    ],
    unresolved: [10, 11],
  },
  {
    name: "request behind a function of one's own",
    file: "src/request-wrapper.ts",
    text: `import { braze } from "./client.js";
const post = (path: string, body: unknown) => braze.request("POST", path, { body });
export const one = () => post("/email/blocklist", {});`,
    uses: ["3 email.blocklist"],
  },
  {
    name: "a type of one's own that asks for one method",
    file: "src/port.ts",
    text: `import { braze } from "./client.js";
interface Tracker { track(body: { events: [] }): Promise<unknown> }
interface Api { readonly users: { delete(body: { external_ids: string[] }): Promise<unknown> } }
class Service {
  constructor(private readonly tracker: Tracker, private readonly api: Api) {}
  run() { return [this.tracker.track({ events: [] }), this.api.users.delete({ external_ids: [] })]; }
}
export const service = new Service(braze.users, braze);`,
    uses: ["6 users.delete", "6 users.track"],
  },
  {
    name: "a type parameter that asks for one method",
    file: "src/generic.ts",
    text: `import { braze } from "./client.js";
const run = <C extends { list(): unknown }>(catalogs: C) => catalogs.list();
export const all = () => run(braze.catalogs);`,
    uses: ["2 catalogs.list"],
  },
  {
    name: "types of the client are no use of it",
    file: "src/types.ts",
    text: `import type { Braze } from "@braze-codegen/client";
import { Permission } from "@braze-codegen/permissions";
export type Track = Braze["users"]["track"];
export type Delete = typeof import("@braze-codegen/client/operations/users").usersDelete;
export const named = Permission.UsersDelete;
export const list = [1, 2].map(String);
export const events = { users: { track: () => 1, delete: () => 2 } };
export const own = events.users.track() + events.users.delete();`,
    uses: [],
  },
  {
    name: "a client that is given away as any",
    file: "src/any.ts",
    text: `import { braze } from "./client.js";
function run(client: any) {
  return client.users.track({});
}
export const all = run(braze);
export const lost: any = braze;
console.log(braze, JSON.stringify(braze));`,
    uses: [],
    unresolved: [3, 5, 6],
  },
  {
    name: "what members open",
    file: "src/opens.ts",
    text: `import { Braze } from "@braze-codegen/client";
import { call, createTransport } from "@braze-codegen/client/core";
import { subscriptionStatusSet } from "@braze-codegen/client/operations/subscription";
const braze = new Braze({ apiKey: "k", instance: "US-01" });
const more = { use_double_opt_in_logic: true };
const group = { subscription_group_id: "g", subscription_state: "subscribed", phone: ["+1"] } as const;
export const one = () => braze.subscription.status.set({ ...group, use_double_opt_in_logic: true });
export const two = () => braze.subscription.status.set({ ...group, use_double_opt_in_logic: false });
export const three = () => braze.users.track({
  attributes: [{ external_id: "a", subscription_groups: [{ subscription_group_id: "g", subscription_state: "subscribed",
    use_double_opt_in_logic: true }] }],
});
export const four = () => call(createTransport({ apiKey: "k", instance: "US-01" }), subscriptionStatusSet, { body: { ...group, ...more } });
export const five = (url: string) => braze.users.export.segment({ segment_id: "s", fields_to_export: [], callback_endpoint: url });
export const six = () => braze.users.export.segment({ segment_id: "s", fields_to_export: [] });`,
    uses: [
      "7 subscription.status.set",
      "8 subscription.status.set",
      "9 users.track",
      "13 subscription.status.set",
      "14 users.export.segment",
      "15 users.export.segment",
    ],
    opens: [
      "5 send /use_double_opt_in_logic",
      "7 send /use_double_opt_in_logic",
      "11 send /attributes/*/subscription_groups/*/use_double_opt_in_logic",
      "14 egress /callback_endpoint",
    ],
  },
];

/** Requests without the client. */
const http: readonly Shape[] = [
  {
    name: "fetch with a host of the API",
    file: "src/fetch.ts",
    text: `const BASE = "https://rest.iad-01.braze.com";
export const one = () => fetch(\`\${BASE}/users/track\`, { method: "POST", body: "{}" });
export const two = () => fetch("https://rest.fra-01.braze.eu/campaigns/list?page=1");
export const three = (id: string) => fetch(new URL(\`/catalogs/\${id}/items\`, BASE));
export const four = () => globalThis.fetch(new Request(BASE + "/users/delete", { method: "POST" }));
export const five = () => fetch(\`https://\${process.env["BRAZE_HOST"]}/users/merge\`, { method: "POST" });
export const six = (instance: string) => fetch(\`https://rest.\${instance}.braze.com/events\`);`,
    uses: [
      "2 users.track",
      "3 campaigns.list",
      "4 catalogs.items.list",
      "5 users.delete",
      "6 users.merge",
      "7 events.get",
    ],
  },
  {
    name: "fetch of somebody else",
    file: "src/fetch-others.ts",
    text: `export const one = () => fetch("https://api.example.com/users/track", { method: "POST" });
export const two = (url: string) => fetch(url);
export const three = (base: string) => fetch(\`\${base}/orders/list\`);
export const four = () => fetch("https://rest.iad-01.braze.com.example.com/users/track", { method: "POST" });
export const five = new Map([["get", 1]]).get("/users/track");`,
    uses: [],
  },
  {
    name: "fetch that cannot be told",
    file: "src/fetch-unknown.ts",
    text: `export const one = (path: string) => fetch(\`https://rest.iad-01.braze.com\${path}\`);
export const two = (base: string) => fetch(\`\${base}/catalogs\`);
export const three = (method: string) => fetch("https://rest.iad-01.braze.com/catalogs", { method });
export const four = () => fetch("https://rest.iad-01.braze.com/users/trak", { method: "POST" });`,
    uses: [],
    unresolved: [1, 2, 3, 4],
  },
  {
    name: "a path of the description, whatever the host",
    file: "src/fetch-path.ts",
    text: `export const one = (base: string) => fetch(\`\${base}/users/export/ids\`, { method: "POST" });
export const two = (base: string) => fetch(\`\${base}/users/export/ids\`);`,
    uses: ["1 users.export.ids"],
  },
  {
    name: "fetch behind a function of one's own",
    file: "src/fetch-wrapper.ts",
    text: `interface Options { readonly path: string; readonly method?: string }
const send = async ({ path, method = "POST" }: Options) => (await fetch("https://rest.iad-01.braze.com" + path, { method })).json();
const post = (path: string) => send({ path });
export const one = () => post("/messages/send");
export const two = () => send({ path: "/segments/list", method: "GET" });
class Rest {
  constructor(private readonly base: string) {}
  get(path: string) { return fetch(this.base + path); }
}
export const three = () => new Rest("https://rest.iad-01.braze.com").get("/canvas/list");`,
    uses: ["4 messages.send", "5 segments.list", "10 canvas.list"],
  },
  {
    name: "axios: verbs, an instance, options",
    file: "src/axios.ts",
    text: `import axios, { type AxiosInstance } from "axios";
const http = axios.create({ baseURL: "https://rest.iad-01.braze.com" });
export const one = () => http.post("/users/alias/new", {});
export const two = () => axios.get("https://rest.iad-01.braze.com/segments/details");
export const three = () => axios({ method: "delete", url: "https://rest.iad-01.braze.com/catalogs/menu" });
export const four = () => http.request({ url: "/sends/id/create", method: "POST" });
export const five = (given: AxiosInstance) => given.post("/email/spam/remove", {});
export class Service {
  private readonly http: AxiosInstance;
  constructor() { this.http = axios.create({ baseURL: "https://rest.iad-01.braze.com" }); }
  run() { return this.http.get("/custom_attributes"); }
}
export const other = axios.create({ baseURL: "https://api.example.com" }).post("/users/track");`,
    uses: [
      "3 users.alias.new",
      "4 segments.details",
      "5 catalogs.delete",
      "6 sends.id.create",
      "7 email.spam.remove",
      "11 customAttributes.list",
    ],
  },
  {
    name: "got and undici",
    file: "src/got.ts",
    text: `import got from "got";
import { fetch as send, Pool, request } from "undici";
const api = got.extend({ prefixUrl: "https://rest.iad-01.braze.com" });
const pool = new Pool("https://rest.iad-01.braze.com");
export const one = () => api.post("users/identify", { json: {} });
export const two = () => got("https://rest.iad-01.braze.com/feed/list");
export const three = () => request("https://rest.iad-01.braze.com/users/external_ids/remove", { method: "POST" });
export const four = () => pool.request({ path: "/content_blocks/create", method: "POST" });
export const five = () => send("https://rest.iad-01.braze.com/sms/invalid_phone_numbers");`,
    uses: [
      "5 users.identify",
      "6 feed.list",
      "7 users.externalIds.remove",
      "8 contentBlocks.create",
      "9 sms.invalidPhoneNumbers",
    ],
  },
  {
    name: "another package for the API, by what its code does",
    file: "src/other-client.ts",
    text: `import { Braze } from "braze-api";
const braze = new Braze("https://rest.iad-01.braze.com", "k");
export const one = () => braze.users.track({});
export const two = () => braze.email.bounce.remove({ email: "a@b.c" });
export const three = () => braze.catalogs.synchronous;
const { send } = braze.messages;
export const four = send;`,
    uses: ["3 users.track", "4 email.bounce.remove", "6 messages.send"],
  },
];

/** Tools, layouts and languages. */
const others: readonly Shape[] = [
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

export const shapes: readonly Shape[] = [...client, ...http, ...others];
