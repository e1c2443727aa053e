import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { apply, keepEdited } from "../../../generator/output/apply.ts";
import { OutputError } from "../../../generator/output/error.ts";
import { LOCK, locked } from "../../../generator/output/lock.ts";
import { MANIFEST } from "../../../generator/output/manifest.ts";
import { patchesOf } from "../../../generator/output/patch.ts";
import { type Plan, type PlanOptions, plan, planDocuments } from "../../../generator/output/plan.ts";
import { type Files, folderOf, namesIn, put } from "../../support/folder.ts";

const texts = (files: Record<string, string>) => Object.entries(files).map(([path, text]) => ({ path, text }));
const owner = "../braze.config.ts";
const write = async (out: string, files: Record<string, string>, options: PlanOptions = { owner }) => {
  const planned = await plan(out, texts(files), options);
  await apply(planned);
  return { written: planned.write.length, removed: planned.remove.length, unchanged: planned.unchanged };
};
const emptyFolder = async () => join(await folderOf(), "out");

describe("writing", () => {
  test("the first time, the second time, and what is no longer wanted", async () => {
    const out = await emptyFolder();
    expect(await write(out, { "a/b/c.ts": "1\n", "d.ts": "2\n" })).toEqual({ written: 3, removed: 0, unchanged: 0 });
    expect(await readFile(join(out, "a/b/c.ts"), "utf8")).toBe("1\n");
    expect(await write(out, { "a/b/c.ts": "1\n", "d.ts": "2\n" })).toEqual({ written: 0, removed: 0, unchanged: 3 });
    expect(await write(out, { "d.ts": "3\n" })).toEqual({ written: 2, removed: 1, unchanged: 0 });
    expect(await namesIn(out)).toEqual([MANIFEST, "d.ts"]);
  });

  test("a folder of an orphan stays while something is in it", async () => {
    const out = await emptyFolder();
    await write(out, { "a/b.ts": "", "a/c/d.ts": "" });
    await put(join(out, "a/c/node_modules/x.js"), "");
    await write(out, { "e.ts": "" });
    expect(await namesIn(out)).toEqual([MANIFEST, "a", "a/c", "a/c/node_modules", "a/c/node_modules/x.js", "e.ts"]);
  });

  test("a file in the place of a folder, and the other way round", async () => {
    const out = await emptyFolder();
    await write(out, { "a/b.ts": "1\n" });
    await write(out, { a: "2\n" });
    expect(await namesIn(out)).toEqual([MANIFEST, "a"]);
    await write(out, { "a/b.ts": "1\n" });
    expect(await namesIn(out)).toEqual([MANIFEST, "a", "a/b.ts"]);
  });

  test("leaves no drafts", async () => {
    const out = await emptyFolder();
    await write(out, { "a.ts": "" });
    expect(await namesIn(out)).toEqual([MANIFEST, "a.ts"]);
  });

  test("the manifest is the same whatever the order of the files", async () => {
    const [one, other] = [await emptyFolder(), await emptyFolder()];
    await write(one, { "a.ts": "1", "b.ts": "2" });
    await write(other, { "b.ts": "2", "a.ts": "1" });
    expect(await readFile(join(one, MANIFEST), "utf8")).toBe(await readFile(join(other, MANIFEST), "utf8"));
  });
});

describe("files of other people", () => {
  const ours = { "a/b.ts": "1", "c.ts": "1" };

  test.each<[name: string, shared: boolean, files: Files, want: string]>([
    ["in a package", false, { "a/mine.txt": "" }, "holds a file that braze-codegen did not write (a/mine.txt)"],
    ["of a name of ours", false, { "a/b.ts": "" }, "(a/b.ts)"],
    ["of a name of ours, beside", false, { "c.ts": "" }, "(c.ts)"],
    ["where a package belongs", false, { a: "" }, "(a)"],
    [
      "many",
      false,
      { "a/1": "", "a/2": "", "a/3": "", "a/4": "" },
      "holds 4 files that braze-codegen did not write (a/1, a/2, a/3, …)",
    ],
    [
      "of a name of ours, in a source layout",
      true,
      { "a/b.ts": "" },
      "holds a file that braze-codegen did not write where generated ones belong (a/b.ts)",
    ],
    ["where a folder of ours belongs, in a source layout", true, { a: "" }, "(a)"],
  ])("%s: nothing is written", async (_, shared, files, want) => {
    const out = await folderOf(files);
    const before = await namesIn(out);
    await expect(plan(out, texts(ours), { shared })).rejects.toThrow(want);
    await expect(plan(out, texts(ours), { shared })).rejects.toThrow(OutputError);
    expect(await namesIn(out)).toEqual(before);
  });

  test.each<[name: string, shared: boolean, files: Files]>([
    ["beside a package", false, { "mine.txt": "mine", "d/mine.ts": "mine" }],
    ["among ours, in a source layout", true, { "a/mine.ts": "mine", "a/e/mine.ts": "mine", "d/mine.ts": "mine" }],
  ])("%s: they stay as they are, first and later", async (_, shared, files) => {
    const out = await folderOf(files);
    const theirs = async () => Promise.all(Object.keys(files).map((path) => readFile(join(out, path), "utf8")));
    expect(await write(out, ours, { owner, shared })).toMatchObject({ written: 3, removed: 0 });
    expect(await write(out, { "c.ts": "1" }, { owner, shared })).toMatchObject({ removed: 1 });
    expect(await theirs()).toEqual(Object.values(files));
  });

  test("in a folder of which all of ours change, which is replaced as a whole where it is ours alone", async () => {
    const version = (name: string) =>
      Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`a/${index}.ts`, index === 0 ? "same" : name]));
    const inode = async (out: string, path: string) => (await stat(join(out, path))).ino;
    for (const theirs of [undefined, "a/mine.ts"]) {
      const out = await emptyFolder();
      if (theirs !== undefined) await put(join(out, theirs), "mine");
      await write(out, version("old"), { owner, shared: true });
      const [file, folder] = [await inode(out, "a/0.ts"), await inode(out, "a")];
      await write(out, version("new"), { owner, shared: true });
      if (theirs !== undefined) expect(await readFile(join(out, theirs), "utf8")).toBe("mine");
      expect(await readFile(join(out, "a/8.ts"), "utf8")).toBe("new");
      expect(await inode(out, "a/0.ts")).toBe(file);
      expect((await inode(out, "a")) === folder).toBe(theirs !== undefined || process.platform === "win32");
      expect((await readdir(out)).sort()).toEqual([MANIFEST, "a"]);
    }
  });

  test("in a package, later", async () => {
    const out = await emptyFolder();
    await write(out, ours);
    await put(join(out, "a/notes.md"), "mine");
    await expect(plan(out, texts(ours))).rejects.toThrow("a/notes.md");
  });

  test("a link out of the folder is a file of other people, and is not followed", async () => {
    const out = await emptyFolder();
    const elsewhere = await folderOf({ "b.ts": "theirs" });
    await write(out, { "c.ts": "" });
    await symlink(elsewhere, join(out, "a"));
    await expect(plan(out, texts({ "a/b.ts": "ours" }))).rejects.toThrow("(a)");
    expect(await readFile(join(elsewhere, "b.ts"), "utf8")).toBe("theirs");
  });

  test.each([
    "node_modules/x.js",
    "client/dist/x.js",
    "coverage/x",
    "client/tsconfig.tsbuildinfo",
    "client/braze-codegen-client-0.1.0.tgz",
    ".DS_Store",
    "client/src/.DS_Store",
    "._a.ts",
    "Thumbs.db",
    "desktop.ini",
    "client/.a.ts.swp",
    "client/a.ts~",
  ])("what builds, editors and file managers leave behind is nobody's: %s", async (path) => {
    const out = await folderOf({ [path]: "" });
    expect(await write(out, { "a.ts": "" })).toMatchObject({ written: 2, removed: 0 });
  });
});

describe("an output folder that cannot be used", () => {
  test("a file", async () => {
    const folder = await folderOf({ out: "" });
    await expect(plan(join(folder, "out"), [])).rejects.toThrow(/cannot be used as output folder .*--out/);
  });

  // As root every folder can be written, but for those that the system makes up.
  test.runIf(existsSync("/sys/kernel"))("one that cannot be written: a sentence", async () => {
    await expect(write("/sys/braze-codegen", { "a.ts": "" })).rejects.toThrow(/sys\/braze-codegen cannot be written: /);
  });

  test("one with a space in its name, from another working directory", async () => {
    const out = join(await folderOf(), "my api", "out put");
    expect(await write(out, { "a b/c.ts": "1\n" })).toEqual({ written: 2, removed: 0, unchanged: 0 });
    expect(await write(out, { "a b/c.ts": "1\n" })).toEqual({ written: 0, removed: 0, unchanged: 2 });
  });

  test.each([
    ["a word", "x", 1],
    ["a short hash", "# header\n12ab  a.ts", 2],
    ["a conflict", `${"a".repeat(64)}  a.ts\n<<<<<<< HEAD\n`, 2],
  ])("a manifest with %s in it: its line is named", async (_, text, line) => {
    const out = await folderOf({ [MANIFEST]: text });
    await expect(plan(out, [])).rejects.toThrow(`${MANIFEST}:${line} is not a SHA-256 and a path`);
  });

  test.each(["../x.ts", "/x.ts", "a/../../x.ts", "a/../x.ts", "a\\x.ts", "..", ".", "", "a//x.ts", "./x.ts", "a/"])(
    "a path that leaves it, or is none: %j",
    async (path) => {
      await expect(plan(await emptyFolder(), [{ path, text: "" }])).rejects.toThrow(
        `"${path}" is not a path below the output folder`,
      );
    },
  );
});

test("a folder in the way: nothing is written, and the next run does all the work", async () => {
  const out = await emptyFolder();
  const wanted = { "a.ts": "1\n", "b.ts": "2\n", "c.ts": "3\n" };
  const planned = await plan(out, texts(wanted), { owner });
  await put(join(out, "b.ts/mine.txt"), "");
  await expect(apply(planned)).rejects.toThrow(/b\.ts is a folder where a generated file belongs, and holds mine\.txt/);
  expect(await namesIn(out)).toEqual(["b.ts", "b.ts/mine.txt"]);
  await rm(join(out, "b.ts"), { recursive: true });
  await write(out, wanted);
  expect(await namesIn(out)).toEqual([MANIFEST, "a.ts", "b.ts", "c.ts"]);
});

describe("drafts of runs that were killed", () => {
  // No process has a number beyond the largest that a system gives.
  const dead = ".braze-codegen.3.4194999.new";

  test("are nobody's files, and the next run takes them away", async () => {
    const out = await emptyFolder();
    await write(out, { "a.ts": "1" });
    await put(join(out, dead), "half a te");
    await write(out, { "a.ts": "1" });
    expect(await namesIn(out)).toEqual([MANIFEST, "a.ts"]);
  });

  test("those of a run that is still at work stay", async () => {
    const out = await emptyFolder();
    const alive = `.braze-codegen.3.${process.ppid}.new`;
    await write(out, { "a.ts": "1" });
    await put(join(out, alive), "half a te");
    await write(out, { "a.ts": "2" });
    expect(await namesIn(out)).toEqual([alive, MANIFEST, "a.ts"].sort());
  });
});

describe("files that were edited since they were generated", () => {
  const wanted = { "a.ts": "1\n", "b.ts": "2\n" };
  const editedAfter = async (change: (out: string) => Promise<unknown>, next: Record<string, string> = wanted) => {
    const out = await emptyFolder();
    await write(out, wanted);
    await change(out);
    return { out, planned: await plan(out, texts(next)) };
  };

  test.each<[name: string, change: (out: string) => Promise<unknown>, next: Record<string, string>, want: string[]]>([
    ["nothing", async () => {}, wanted, []],
    ["the spec alone", async () => {}, { "a.ts": "new\n" }, []],
    ["a hand edit", (out) => writeFile(join(out, "a.ts"), "mine\n"), wanted, ["a.ts"]],
    ["a hand edit of a file that goes", (out) => writeFile(join(out, "b.ts"), "mine\n"), { "a.ts": "1\n" }, ["b.ts"]],
    [
      "a hand edit that is what the spec says now",
      (out) => writeFile(join(out, "a.ts"), "3\n"),
      { ...wanted, "a.ts": "3\n" },
      [],
    ],
    ["a file taken away", (out) => rm(join(out, "a.ts")), wanted, []],
    ["a clone with other line ends", (out) => writeFile(join(out, "a.ts"), "1\r\n"), { "a.ts": "3\n" }, []],
    [
      "a merge that kept the lines of both sides",
      async (out) =>
        writeFile(join(out, MANIFEST), `${await readFile(join(out, MANIFEST), "utf8")}${"0".repeat(64)}  a.ts\n`),
      { ...wanted, "a.ts": "3\n" },
      [],
    ],
  ])("%s", async (_, change, next, want) => {
    const { planned } = await editedAfter(change, next);
    expect(planned.edited.map(({ path }) => path)).toEqual(want);
  });

  test("they are kept, byte for byte", async () => {
    const mine = Buffer.from([0x63, 0xe9, 0x0a]);
    const { planned } = await editedAfter((out) => writeFile(join(out, "a.ts"), mine));
    const kept = await keepEdited([planned]);
    await apply(planned);
    expect(await readFile(join(kept, "a.ts"))).toEqual(mine);
    await rm(kept, { recursive: true });
  });
});

describe("two runs at once", () => {
  const both = (out: string, one: Record<string, string>, other: Record<string, string>) =>
    Promise.all([one, other].map(async (files) => ({ files, planned: await plan(out, texts(files)) }))).then((plans) =>
      Promise.allSettled(plans.map(({ planned }) => apply(planned))),
    );

  test("do not mix: one writes, the other says so, and the folder is one that a third run takes", async () => {
    const out = await emptyFolder();
    await write(out, { "a.ts": "0" });
    const ends = await both(out, { "a.ts": "1", "b.ts": "1" }, { "a.ts": "2", "c.ts": "2" });
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(ends.find((end) => end.status === "rejected")?.reason).toMatchObject({
      name: "OutputError",
      message: expect.stringContaining("another run has written into") as string,
    });
    const texts_ = await Promise.all(
      (await namesIn(out)).filter((name) => name.endsWith(".ts")).map((name) => readFile(join(out, name), "utf8")),
    );
    expect(new Set(texts_).size).toBe(1);
    await write(out, { "d.ts": "3" });
    expect(await namesIn(out)).toEqual([MANIFEST, "d.ts"]);
  });

  test("a lock of a run that was killed is taken away; one of a run at work is waited for", async () => {
    const out = await folderOf({ [LOCK]: "4194999" });
    expect(await locked(out, async () => "done")).toBe("done");
    await put(join(out, LOCK), String(process.ppid));
    await expect(locked(out, async () => "done", 100)).rejects.toThrow(
      `another run (process ${process.ppid}) is writing into`,
    );
  });
});

test.each([
  ["empty", [], true],
  ["with what a file manager left", [".DS_Store"], true],
  ["with a file of somebody's", ["mine.txt"], false],
])("a folder in the place of a file, %s", async (_, inside, makesRoom) => {
  const out = await emptyFolder();
  await write(out, { "a.ts": "1" });
  await rm(join(out, "a.ts"));
  await mkdir(join(out, "a.ts"));
  for (const name of inside) await put(join(out, "a.ts", name), "");
  if (makesRoom) expect(await write(out, { "a.ts": "1" })).toMatchObject({ written: 1 });
  else await expect(write(out, { "a.ts": "1" })).rejects.toThrow(/a\.ts is a folder .* and holds mine\.txt/);
});

test("a script that lost its mode gets it back", async () => {
  const out = await emptyFolder();
  await write(out, { "bin/a.js": "#!/usr/bin/env node\n" });
  await chmod(join(out, "bin/a.js"), 0o644);
  expect(await write(out, { "bin/a.js": "#!/usr/bin/env node\n" })).toMatchObject({ written: 1 });
  expect((await stat(join(out, "bin/a.js"))).mode & 0o111).not.toBe(0);
});

test("a link that leads nowhere is told in a sentence", async () => {
  const out = await emptyFolder();
  await write(out, { "a.ts": "1" });
  await rm(join(out, "a.ts"));
  await symlink("nowhere", join(out, "a.ts"));
  await expect(plan(out, texts({ "a.ts": "1" }))).rejects.toThrow(/a\.ts cannot be read \(ENOENT\); take it away/);
});

const patchOf = (planned: Plan) =>
  patchesOf(planned)
    .map(({ text }) => text)
    .join("");

describe("check", () => {
  const wanted = { "a.ts": "1\n2\n", "b.ts": "3\n" };
  const drift = async (change: (out: string) => Promise<void>) => {
    const out = await emptyFolder();
    await write(out, wanted);
    await change(out);
    return patchOf(await plan(out, texts(wanted), { owner }));
  };

  test("says nothing when nothing differs", async () => {
    expect(await drift(async () => {})).toBe("");
  });

  test("an edited file is a drift", async () => {
    const patch = await drift((out) => writeFile(join(out, "a.ts"), "1\nedited\n"));
    expect(patch.split("\n").slice(2)).toEqual(["@@ -1,2 +1,2 @@", " 1", "-edited", "+2", ""]);
    expect(patch).toMatch(/^--- .*out\/a\.ts\n\+\+\+ .*out\/a\.ts\n/);
  });

  test("a file that is gone is a drift", async () => {
    expect(await drift((out) => rm(join(out, "b.ts")))).toMatch(
      /^--- \/dev\/null\n\+\+\+ .*b\.ts\n@@ -0,0 \+1,1 @@\n\+3\n$/,
    );
  });

  test("a file too many is a drift", async () => {
    const out = await emptyFolder();
    await write(out, { ...wanted, "c.ts": "4\n" });
    expect(patchOf(await plan(out, texts(wanted), { owner }))).toMatch(
      /^--- .*c\.ts\n\+\+\+ \/dev\/null\n@@ -1,1 \+0,0 @@\n-4\n$/,
    );
  });

  test("an edited manifest is a drift", async () => {
    const patch = await drift(async (out) => {
      const text = await readFile(join(out, MANIFEST), "utf8");
      await writeFile(join(out, MANIFEST), text.replace("touches", "leaves"));
    });
    expect(patch).toContain(MANIFEST);
  });

  test("planning writes nothing", async () => {
    const out = await emptyFolder();
    await plan(out, texts(wanted));
    await expect(readdir(out)).rejects.toThrow("ENOENT");
  });
});

test("documents among files of other people: only they are looked at", async () => {
  const folder = await folderOf({ "README.md": "old", LICENSE: "mine", "src/a.ts": "mine" });
  const planned = await planDocuments(folder, texts({ "README.md": "new" }));
  expect(planned).toMatchObject({ write: [{ path: "README.md", before: "old", after: "new" }], remove: [] });
  await apply(planned);
  expect(await namesIn(folder)).toEqual(["LICENSE", "README.md", "src", "src/a.ts"]);
});

test("documents that the manifest of the output folder lists: a hand edit is known", async () => {
  const folder = await folderOf({ "README.md": "mine" });
  const known = { files: new Map([["../README.md", new Set(["0".repeat(64)])]]) };
  const planned = await planDocuments(folder, texts({ "README.md": "new" }), known, "../");
  expect(planned.edited).toEqual([{ path: "README.md", before: "mine" }]);
  expect((await planDocuments(folder, texts({ "README.md": "new" }))).edited).toHaveLength(1);
});
