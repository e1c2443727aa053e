import { spawn, spawnSync } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";

/** Whether this machine has a Redis. CI has to: there a test that is skipped is a test that fails. */
export const hasRedis: boolean = spawnSync("redis-server", ["--version"], { timeout: 10_000 }).status === 0;

/** Why the tests with Redis are skipped. */
export const WITHOUT_REDIS = "skipped: no redis-server on this machine (Debian: apt-get install redis-server)";

/** A Redis of a test's own, which keeps nothing on disk. */
export interface Redis {
  readonly port: number;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @throws {Error} with what it printed, where it does not start. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const options = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      printed += text;
      if (printed.includes("Ready to accept connections")) resolve();
    });
    child.once("exit", () => reject(new Error(`redis-server did not start: ${printed}`)));
  });
  const close = () => {
    child.kill();
    return ended;
  };
  return { port, close };
}
