import { chmod, mkdir, readFile, readdir, rename, rm, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type Place, recall, remember, snapshot } from "../../../generator/output/fingerprint.ts";
import { hashesOf } from "../../../generator/output/manifest.ts";
import { folderOf, put } from "../../support/folder.ts";

const SCRIPT = "#!/usr/bin/env node\n";
const QUESTION = ["generate", { area: "things" }];

/** A run that read a spec and a generator, and left an output. */
async function remembered() {
  const folder = await folderOf({
    "generator/a.ts": "a",
    "spec/openapi.yaml": "openapi: 3.1.1",
    "spec/schemas/Thing.yaml": "type: object",
    "out/client/index.ts": "index",
    "out/client/dist/index.js": "compiled",
    "out/bin/run.js": SCRIPT,
    "dist/index.js": "compiled",
  });
  await chmod(join(folder, "out/bin/run.js"), 0o755);
  const at = (path: string) => join(folder, path);
  await sleep(30);
  const before = snapshot([
    place("tree", at("generator")),
    place("names", at("spec")),
    place("file", at("package.json")),
  ]);
  const run = {
    before,
    read: [at("spec/openapi.yaml"), at("spec/schemas/Thing.yaml"), at("spec/decisions.yaml")],
    outputs: [
      place("outputs", at("out")),
      place("file", at("out/client/index.ts")),
      place("file", at("out/bin/run.js")),
      place("stamps", at("dist")),
    ],
    hashes: hashesOf([
      { path: at("out/client/index.ts"), text: "index" },
      { path: at("out/bin/run.js"), text: SCRIPT },
    ]),
    told: { operations: 4 },
  };
  return { folder, at, run, cache: at("cache") };
}

const place = (kind: Place["kind"], path: string): Place => ({ kind, path });

type At = (path: string) => string;

describe("a run is remembered, and then", () => {
  test.each<[name: string, change: (at: At) => unknown, isKnown: boolean]>([
    ["nothing changes", () => undefined, true],
    ["a file of the generator changes", (at) => put(at("generator/a.ts"), "b"), false],
    ["one is added", (at) => put(at("generator/b.ts"), ""), false],
    ["one goes", (at) => unlink(at("generator/a.ts")), false],
    ["a document changes", (at) => put(at("spec/openapi.yaml"), "openapi: 3.1.0"), false],
    ["a part of it changes", (at) => put(at("spec/schemas/Thing.yaml"), "type: string"), false],
    ["it is written anew with the same text", (at) => put(at("spec/openapi.yaml"), "openapi: 3.1.1"), true],
    ["a part goes", (at) => unlink(at("spec/schemas/Thing.yaml")), false],
    ["a file is added beside it", (at) => put(at("spec/schemas/Other.yaml"), ""), false],
    ["a file that was not there comes", (at) => put(at("spec/decisions.yaml"), "[]"), false],
    ["a hidden file is added beside it", (at) => put(at("spec/.git/HEAD"), ""), true],
    ["a package.json comes", (at) => put(at("package.json"), {}), false],
    ["an output is edited", (at) => put(at("out/client/index.ts"), "Index"), false],
    ["an output gets other line ends", (at) => put(at("out/client/index.ts"), "index\r\n"), false],
    ["an output goes", (at) => unlink(at("out/client/index.ts")), false],
    ["an output is another file's now", (at) => rename(at("out/bin/run.js"), at("out/client/index.ts")), false],
    ["a file comes among the outputs", (at) => put(at("out/client/mine.ts"), ""), false],
    ["a build's file comes among them", (at) => put(at("out/client/dist/more.js"), ""), true],
    ["what a file manager leaves comes", (at) => put(at("out/.DS_Store"), ""), true],
    ["the lock of another run comes", (at) => put(at("out/.braze-codegen.lock"), "1"), false],
    ["all outputs go", (at) => rm(at("out"), { recursive: true }), false],
    ["what was compiled is compiled anew", (at) => sleep(20).then(() => put(at("dist/index.js"), "compiled")), false],
    ["what was compiled goes", (at) => unlink(at("dist/index.js")), false],
  ])("%s", async (_, change, isKnown) => {
    const { at, run, cache } = await remembered();
    remember(cache, QUESTION, run);
    expect(recall(cache, QUESTION)).toEqual(run.told);
    await change(at);
    expect(recall(cache, QUESTION)).toEqual(isKnown ? run.told : undefined);
  });

  test.skipIf(process.platform === "win32")("a script can no longer be executed", async () => {
    const { at, run, cache } = await remembered();
    remember(cache, QUESTION, run);
    await chmod(at("out/bin/run.js"), 0o644);
    expect(recall(cache, QUESTION)).toBeUndefined();
  });

  test("another question is asked", async () => {
    const { run, cache } = await remembered();
    remember(cache, QUESTION, run);
    expect(recall(cache, ["generate", { area: "users" }])).toBeUndefined();
  });

  test("its entry is damaged", async () => {
    const { run, cache } = await remembered();
    remember(cache, QUESTION, run);
    const [entry = ""] = await readdir(cache);
    const text = await readFile(join(cache, entry), "utf8");
    await writeFile(join(cache, entry), text.replace('"operations":4', '"operations":5'));
    expect(recall(cache, QUESTION)).toBeUndefined();
  });
});

describe("a run is not remembered when meanwhile", () => {
  test.each<[name: string, change: (at: At) => unknown]>([
    ["a document was changed", (at) => put(at("spec/openapi.yaml"), "openapi: 3.1.0")],
    ["a document was changed and changed back", (at) => put(at("spec/openapi.yaml"), "openapi: 3.1.1")],
    ["a file came beside it", (at) => put(at("spec/new.yaml"), "")],
    ["the generator was changed", (at) => put(at("generator/a.ts"), "b")],
    ["the cache became a file", (at) => put(at("cache"), "")],
  ])("%s", async (_, change) => {
    const { at, run, cache } = await remembered();
    await change(at);
    remember(cache, QUESTION, run);
    expect(recall(cache, QUESTION)).toBeUndefined();
  });

  test("an output was edited after it was written", async () => {
    const { at, run, cache } = await remembered();
    await put(at("out/client/index.ts"), "edited");
    remember(cache, QUESTION, run);
    expect(recall(cache, QUESTION)).toBeUndefined();
  });
});

test("an entry leaves nothing else in the cache", async () => {
  const { run, cache } = await remembered();
  await mkdir(cache);
  remember(cache, QUESTION, run);
  remember(cache, QUESTION, run);
  expect(await readdir(cache)).toEqual([expect.stringMatching(/^fingerprint-[0-9a-f]{64}$/)]);
});
