import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { script } from "../peers.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  /** From the start of the process to the first answer, in milliseconds. */
  readonly started: number;
  /** What the process holds in memory, in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

/** Our mock, as its command starts it. */
export async function startOurs(...more: readonly string[]): Promise<Server> {
  const command = join(root, "generated/mock-server/bin/braze-mock-server.js");
  return await start([command, "--port", "0", "--key", "dev=*", "--limits", "off", ...more], /(http:\/\/\S+:\d+)/);
}

/** What people use today, on the same document. */
export async function startPrism(port: number): Promise<Server> {
  const command = script("@stoplight/prism-cli/dist/index.js");
  const document = join(root, "generated/spec/openapi.json");
  return await start([command, "mock", "--port", String(port), "--verboseLevel", "warn", document], undefined, port);
}

async function start(args: readonly string[], printed: RegExp | undefined, port = 0): Promise<Server> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...args], { stdio: ["ignore", "pipe", "inherit"] });
  const url = printed === undefined ? `http://127.0.0.1:${port}` : await urlFrom(child, printed);
  child.stdout?.resume();
  await answering(`${url}/catalogs`, child);
  return {
    url,
    started: performance.now() - begun,
    memory: () => Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) * 1024,
    async stop() {
      const closed = new Promise<void>((resolve) => void child.once("close", () => resolve()));
      child.kill();
      await closed;
    },
  };
}

function urlFrom(child: ChildProcess, printed: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout?.on("data", (chunk) => {
      text += String(chunk);
      const [, url] = printed.exec(text) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once("close", () => reject(new Error(`The server ended: ${text}`)));
  });
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    try {
      await (await fetch(url, { headers: { authorization: "Bearer dev" } })).arrayBuffer();
      return;
    } catch (error) {
      if (child.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
