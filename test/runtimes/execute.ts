import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Runtime } from "./runtimes.ts";
import type { End } from "./verdict.ts";

/** What a run tells. */
export interface Told {
  readonly ends: readonly End[];
  /** What became of a client without a key. */
  readonly withoutKey: string;
}

/** A run as `program.mjs` takes it. */
export interface Run {
  readonly baseUrl: string;
  readonly names: readonly string[];
  readonly first?: number;
  readonly lanes?: number;
  readonly timeout?: number;
}

const HERE = import.meta.dirname;
const CLIENT = join(HERE, "../../generated/client/dist");
const exec = promisify(execFile);

/** A way to run the program in this runtime; ended by `close`. */
export async function startRuntime(runtime: Runtime): Promise<{ run: (run: Run) => Promise<Told>; close: () => void }> {
  if (runtime.name === "workerd") return startWorkerd(runtime);
  const args = [...runtime.args, join(HERE, "command.mjs"), pathToFileURL(CLIENT).href];
  const run = async (given: Run) => {
    // Without the key of whoever runs this.
    const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], NO_COLOR: "1" };
    const options = { env, maxBuffer: 1e8, timeout: 600_000 };
    const { stdout } = await exec(runtime.command, [...args, JSON.stringify(given)], options);
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Told;
  };
  return { run, close: () => {} };
}

/** workerd serves: each run is a request to a worker, and the port is one that it finds free. */
async function startWorkerd(runtime: Runtime): ReturnType<typeof startRuntime> {
  const folder = mkdtempSync(join(tmpdir(), "braze-codegen-workerd-"));
  await build({
    entryPoints: [join(HERE, "worker.mjs")],
    bundle: true,
    format: "esm",
    outfile: join(folder, "bundle.js"),
  });
  writeFileSync(join(folder, "config.capnp"), CONFIG);
  const child = spawn(runtime.command, ["serve", "--control-fd=3", join(folder, "config.capnp")], {
    // What it says of connections that break is of no use here.
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit").then(([code]) => Promise.reject(new Error(`workerd ended with ${code}`)));
  ended.catch(() => {});
  const [line] = (await Promise.race([once(child.stdio[3] as NodeJS.ReadableStream, "data"), ended])) as [Buffer];
  const { port } = JSON.parse(String(line).split("\n")[0] ?? "") as { port: number };
  const run = async (given: Run) => {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: JSON.stringify(given) });
    if (!response.ok) throw new Error(`workerd answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Told;
  };
  const close = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { run, close };
}

const CONFIG = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "network", network = (allow = ["private", "local", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "bundle.js", esModule = embed "bundle.js")],
  compatibilityDate = "2026-01-01",
  globalOutbound = "network",
);
`;
