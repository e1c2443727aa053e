import type { Shape } from "./shape.ts";

/** Addresses that code puts together, and clients of HTTP that put a beginning before them. */
export const addresses: readonly Shape[] = [
  {
    name: "a URL object, and its parts",
    file: "src/url-object.ts",
    text: `const base = new URL("https://rest.iad-01.braze.com");
export const one = () => fetch(new URL("/campaigns/details", base));
export function two(id: string) {
  const url = new URL("https://rest.iad-01.braze.com/canvas/details");
  url.searchParams.set("canvas_id", id);
  return fetch(url);
}
export const three = () => fetch(new URL("users/merge", "https://rest.iad-01.braze.com/").toString(), { method: "post" });
export function four() {
  const url = new URL("https://rest.iad-01.braze.com");
  url.pathname = "/users/delete";
  return fetch(url, { method: "POST" });
}`,
    uses: ["2 campaigns.details", "6 canvas.details", "8 users.merge"],
    unresolved: [12],
  },
  {
    name: "a table of routes, as const",
    file: "src/routes.ts",
    text: `const HOST = "https://rest.iad-01.braze.com";
const ROUTES = { track: { method: "POST", path: "/users/track" }, list: { method: "GET", path: "/campaigns/list" } } as const;
export const one = () => fetch(\`\${HOST}\${ROUTES.track.path}\`, { method: ROUTES.track.method });
const send = (route: { method: string; path: string }) => fetch(HOST + route.path, { method: route.method });
export const two = () => send(ROUTES.list);
enum Path { Merge = "/users/merge" }
export const three = () => fetch(HOST + Path.Merge, { method: "POST" });
const path = (id: string) => \`/catalogs/\${encodeURIComponent(id)}/items\` as const;
export const four = () => fetch(\`\${HOST}\${path("menu")}\`);`,
    uses: ["3 users.track", "5 campaigns.list", "7 users.merge", "9 catalogs.items.list"],
  },
  {
    name: "a name that only one of the routes has",
    file: "src/route-names.ts",
    text: `const ROUTES = { track: "/users/track", merge: "/users/merge" } as const;
export const one = (name: keyof typeof ROUTES) => fetch(\`https://rest.iad-01.braze.com\${ROUTES[name]}\`, { method: "POST" });`,
    uses: ["2 users.merge", "2 users.track"],
  },
  {
    name: "extended instances, and instances of these",
    file: "src/extended-http.ts",
    text: `import axios from "axios";
import got from "got";
const options = { prefixUrl: "https://rest.iad-01.braze.com" };
const api = got.extend(options).extend({ headers: {} });
export const one = () => api.post("users/alias/update", { json: {} });
export const two = () => api("segments/list").json();
const http = axios.create({ baseURL: "https://rest.iad-01.braze.com/users/", timeout: 1 });
export const three = () => http.post("identify", {});
export const four = () => http("/track", { method: "post", data: {} });
axios.defaults.baseURL = "https://rest.iad-01.braze.com";
export const five = () => axios.get("/email/hard_bounces");`,
    uses: ["5 users.alias.update", "6 segments.list", "8 users.identify", "9 users.track", "11 email.hardBounces"],
  },
  {
    name: "a client of HTTP that is not installed",
    file: "src/ky.ts",
    text: `import ky from "ky";
const api = ky.create({ prefixUrl: "https://rest.iad-01.braze.com" });
const more = api.extend({ hooks: {} });
export const one = () => api.post("email/blocklist", { json: {} }).json();
export const two = () => more.get("feed/list");
export const three = () => ky("https://rest.iad-01.braze.com/canvas/list");`,
    uses: ["4 email.blocklist", "5 feed.list", "6 canvas.list"],
  },
  {
    name: "Node's own https",
    file: "src/node-https.ts",
    text: `import https, { request as send } from "node:https";
export const one = () => https.request({ hostname: "rest.iad-01.braze.com", path: "/users/track", method: "POST" });
export const two = () => send("https://rest.iad-01.braze.com/campaigns/list");
export const three = () => https.get(new URL("https://rest.iad-01.braze.com/segments/list"), () => undefined);
export const four = () => https.get("https://api.example.com/users/track");
export const five = () => https.request({ host: "rest.iad-01.braze.com", port: 443, path: "/users/" + "delete", method: "POST" });`,
    uses: ["2 users.track", "3 campaigns.list", "4 segments.list", "6 users.delete"],
  },
  {
    name: "fetch that is given on, and that somebody wraps",
    file: "src/fetch-given.ts",
    text: `type Fetch = typeof fetch;
const make = (send: Fetch = fetch) => ({ track: () => send("https://rest.iad-01.braze.com/users/track", { method: "POST" }) });
export const one = make().track();
const get = async <T,>(path: \`/\${string}\`, init: RequestInit = {}): Promise<T> => (await fetch(\`https://rest.iad-01.braze.com\${path}\`, { ...init, method: "GET" })).json() as T;
export const two = () => get<{ canvases: [] }>("/canvas/list");
class Api {
  readonly #base = "https://rest.iad-01.braze.com";
  private url(path: string): string { return this.#base + path; }
  delete(name: string) { return fetch(this.url(\`/catalogs/\${name}\`), { method: "DELETE" }); }
}
export const three = () => new Api().delete("menu");`,
    uses: ["2 users.track", "5 canvas.list", "11 catalogs.delete"],
  },
  {
    name: "an address with its port, its user or in capitals",
    file: "src/odd-hosts.ts",
    text: `export const one = () => fetch("https://REST.IAD-01.BRAZE.COM:443/campaigns/list");
export const two = () => fetch("https://user@rest.fra-02.braze.eu/canvas/list/");
export const three = () => fetch("//rest.iad-01.braze.com/feed/list");
export const four = () => fetch("https://example.com/?to=https://rest.iad-01.braze.com/users/track");
export const five = () => fetch("https://rest.iad-01.braze.com@example.com/users/track", { method: "POST" });
export const six = () => fetch("https://notbraze.com/users/track", { method: "POST" });`,
    uses: ["1 campaigns.list", "2 canvas.list", "3 feed.list"],
  },
];
