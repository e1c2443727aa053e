import { execFileSync } from "node:child_process";
import { faultInManifest } from "../bundle/fault.ts";
import { cells, examples, nameOf, startBench } from "./cells.ts";

/**
 * `npm run test:clients`: every tool with its example, by clients of both generations of the SDK, over both transports, in both modes.
 * `npm test` has each tool once, in one of these ways. And the manifest by which hosts install it, by the program that makes bundles of it.
 *
 * Exit codes: 0 every call reached Braze and was answered, and the manifest is valid · 1 not so.
 */
execFileSync("npm", ["run", "--silent", "build", "--", "packages"], { stdio: "inherit" });
const bench = await startBench();
let count = 0;
for (const cell of cells) {
  const begin = performance.now();
  const faults = await bench.faultsOf(cell, examples);
  count += faults.length;
  console.log(`${nameOf(cell)}: ${examples.length} tools, ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  for (const fault of faults) console.log(`  ${fault}`);
}
await bench.close();
const fault = faultInManifest("generated/mcp/manifest.json");
if (fault !== undefined) count++;
console.log(fault ?? "The manifest of the bundle is valid.");
console.log(count === 0 ? "No fault." : `${count} faults.`);
process.exitCode = count === 0 ? 0 : 1;
