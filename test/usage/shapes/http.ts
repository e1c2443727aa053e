import type { Shape } from "./shape.ts";

/** Requests without the client. */
export const http: readonly Shape[] = [
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
export const four = () => fetch("https://rest.iad-01.braze.com/users/trak", { method: "POST" });
export const five = (kind: string) => fetch(\`https://rest.iad-01.braze.com/\${kind}/list\`);
export const six = (brazeUrl: string, kind: string) => fetch(\`\${brazeUrl}/\${kind}/list\`);
export const seven = (base: string, kind: string) => fetch(\`\${base}/braze/\${kind}/list\`);`,
    uses: [],
    unresolved: [1, 2, 3, 4, 5, 6],
    reasons: [
      "its path is known only when it runs",
      '"GET /catalogs" may be catalogs.list',
      "The method of",
      '"POST /users/trak" is no operation',
      "A part of the path of GET /…/list is known only when it runs",
      "A part of the path of GET /…/list is known only when it runs",
    ],
  },
  {
    name: "a host of the API in what starts a program, or sends in a way that is not read",
    file: "src/hosts.ts",
    text: `import { execSync, spawn } from "node:child_process";
declare const $: (parts: TemplateStringsArray, ...values: unknown[]) => unknown;
declare const jQuery: any;
const HOST = "https://rest.iad-01.braze.com";
export const one = () => execSync("curl -X POST https://rest.iad-01.braze.com/users/track -d @users.json");
export const two = () => spawn("curl", ["-s", \`\${HOST}/campaigns/list\`]);
export const three = (path: string) => $\`curl rest.fra-01.braze.eu\${path}\`;
export function four(path: string) {
  const request = new XMLHttpRequest();
  request.open("POST", HOST + path);
}
export const five = () => jQuery.ajax({ url: "https://rest.iad-01.braze.com/users/delete", method: "POST" });
export const six = ["canvas", "https://rest.iad-01.braze.com/canvas/list"];
export const seven = (instance: string) => jQuery.get(\`https://rest.\${instance}.braze.com/events\`);`,
    uses: [],
    unresolved: [5, 6, 7, 10, 12, 13, 14],
  },
  {
    name: "a host of the API by which nothing is asked for",
    file: "src/hosts-named.ts",
    text: `import { Braze } from "@braze-codegen/client";
import { http } from "msw";
import nock from "nock";
import { execSync } from "node:child_process";
export const settings = { baseUrl: "https://rest.iad-01.braze.com", docs: "https://www.braze.com/docs/api/endpoints/users/track" };
export const braze = new Braze({ apiKey: "k", baseUrl: process.env["BRAZE_URL"] ?? "https://rest.iad-01.braze.com" });
export const one = (url: string) => url.startsWith("https://rest.iad-01.braze.com/users/track") || url === "https://rest.iad-01.braze.com/users/track";
export const two = () => console.log("POST https://rest.iad-01.braze.com/users/track");
export const three = () => execSync("open https://dashboard-01.braze.com");
export const four = () => execSync("curl https://rest.iad-01.braze.com.example.com/users/track");
export const five = () => fetch("https://www.braze.com/docs");
export const six = "mail to help@braze.com/users/track";
export const handler = http.post("https://rest.iad-01.braze.com/users/track", () => undefined);
export const scope = nock("https://rest.iad-01.braze.com").get("https://rest.iad-01.braze.com/canvas/list");
export const seven = (id: string) => { throw new TypeError("POST https://rest.iad-01.braze.com/users/delete of " + id); };`,
    uses: [],
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
