import type { Shape } from "./shape.ts";

/** Methods and requests that are called in other ways than by brackets behind their name. */
export const callbacks: readonly Shape[] = [
  {
    name: "call, apply and bind",
    file: "src/apply.ts",
    text: `import { braze } from "./client.js";
export const one = () => braze.users.track.apply(braze.users, [{}]);
export const two = braze.canvas.details.bind(braze.canvas, { canvas_id: "c" });
export const three = () => Reflect.apply(braze.segments.list, braze.segments, []);`,
    uses: ["2 users.track", "3 canvas.details", "4 segments.list"],
  },
  {
    name: "Promise.all over a list",
    file: "src/all.ts",
    text: `import { braze } from "./client.js";
export const run = (ids: string[]) => Promise.all(ids.map((id) => braze.users.export.ids({ external_ids: [id], fields_to_export: [] })));
export const settled = (groups: string[]) => Promise.allSettled(groups.map(async (segment_id) => await braze.segments.details({ segment_id })));`,
    uses: ["2 users.export.ids", "3 segments.details"],
  },
  {
    name: "loops over pages",
    file: "src/loops.ts",
    text: `import { braze } from "./client.js";
import { createTransport, pages } from "@braze-codegen/client/core";
import { campaignsList } from "@braze-codegen/client/operations/campaigns";
export async function run() {
  for await (const campaign of braze.campaigns.list()) void campaign;
  for await (const page of braze.canvas.list().pages()) void page;
  for await (const page of pages(createTransport({ apiKey: "k", instance: "US-01" }), campaignsList, {})) void page;
}`,
    uses: ["5 campaigns.list", "6 canvas.list", "7 campaigns.list"],
  },
  {
    name: "a member that a condition chooses",
    file: "src/conditional-member.ts",
    text: `import { braze } from "./client.js";
export const one = (isSms: boolean) => braze.email[isSms ? "hardBounces" : "unsubscribes"]({});
export const two = (old: boolean) => (old ? braze.users.delete : braze.users.merge);
export const three = (old: boolean) => (old ? braze.campaigns : braze.canvas).list();
export const four = (id?: string) => braze.users[id === undefined ? "track" : "identify"];`,
    uses: [
      "2 email.hardBounces",
      "2 email.unsubscribes",
      "3 users.delete",
      "3 users.merge",
      "4 campaigns.list",
      "4 canvas.list",
      "5 users.identify",
      "5 users.track",
    ],
  },
  {
    name: "a table of methods, as const",
    file: "src/table.ts",
    text: `import { braze } from "./client.js";
const jobs = { sync: braze.cdi.integrations.list, clean: braze.catalogs.delete } as const;
export const run = (name: keyof typeof jobs) => jobs[name];
const areas = ["campaigns", "canvas"] as const;
export const lists = areas.map((area) => braze[area].list());`,
    uses: ["2 catalogs.delete", "2 cdi.integrations.list", "5 campaigns.list", "5 canvas.list"],
  },
  {
    name: "names of an enum and of an object",
    file: "src/enum-member.ts",
    text: `import { braze } from "./client.js";
enum Method { Track = "track", Merge = "merge" }
const Area = { Users: "users" } as const;
export const one = () => braze[Area.Users][Method.Track]({});
export const two = (method: Method) => braze.users[method];`,
    uses: ["4 users.track", "5 users.merge", "5 users.track"],
  },
  {
    name: "a function of higher order that takes the method",
    file: "src/higher.ts",
    text: `import { braze } from "./client.js";
type Call<A extends unknown[], R> = (...args: A) => R;
const retried = <A extends unknown[], R>(call: Call<A, R>): Call<A, R> => (...args) => call(...args);
const pipe = <T,>(value: T, ...steps: ((value: T) => T)[]): T => steps.reduce((last, step) => step(last), value);
export const one = retried((...args: Parameters<typeof braze.users.delete>) => braze.users.delete(...args));
export const two = pipe(braze, (client) => (void client.feed.list(), client));`,
    uses: ["5 users.delete", "6 feed.list"],
  },
  {
    name: "events and timers",
    file: "src/timers.ts",
    text: `import { braze } from "./client.js";
import { EventEmitter } from "node:events";
const events = new EventEmitter();
events.on("list", braze.customAttributes.list);
export const timer = setInterval(() => void braze.sessions.dataSeries({ length: 1 }), 1000);
events.once("done", function (this: EventEmitter) { void braze.events.list(); });`,
    uses: ["4 customAttributes.list", "5 sessions.dataSeries", "6 events.list"],
  },
  {
    name: "names of operations that others have as well",
    file: "src/same-names.ts",
    text: `const users = { track: (id: string) => id, delete: () => 0, export: { ids: () => [] } };
const api = { users, campaigns: new Map<string, () => void>() };
class Catalogs { list() { return []; } items = { get: () => 1 }; }
export const run = [api.users.track("a"), api.users.delete(), users.export.ids(), new Catalogs().list(), new Catalogs().items.get(), api.campaigns.get("list")];
export const { track: own } = users;`,
    uses: [],
  },
];
