import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files of one area of an invented shop. What is about people speaks with the API; the rest is what code bases are mostly made of. */
const AREA = {
  "model.ts": (n: number) => `import { type Id, type Page, idOf } from "../base/ids.js";
${times(
  6,
  (part) => `
export interface Item${n}x${part} {
  readonly id: Id<"item${n}x${part}">;
  readonly name: string;
  readonly price: { readonly amount: number; readonly currency: "EUR" | "USD" | "GBP" };
  readonly tags: readonly string[];
  readonly state: State${n}x${part};
  readonly changed?: Date | undefined;
}
export type State${n}x${part} =
  | { readonly kind: "draft"; readonly since: Date }
  | { readonly kind: "open"; readonly left: number }
  | { readonly kind: "closed"; readonly because: string };
export type Patch${n}x${part} = Partial<Omit<Item${n}x${part}, "id">>;
export const isOpen${n}x${part} = (item: Item${n}x${part}): boolean => item.state.kind === "open" && item.state.left > 0;
export function item${n}x${part}(name: string, patch: Patch${n}x${part} = {}): Item${n}x${part} {
  const state: State${n}x${part} = { kind: "draft", since: new Date(0) };
  return { id: idOf("item${n}x${part}", name), name, price: { amount: 0, currency: "EUR" }, tags: [], state, ...patch };
}`,
)}
export type Items${n} = Page<Item${n}x0>;
`,
  "text.ts": (n: number) => `import { type Item${n}x0, type Item${n}x1, isOpen${n}x0 } from "./model.js";
${times(
  7,
  (part) => `
export function words${n}x${part}(items: readonly (Item${n}x0 | Item${n}x1)[], width: number = ${part + 20}): string {
  const names = items.map(({ name, tags }) => [name, ...tags].join(" ").trim().toLowerCase());
  const longest = names.reduce((most, each) => Math.max(most, each.length), 0);
  const lines = names.filter((each) => each.length > 0).map((each, index) => \`\${String(index + 1).padStart(3)} \${each.padEnd(Math.min(longest, width))}\`);
  if (lines.length === 0) return "nothing";
  const [first = "", ...others] = lines;
  return [first.toUpperCase(), ...others.slice(0, ${part + 3})].join("\\n");
}
export const open${n}x${part} = (items: readonly Item${n}x0[]) => items.filter(isOpen${n}x0).map(({ name }) => name.split(/\\s+/).at(-1) ?? "");`,
)}
`,
  "store.ts": (n: number) => `import type { Id } from "../base/ids.js";
import { type Item${n}x0, type Patch${n}x0, item${n}x0 } from "./model.js";
export interface Store${n} {
  get(id: Id<"item${n}x0">): Promise<Item${n}x0 | undefined>;
  list(filter?: (item: Item${n}x0) => boolean): AsyncIterable<Item${n}x0>;
  update(id: Id<"item${n}x0">, patch: Patch${n}x0): Promise<Item${n}x0>;
  delete(id: Id<"item${n}x0">): Promise<boolean>;
}
export class MemoryStore${n} implements Store${n} {
  readonly #items = new Map<string, Item${n}x0>();
  constructor(private readonly now: () => Date = () => new Date()) {}
  async get(id: Id<"item${n}x0">): Promise<Item${n}x0 | undefined> {
    return this.#items.get(id);
  }
  async *list(filter: (item: Item${n}x0) => boolean = () => true): AsyncIterable<Item${n}x0> {
    for (const item of this.#items.values()) if (filter(item)) yield item;
  }
  async update(id: Id<"item${n}x0">, patch: Patch${n}x0): Promise<Item${n}x0> {
    const before = this.#items.get(id) ?? item${n}x0(id);
    const after = { ...before, ...patch, changed: this.now() };
    this.#items.set(id, after);
    return after;
  }
  async delete(id: Id<"item${n}x0">): Promise<boolean> {
    return this.#items.delete(id);
  }
}
${times(
  4,
  (part) => `
export async function total${n}x${part}(store: Store${n}): Promise<number> {
  let sum = 0;
  for await (const { price, state } of store.list(({ tags }) => tags.length >= ${part}))
    if (state.kind === "open") sum += price.amount * state.left;
    else if (state.kind === "closed" && state.because.includes("${part}")) sum -= price.amount;
  return Math.round(sum * 100) / 100;
}`,
)}
`,
  "remote.ts": (n: number) => `import { readJson } from "../base/http.js";
import type { Item${n}x0, Item${n}x2 } from "./model.js";
const BASE = process.env["SHOP_URL"] ?? "https://shop.example";
${times(
  8,
  (part) => `
export async function fetch${n}x${part}(id: string, options: { readonly signal?: AbortSignal; readonly tags?: readonly string[] } = {}): Promise<Item${n}x${part % 2 === 0 ? 0 : 2}[]> {
  const url = new URL(\`/items${n}/\${encodeURIComponent(id)}/part${part}\`, BASE);
  for (const tag of options.tags ?? []) url.searchParams.append("tag", tag);
  const response = await fetch(url, { method: "POST", headers: { accept: "application/json" }, ...(options.signal ? { signal: options.signal } : {}) });
  if (!response.ok) throw new Error(\`shop answered \${response.status} for \${id}\`);
  const { items = [] } = await readJson<{ items?: Item${n}x${part % 2 === 0 ? 0 : 2}[] }>(response);
  return items.sort((a, b) => a.name.localeCompare(b.name));
}`,
)}
`,
  "service.ts": (n: number) => `import { fetch${n}x0, fetch${n}x1 } from "./remote.js";
import { type Store${n}, MemoryStore${n}, total${n}x0 } from "./store.js";
import { words${n}x0, words${n}x1 } from "./text.js";
import type { Item${n}x0 } from "./model.js";
${n > 0 ? `import type { Service${n - 1} } from "../area${n - 1}/service.js";` : ""}
export interface Events${n} { changed: [item: Item${n}x0]; deleted: [id: string]; failed: [error: unknown] }
type Listener<K extends keyof Events${n}> = (...args: Events${n}[K]) => void;
export class Service${n} {
  readonly #listeners: { [K in keyof Events${n}]?: Listener<K>[] } = {};
  constructor(private readonly store: Store${n} = new MemoryStore${n}()${n > 0 ? `, readonly before?: Service${n - 1}` : ""}) {}
  on<K extends keyof Events${n}>(name: K, listener: Listener<K>): this {
    const list: Listener<K>[] = this.#listeners[name] ?? [];
    list.push(listener);
    Object.assign(this.#listeners, { [name]: list });
    return this;
  }
  protected emit<K extends keyof Events${n}>(name: K, ...args: Events${n}[K]): void {
    for (const each of this.#listeners[name] ?? []) each(...args);
  }
${times(
  6,
  (part) => `
  async refresh${part}(ids: readonly string[]): Promise<string> {
    const found = await Promise.all(ids.map(async (id) => (await fetch${n}x0(id)).concat(await fetch${n}x0(id, { tags: ["${part}"] }))));
    const all = found.flat();
    for (const item of all) {
      const before = await this.store.get(item.id);
      if (before?.name === item.name) continue;
      this.emit("changed", await this.store.update(item.id, { name: item.name, tags: [...item.tags, "${part}"] }));
    }
    const others = await fetch${n}x1(ids[0] ?? "none").catch((error: unknown) => (this.emit("failed", error), []));
    return words${n}x${part % 2}(all) + String(others.length) + String(await total${n}x0(this.store));
  }`,
)}
}
`,
  "handler.ts": (n: number) => `import type { Handler, Request, Route } from "../base/http.js";
import { Service${n} } from "./service.js";
const service = new Service${n}();
${times(
  7,
  (part) => `
const schema${part} = { ids: (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === "string") };
export const handle${n}x${part}: Handler = async (request: Request) => {
  const body = await request.json();
  const ids = typeof body === "object" && body !== null && "ids" in body ? body.ids : undefined;
  if (!schema${part}.ids(ids)) return { status: 400, body: { message: "ids is a list of texts" } };
  const text = await service.refresh${part % 6}(ids);
  return { status: 200, body: { text, length: text.length, at: request.headers.get("date") ?? "" } };
};`,
)}
export const routes${n}: readonly Route[] = [${times(7, (part) => `{ method: "POST", path: "/area${n}/part${part}", handler: handle${n}x${part} }, `)}];
`,
  "handler.test-data.ts": (n: number) => `import type { Item${n}x3, Item${n}x4 } from "./model.js";
import { idOf } from "../base/ids.js";
${times(
  10,
  (part) => `
export const data${n}x${part}: readonly (Item${n}x3 | Item${n}x4)[] = [
${times(
  6,
  (
    row,
  ) => `  { id: idOf("item${n}x${(part + row) % 2 === 0 ? 3 : 4}", "${part}-${row}"), name: "Item ${row}", price: { amount: ${row * 7}, currency: "USD" }, tags: ["a", "b${row}"], state: { kind: "open", left: ${row} } } as Item${n}x3 | Item${n}x4,
`,
)}];`,
)}
`,
  "math.ts": (n: number) => `${times(
    9,
    (part) => `
export function group${n}x${part}<T, K extends string>(list: readonly T[], keyOf: (each: T, index: number) => K): Record<K, T[]> {
  const groups = {} as Record<K, T[]>;
  for (const [index, each] of list.entries()) (groups[keyOf(each, index)] ??= []).push(each);
  return groups;
}
export const sum${n}x${part} = <T>(list: readonly T[], valueOf: (each: T) => number): number => list.reduce((sum, each) => sum + valueOf(each), ${part});
export async function inTurn${n}x${part}<T, R>(list: Iterable<T>, work: (each: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const each of list) done.push(await work(each));
  return done;
}`,
  )}
`,
  "messages.ts": (n: number) => `import type { Braze } from "@braze-codegen/client";
import { braze } from "../base/braze.js";
import type { Item${n}x0 } from "./model.js";
import { group${n}x0 } from "./math.js";
export class Messages${n} {
  constructor(private readonly client: Braze = braze) {}
${times(
  5,
  (part) => `
  async tell${part}(items: readonly Item${n}x0[], people: readonly string[]): Promise<number> {
    const byState = group${n}x0(items, ({ state }) => state.kind);
    const time = new Date().toISOString();
    await this.client.users.track({
      events: people.map((external_id) => ({ external_id, name: "item_changed", time, properties: { part: ${part}, items: items.map(({ name }) => name) } })),
      attributes: people.map((external_id) => ({ external_id, open_items: byState.open?.length ?? 0, last_seen: time })),
    });
    await this.client.campaigns.trigger.send({ campaign_id: "campaign-${n}", recipients: people.map((external_user_id) => ({ external_user_id })) });
    return people.length;
  }`,
)}
}
export const campaigns${n} = async () => {
  const names: string[] = [];
  for await (const { name } of braze.campaigns.list()) names.push(name ?? "");
  return names;
};
`,
  "index.ts": (n: number) => `export * from "./model.js";
export { Service${n} } from "./service.js";
export { Messages${n} } from "./messages.js";
export { routes${n} } from "./handler.js";
`,
} satisfies Readonly<Record<string, (n: number) => string>>;

const BASE: Readonly<Record<string, string>> = {
  "ids.ts": `export type Id<K extends string> = string & { readonly kind?: K };
export const idOf = <K extends string>(kind: K, name: string): Id<K> => \`\${kind}-\${name}\` as Id<K>;
export interface Page<T> { readonly items: readonly T[]; readonly next?: string }
`,
  "http.ts": `export interface Request { readonly headers: Map<string, string>; json(): Promise<unknown> }
export interface Answer { readonly status: number; readonly body: unknown }
export type Handler = (request: Request) => Promise<Answer>;
export interface Route { readonly method: "GET" | "POST"; readonly path: string; readonly handler: Handler }
export const readJson = async <T>(response: Response): Promise<T> => (await response.json()) as T;
`,
  "braze.ts": `import { Braze } from "@braze-codegen/client";
export const braze = new Braze({ apiKey: process.env["BRAZE_KEY"] ?? "", instance: "US-01" });
`,
};

const TSCONFIG = {
  compilerOptions: {
    target: "es2023",
    module: "nodenext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
  },
  include: ["src"],
};

/** Writes a code base of so many files, and gives their number of lines. */
export function writeCodeBase(folder: string, files: number): number {
  const names = Object.keys(AREA) as (keyof typeof AREA)[];
  const base = Object.entries(BASE).map(([name, text]) => [`src/base/${name}`, text] as const);
  const areas = Array.from({ length: files - base.length }, (_, index) => {
    const n = Math.floor(index / names.length);
    const name = names[index % names.length] ?? "model.ts";
    return [`src/area${n}/${name}`, AREA[name](n)] as const;
  });
  const all = [...base, ...areas];
  for (const [path, text] of [...all, ["tsconfig.json", JSON.stringify(TSCONFIG)] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return all.reduce((sum, [, text]) => sum + text.split("\n").length, 0);
}

function times(count: number, text: (part: number) => string): string {
  return Array.from({ length: count }, (_, part) => text(part)).join("");
}
