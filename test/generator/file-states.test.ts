import { chmod, readdir, rename, rm, unlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sha256 } from "../../generator/file-states.ts";
import { keepBytes, keptBytes } from "../../generator/kept-bytes.ts";
import { folderOf } from "../support/folder.ts";

afterEach(() => void vi.useRealTimers());

/** The functions as a new process has them. */
async function newProcess() {
  vi.resetModules();
  return import("../../generator/file-states.ts");
}

/** Files of this moment, looked at later. */
async function later(files: Record<string, string>) {
  const folder = await folderOf(files);
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ["Date"] });
  return { at: (path: string) => join(folder, path), cache: join(folder, "cache") };
}

test.each<[name: string, change: (file: string, folder: string) => unknown, want: string]>([
  ["nothing", () => undefined, sha256("one")],
  ["its bytes, not their number", (file) => writeFile(file, "two"), sha256("two")],
  [
    "its bytes, and its time is set back",
    (file) => writeFile(file, "two").then(() => utimes(file, 1, 1)),
    sha256("two"),
  ],
  ["another file takes its place", (file, folder) => rename(join(folder, "other"), file), sha256("two")],
  ["it goes", (file) => unlink(file), "absent"],
  [
    "its folder becomes a file",
    (_, folder) => rm(join(folder, "a"), { recursive: true }).then(() => writeFile(join(folder, "a"), "")),
    "absent",
  ],
  ["only its time", (file) => utimes(file, 1, 1), sha256("one")],
])("what changes: %s", async (_, change, want) => {
  const { fileState } = await newProcess();
  const { at } = await later({ "a/file": "one", other: "two" });
  expect(fileState(at("a/file"))).toBe(sha256("one"));
  await sleep(20);
  await change(at("a/file"), at(""));
  expect(fileState(at("a/file"))).toBe(want);
});

test.skipIf(process.platform === "win32")("a script that cannot be executed is another one", async () => {
  const { fileState } = await newProcess();
  const { at } = await later({ run: "#!/bin/sh\n" });
  expect(fileState(at("run"))).toBe(`${sha256("#!/bin/sh\n")}-`);
  await chmod(at("run"), 0o755);
  expect(fileState(at("run"))).toBe(sha256("#!/bin/sh\n"));
});

describe("a later process", () => {
  /** Keeps the state of a file, and puts another into its place, so that one sees where it comes from. */
  async function kept() {
    const { at, cache } = await later({ file: "one" });
    const first = await newProcess();
    first.fileState(at("file"));
    first.keepFileStates(cache);
    const [name = ""] = await readdir(cache);
    const text = keptBytes(join(cache, name))?.toString() ?? "";
    keepBytes(cache, join(cache, name), Buffer.from(text.replace(sha256("one"), "as kept")));
    const next = await newProcess();
    next.recallFileStates(cache);
    return { at, cache, name, next };
  }

  test("does not read what is as it was", async () => {
    const { at, next } = await kept();
    expect(next.fileState(at("file"))).toBe("as kept");
  });

  test("reads what is not", async () => {
    const { at, next } = await kept();
    await sleep(20);
    await writeFile(at("file"), "one");
    expect(next.fileState(at("file"))).toBe(sha256("one"));
  });

  test("reads all where what was kept is damaged", async () => {
    const { at, cache, name } = await kept();
    await writeFile(join(cache, name), "{}");
    const third = await newProcess();
    third.recallFileStates(cache);
    expect(third.fileState(at("file"))).toBe(sha256("one"));
  });
});

test("what has just been written is not kept, since it may change again at the same time", async () => {
  const { fileState, keepFileStates } = await newProcess();
  const folder = await folderOf({ file: "one" });
  fileState(join(folder, "file"));
  keepFileStates(join(folder, "cache"));
  expect(await readdir(folder)).toEqual(["file"]);
});
