import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { hasRedis, startRedis, WITHOUT_REDIS } from "../../support/redis.ts";
import { rawServer } from "../support/server.ts";

const run = promisify(execFile);
const PROCESS = join(import.meta.dirname, "redis-process.mjs");

test("CI has a redis-server", () => {
  if (process.env["CI"] === "true") expect(hasRedis, WITHOUT_REDIS).toBe(true);
});

test.skipIf(!hasRedis)(
  `two processes with 16 workers each share a pool (${hasRedis ? "Redis" : WITHOUT_REDIS})`,
  async () => {
    const redis = await startRedis();
    const server = await rawServer((response) => response.end('{"catalogs":[],"message":"success"}'));
    try {
      const args = [PROCESS, `${redis.port}`, server.url, "4"];
      const outputs = await Promise.all([run(process.execPath, args), run(process.execPath, args)]);
      const windows = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
      const counts = new Map<string, number>();
      for (const window of windows) counts.set(window, (counts.get(window) ?? 0) + 1);
      expect(server.requests).toHaveLength(2 * 16 * 4);
      expect(windows).toHaveLength(2 * 16 * 4);
      expect(Math.max(...counts.values())).toBeLessThanOrEqual(40);
    } finally {
      await server.close();
      await redis.close();
    }
  },
);
