import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { folderOf } from "../../support/folder.ts";
import { shop } from "../../support/shop.ts";
import { run as runIn } from "./support/run.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** In the clone, as `npm run generate --` calls it. */
const run = (...args: string[]) => runIn(ROOT, ...args);

const spec = await shop();
const newFolder = async () => join(await folderOf(), "out");

test("generate, an edit, check, generate, check", async () => {
  const out = await newFolder();
  const flags = ["--spec", spec, "--out", out, "--package", "permissions"];

  const first = await run("generate", ...flags, "--json");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(first.out)).toMatchObject({ operations: 4, unchanged: 0, removed: 0 });
  expect(await readdir(out)).toEqual([".braze-codegen.sha256", "permissions"]);

  const file = join(out, "permissions/src/permission.ts");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("ThingsGet", "ThingsLook"));
  const drift = await run("check", ...flags);
  expect(drift.code).toBe(2);
  expect(drift.out).toContain('-  ThingsLook: "things.get",\n+  ThingsGet: "things.get",');
  const again_ = `npx --no-install braze-codegen generate --spec ${spec} --out ${out} --package permissions`;
  expect(drift.err).toBe(
    `1 generated file differs from what the document asks for; run \`${again_}\` and commit what it writes.\n`,
  );
  expect(await readFile(file, "utf8")).toContain("ThingsLook");

  const again = await run(...flags);
  expect(again.err).toMatch(/1 generated file was changed since the last run, .*permission\.ts.* is kept in \S+;/);
  expect(again.out).toMatch(/out: 1 file written, \d+ unchanged, 0 removed; 4 operations in [\d,]+ ms\n$/);
  expect(await readFile(file, "utf8")).toBe(text);

  expect(await run("check", ...flags)).toEqual({ code: 0, out: "", err: "" });
});

describe("bad input: one clear sentence, exit code 1, nothing written", () => {
  test.each<[name: string, args: (out: string) => string[], want: RegExp]>([
    ["an unknown flag", () => ["--pakage", "client"], /^braze-codegen: .*--pakage.*did you mean "--package"\?.*\n$/],
    [
      "an unknown package",
      () => ["--package", "clinet"],
      /^braze-codegen: "clinet" is no package; did you mean "client"\?\n$/,
    ],
    [
      "an unknown area",
      (out) => ["--spec", spec, "--out", out, "--area", "thing"],
      /^braze-codegen: no operation is in the area "thing".*; did you mean "things"\?\n$/,
    ],
    [
      "a part of a spec into the folder of the whole",
      () => ["--spec", spec, "--area", "things"],
      /^braze-codegen: generated\/ of the clone holds the whole of its own spec; give another folder with --out\.\n$/,
    ],
    [
      "no spec",
      (out) => ["--spec", "nowhere.yaml", "--out", out],
      /^nowhere\.yaml:1:1 the spec cannot be read \(no such file\).*\n1 complaint about the spec\. Nothing was written\.\n$/,
    ],
  ])("%s", async (_, args, want) => {
    const out = await newFolder();
    const result = await run(...args(out));
    expect(result.err).toMatch(want);
    expect(result.code).toBe(1);
    await expect(readdir(out)).rejects.toThrow("ENOENT");
  });

  test("a folder of other people", async () => {
    const out = await folderOf({ "permissions/mine.txt": "" });
    const result = await run("--spec", spec, "--out", out, "--package", "permissions");
    expect(result.code).toBe(1);
    expect(result.err).toMatch(
      /^braze-codegen: .* holds a file that braze-codegen did not write \(permissions\/mine\.txt\);.*\n$/,
    );
    expect(await readdir(join(out, "permissions"))).toEqual(["mine.txt"]);
  });
});

test("check of a folder in which nothing was generated yet", async () => {
  const out = await newFolder();
  const { code, out: printed, err } = await run("check", "--spec", spec, "--out", out, "--package", "permissions");
  expect({ code, printed }).toEqual({ code: 2, printed: "" });
  expect(err).toMatch(
    /out holds nothing that braze-codegen wrote; run `npx --no-install braze-codegen generate .*` first\.\n$/,
  );
});

test("check after a merge that kept the lines of both sides: what is generated is as it should be", async () => {
  const out = await newFolder();
  const flags = ["--spec", spec, "--out", out, "--package", "permissions"];
  await run("generate", ...flags);
  const manifest = join(out, ".braze-codegen.sha256");
  const text = await readFile(manifest, "utf8");
  await writeFile(
    manifest,
    text.replace(/^[0-9a-f]{64}( {2}permissions\/README\.md)$/m, `${"0".repeat(64)}$1\n${"1".repeat(64)}$1`),
  );
  expect(await run("check", ...flags)).toEqual({ code: 0, out: "", err: "" });
});

describe("a run that would change nothing is left out", () => {
  test("until something changes", async () => {
    const root = await shop();
    const out = await newFolder();
    // What was written at the very time at which a run begins may have changed under its hands.
    await sleep(50);
    const flags = ["--spec", root, "--out", out, "--package", "permissions", "--json"];
    const stages = async (command: string) => {
      const { code, out: text } = await run(command, ...flags);
      const { stages: all, changed } = JSON.parse(text) as { stages?: object[]; changed?: string[] };
      return { code, made: all === undefined ? undefined : all.length > 0, changed };
    };
    await stages("generate");
    expect(await stages("generate")).toMatchObject({ code: 0, made: false });
    expect(await stages("check")).toMatchObject({ code: 0, changed: [] });

    const file = join(out, "permissions/src/permission.ts");
    const text = await readFile(file, "utf8");
    await writeFile(file, `${text}// mine\n`);
    expect(await stages("check")).toMatchObject({ code: 2, changed: ["permissions/src/permission.ts"] });
    expect(await stages("generate")).toMatchObject({ code: 0, made: true });
    expect(await readFile(file, "utf8")).toBe(text);

    await writeFile(root, (await readFile(root, "utf8")).replace("1.2.3", "1.2.4"));
    expect(await stages("check")).toMatchObject({ code: 2 });
  });
});

describe("a config", () => {
  const config = (targets: readonly object[]) => ({ "package.json": {}, "braze.config.json": { targets } });
  const permissions = { packages: ["permissions"] };

  test("says what flags say, for several folders, from any folder below it", async () => {
    const folder = await folderOf({
      ...config([
        { ...permissions, spec, out: "all" },
        { ...permissions, spec, out: "reads", include: [{ effect: "read" }] },
      ]),
      "src/x.ts": "",
    });
    const first = await runIn(join(folder, "src"), "generate");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(
      /^\.\.\/all: \d+ files written, .*; 4 operations in .*\n\.\.\/reads: \d+ files written, .*; 2 operations in .*\n$/,
    );
    expect(await runIn(folder, "check")).toEqual({ code: 0, out: "", err: "" });
    await writeFile(join(folder, "reads/permissions/README.md"), "");
    const drift = await runIn(folder, "check");
    expect(drift).toMatchObject({ code: 2, out: expect.stringContaining("reads/permissions/README.md") as string });
    expect(drift.err).toContain("run `npx --no-install braze-codegen generate` and commit");
  });

  test("gives way to flags, whose paths are the caller's", async () => {
    const folder = await folderOf({ ...config([{ spec, out: "all" }]), "src/x.ts": "" });
    const flags = ["--package", "permissions", "--out", "here", "--include", "things.get"];
    expect((await runIn(join(folder, "src"), ...flags)).out).toMatch(/^here: .*; 1 operation in /);
    expect((await readdir(folder)).sort()).toEqual(["braze.config.json", "package.json", "src"]);
  });

  test.each<[name: string, targets: readonly object[], want: RegExp]>([
    [
      "a member that is none",
      [{ oot: "x", out: "y" }],
      /^braze-codegen: braze\.config\.json: targets\[0\]\.oot is no member of a config; did you mean "out"\?\n$/,
    ],
    [
      "one package twice",
      [{ ...permissions, out: "x" }, { out: "x" }],
      /^braze-codegen: .*both write the package permissions into /,
    ],
    [
      "a second target at fault",
      [
        { ...permissions, spec, out: "x" },
        { spec, out: "y", include: ["things.gt"] },
      ],
      /^braze-codegen: .*"things\.gt".*did you mean "things\.get"\?\n$/,
    ],
  ])("at fault, writes nothing: %s", async (_, targets, want) => {
    const folder = await folderOf(config(targets));
    const { code, err } = await runIn(folder, "generate");
    expect(err).toMatch(want);
    expect(code).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(["braze.config.json", "package.json"]);
  });
});
