import type { Shape } from "./shape.ts";

/** Ways to call through the client, in TypeScript. */
export const client: readonly Shape[] = [
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
