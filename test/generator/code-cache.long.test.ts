import { execFileSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";

/** Newer versions keep code by themselves. */
const isNode20 = process.versions.node.startsWith("20.");
const CODE_CACHE = pathToFileURL(join(import.meta.dirname, "../../dist/code-cache.js")).href;
const EMIT = join(import.meta.dirname, "../../dist/emit/worker.js");

/** What a process says that loads the compiler with a cache, and keeps what V8 made of it. */
const run = (cache: string): string =>
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import { createRequire } from "node:module";
       import { loadWithCodeCache } from ${JSON.stringify(CODE_CACHE)};
       const keep = loadWithCodeCache("typescript", ${JSON.stringify(cache)});
       const ts = createRequire(${JSON.stringify(EMIT)})("typescript");
       keep();
       console.log(ts.version);`,
    ],
    { encoding: "utf8", timeout: 60_000 },
  ).trim();

const version = (createRequire(import.meta.url)("typescript/package.json") as { version: string }).version;

describe.skipIf(!isNode20)("code that V8 has compiled", () => {
  let cache: string;
  let entry: string;
  beforeAll(async () => {
    cache = await folderOf();
    expect(run(cache)).toBe(version);
    const [name = ""] = await readdir(cache);
    entry = join(cache, name);
  });

  test("is kept once, and used as it is", async () => {
    const before = await readFile(entry);
    expect(run(cache)).toBe(version);
    expect(await readFile(entry)).toEqual(before);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ["damaged", (bytes) => Buffer.concat([bytes.subarray(0, 5000), Buffer.alloc(bytes.length - 5000)])],
    ["cut", (bytes) => bytes.subarray(0, 5000)],
    ["empty", () => Buffer.alloc(0)],
  ])("that is %s is made anew", async (_, spoil) => {
    const good = await readFile(entry);
    await writeFile(entry, spoil(good));
    expect(run(cache)).toBe(version);
    expect((await readFile(entry)).length).toBeGreaterThan(good.length / 2);
  });
});
