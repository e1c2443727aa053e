import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { HEY_API, installPeers } from "./peers.ts";

const here = fileURLToPath(new URL(".", import.meta.url));

/** A client that sends the same request as ours, and the module in `clients/` that does it. */
export interface Client {
  readonly name: string;
  readonly module: string;
}

const client = (name: string, file: string): Client => ({ name, module: join(here, "clients", `${file}.mjs`) });

/** One call alone: `createCaller` and its operation. */
export const ours: Client = client("ours", "ours");
/** One call with all options: `createTransport`, `call` and its operation. */
export const oursTransport: Client = client("ours, one call of a transport", "ours-transport");
/** All of it: `new Braze()`. */
export const oursWhole: Client = client("ours, the whole tree", "ours-tree");
/** What every client stands on. */
export const bare: Client = client("bare fetch", "fetch");

/** Other people's clients, installed and generated where they are missing. */
export async function otherClients(): Promise<Client[]> {
  installPeers();
  await makeHeyApi();
  return [
    client("openapi-fetch", "openapi-fetch"),
    client("hey-api", "hey-api"),
    client("braze-api", "braze-api"),
    client("openai", "openai"),
  ];
}

/** Its output is TypeScript; as one module it loads faster than as it stands. */
async function makeHeyApi(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-hey-api-"));
  const config = join(folder, "openapi-ts.config.mjs");
  const input = join(process.cwd(), "generated/spec/openapi.json");
  const plugins = ["@hey-api/typescript", "@hey-api/sdk", "@hey-api/client-fetch"];
  writeFileSync(config, `export default ${JSON.stringify({ input, output: join(folder, "out"), plugins })};\n`);
  execFileSync(process.execPath, [HEY_API, "-f", config], { cwd: folder, stdio: "pipe" });
  await build({
    stdin: {
      contents: 'export { createClient } from "./out/client"; export { usersTrack } from "./out/sdk.gen";',
      resolveDir: folder,
    },
    outfile: join(here, "node_modules/.cache/hey-api.mjs"),
    bundle: true,
    format: "esm",
  });
  rmSync(folder, { recursive: true });
}
