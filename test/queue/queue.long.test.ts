import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { codeBlocks } from "../support/readme.ts";
import { hasRedis, startRedis, WITHOUT_REDIS } from "../support/redis.ts";

/** The example of docs/queue.md, run as it stands there. */
const FOLDER = import.meta.dirname;
const run = promisify(execFile);

beforeAll(() => {
  if (hasRedis && !existsSync(join(FOLDER, "node_modules/bullmq")))
    execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: FOLDER,
      stdio: "ignore",
      timeout: 300_000,
    });
});

test.each(codeBlocks(["docs/queue.md"], ["js"]))(
  "$title stands in the documentation as it is run",
  ({ title, code }) => {
    expect(code).toBe(readFileSync(join(FOLDER, title ?? ""), "utf8"));
  },
);

interface Peer {
  readonly url: string;
  /** How often each user's event was processed. */
  readonly processed: Map<string, number>;
  /** Requests that came in. */
  requests: number;
  close(): void;
}

/** A server that processes an event and answers some time later, in a queue's own pace. */
async function trackServer(): Promise<Peer> {
  const server = createServer();
  const peer: Peer = {
    url: "",
    processed: new Map(),
    requests: 0,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const answer = (response: ServerResponse) => response.writeHead(201).end('{"message":"success"}');
  server.on("request", async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    peer.requests++;
    const { events } = JSON.parse(text) as { events: { external_id: string }[] };
    for (const { external_id: user } of events) peer.processed.set(user, (peer.processed.get(user) ?? 0) + 1);
    setTimeout(answer, 150, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(peer, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

interface Parked {
  readonly id: string;
  readonly reason: string;
  readonly records: readonly { readonly events: { readonly external_id: string } }[];
}

describe.skipIf(!hasRedis)(hasRedis ? "with Redis" : WITHOUT_REDIS, () => {
  test("a worker that is killed loses nothing, and repeats nothing that may have been processed", async () => {
    const [redis, server] = [await startRedis(), await trackServer()];
    const env = {
      ...process.env,
      REDIS_URL: `redis://127.0.0.1:${redis.port}`,
      BRAZE_URL: server.url,
      BRAZE_API_KEY: "key",
      BRAZE_CONTRACT: '{"users-track":{"requests":40,"seconds":1}}',
      RECORDS_A_JOB: "5",
      LOCK_MS: "1000",
    };
    const script = async (...args: string[]) => (await run(process.execPath, args, { cwd: FOLDER, env })).stdout;
    const workers: ChildProcess[] = [];
    const work = () => {
      const child = spawn(process.execPath, ["worker.mjs"], { cwd: FOLDER, env, stdio: "ignore" });
      workers.push(child);
      return child;
    };
    const until = async (isDone: () => boolean | Promise<boolean>) => {
      while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    const file = join(tmpdir(), `queue-${redis.port}.jsonl`);
    const users = Array.from({ length: 500 }, (_, index) => `u${index}`);
    const lines = users.map((user) =>
      JSON.stringify({ events: { external_id: user, name: "seen", time: "2026-03-01" } }),
    );
    try {
      writeFileSync(file, lines.join("\n"));
      await script("fill.mjs", file);
      const victim = work();
      work();
      await until(() => server.requests > 30);
      victim.kill("SIGKILL");
      work();
      await until(async () => (await script("left.mjs")) === "0\n");

      const parked = (await script("parked.mjs"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Parked);
      expect(parked.length, "it had requests on their way").toBeGreaterThan(0);
      expect(parked.length, "at most as many as it works on at once").toBeLessThanOrEqual(16);
      expect(new Set(server.processed.values()), "nothing is processed twice").toEqual(new Set([1]));
      const kept = new Set(parked.flatMap(({ records }) => records.map(({ events }) => events.external_id)));
      const lost = users.filter((user) => !server.processed.has(user) && !kept.has(user));
      expect(lost).toEqual([]);

      // By hand: somebody looks in Braze, forgets what is there, and sends the rest after all.
      for (const { id, records } of parked) {
        const isThere = records.every(({ events }) => server.processed.has(events.external_id));
        await script("parked.mjs", isThere ? "drop" : "resume", id);
      }
      await until(async () => (await script("left.mjs")) === "0\n");
      expect(await script("parked.mjs")).toBe("");
      expect(users.map((user) => server.processed.get(user))).toEqual(users.map(() => 1));
    } finally {
      for (const worker of workers) worker.kill("SIGKILL");
      server.close();
      await redis.close();
      rmSync(file, { force: true });
    }
  });
});
