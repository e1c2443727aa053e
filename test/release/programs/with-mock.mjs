import { createMockBraze } from "@braze-codegen/mock-server";

// node with-mock.mjs MODULE…: programs of a README, with the mock server in Braze's place.
const catalogs = [{ name: "menu", items: [{ id: "soup" }] }];
for (const module of process.argv.slice(2)) {
  globalThis.fetch = createMockBraze({ keys: { "test-key": "*", dev: "*" }, seed: { catalogs } }).fetch;
  process.env.BRAZE_API_KEY = "test-key";
  await import(new URL(module, `file://${process.cwd()}/`).href);
  console.log(`${module} ran`);
}
