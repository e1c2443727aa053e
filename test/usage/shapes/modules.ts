import type { Shape } from "./shape.ts";

const CLIENT = `import { Braze } from "@braze-codegen/client";
export const braze = new Braze({ apiKey: "k", instance: "US-01" });
`;

/** How the client comes into a file. */
export const modules: readonly Shape[] = [
  {
    name: "a barrel that exports all, and one that names it anew",
    file: "src/barrel-user.ts",
    text: `import { people, ours } from "./barrel/index.js";
export const run = () => [people.track({}), ours.campaigns.details({ campaign_id: "c" })];`,
    beside: {
      "src/barrel/client.ts": `${CLIENT}export const people = braze.users;`,
      "src/barrel/named.ts": `export { braze as ours } from "./client.js";`,
      "src/barrel/index.ts": `export * from "./client.js";\nexport * from "./named.js";`,
    },
    uses: ["2 campaigns.details", "2 users.track"],
  },
  {
    name: "a namespace that is exported by a name",
    file: "src/export-namespace.ts",
    text: `import { api } from "./barrel-namespace.js";
export const run = () => api.braze.canvas.list();`,
    beside: { "src/barrel-namespace.ts": `export * as api from "./client.js";` },
    uses: ["2 canvas.list"],
  },
  {
    name: "an operation that a barrel exports by another name",
    file: "src/barrel-operation.ts",
    text: `import { call, createTransport } from "@braze-codegen/client/core";
import { remove } from "./operations.js";
export const run = () => call(createTransport({ apiKey: "k", instance: "US-01" }), remove, { body: {} });`,
    beside: { "src/operations.ts": `export { usersDelete as remove } from "@braze-codegen/client/operations/users";` },
    uses: ["3 users.delete"],
  },
  {
    name: "an import at run time, of a module of one's own",
    file: "src/lazy.ts",
    text: `export const one = async () => (await import("./client.js")).braze.segments.list();
export const two = () => import("./client.js").then(({ braze }) => braze.segments.details({ segment_id: "s" }));
export async function three() { const { default: client } = await import("./client.js"); return client.feed.list(); }`,
    uses: ["1 segments.list", "2 segments.details", "3 feed.list"],
  },
  {
    name: "paths of a config",
    file: "aliased/app/run.ts",
    text: `import { braze } from "@lib/braze";
import more from "~/more";
export const run = () => [braze.email.hardBounces({}), more.email.unsubscribes({})];`,
    beside: {
      "aliased/tsconfig.json": `{
  // A comment, as configs have.
  "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "paths": { "@lib/*": ["./lib/*"], "~/*": ["./app/*"] } },
}`,
      "aliased/lib/braze.ts": CLIENT,
      "aliased/app/more.ts": `export { braze as default } from "@lib/braze";`,
    },
    uses: ["3 email.hardBounces", "3 email.unsubscribes"],
  },
  {
    name: "projects that refer to each other",
    file: "mono/app/src/index.ts",
    text: `import { makeClient } from "../../lib/src/index.js";
const client = makeClient();
export const run = () => client.purchases.productList({});`,
    beside: {
      "mono/tsconfig.json": { files: [], references: [{ path: "./lib" }, { path: "./app" }] },
      "mono/lib/tsconfig.json": { compilerOptions: { composite: true, module: "nodenext", outDir: "dist" } },
      "mono/app/tsconfig.json": {
        compilerOptions: { composite: true, module: "nodenext", outDir: "dist" },
        references: [{ path: "../lib" }],
      },
      "mono/lib/src/index.ts": `import { Braze } from "@braze-codegen/client";
export const makeClient = () => new Braze({ apiKey: "k", instance: "US-01" });`,
    },
    uses: ["3 purchases.productList"],
  },
  {
    name: "a global that a file declares for all others",
    file: "globals/use.ts",
    text: `export const one = () => ourBraze.sends.dataSeries({ campaign_id: "c", send_id: "s", length: 1 });
export const two = (name: "list" | "details") => ourBraze.canvas[name];
function run(client: any) { return client; }
export const lost = run(ourBraze);`,
    beside: {
      "globals/tsconfig.json": { compilerOptions: { module: "nodenext", strict: true } },
      "globals/global.d.ts": `declare const ourBraze: import("@braze-codegen/client").Braze;`,
    },
    uses: ["1 sends.dataSeries", "2 canvas.details", "2 canvas.list"],
    unresolved: [4],
  },
  {
    name: "import = require",
    file: "src/import-equals.cts",
    text: `import client = require("@braze-codegen/client");
export const run = () => new client.Braze({ apiKey: "k", instance: "US-01" }).events.dataSeries({ event: "e", length: 1 });`,
    uses: ["2 events.dataSeries"],
  },
  {
    name: "components whose code is not read",
    file: "src/button.vue",
    text: `<script setup lang="ts">
import { braze } from "./client.js";
import { Braze } from "@braze-codegen/client";
const press = () => braze.users.track({});
</script>`,
    uses: [],
    unresolved: [2, 3],
  },
  {
    name: "components that import a module with the client",
    file: "src/page.svelte",
    text: `<script>
  import { braze } from "./client.js";
  import { call } from "./counted-there.js";
  const press = () => braze.users.delete({});
  const send = () => fetch("https://rest.iad-01.braze.com/users/track", { method: "POST" });
</script>`,
    beside: {
      "src/counted-there.ts": `import { braze } from "./client.js";\nexport const call = (on: boolean) => on && braze;`,
    },
    uses: [],
    unresolved: [2, 3, 5],
  },
];
