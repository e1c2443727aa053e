import { spawn } from "node:child_process";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../../support/folder.ts";
import { shop } from "../../support/shop.ts";

const ROOT = join(import.meta.dirname, "../../..");
const TSX = join(ROOT, "node_modules/.bin/tsx");

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line, as `npm run generate --` calls it. */
const run = async (...args: string[]): Promise<Result> =>
  new Promise((resolve, reject) => {
    const child = spawn(TSX, ["generator/cli.ts", ...args], { cwd: ROOT, env: { ...process.env, NO_COLOR: "1" } });
    let out = "";
    let err = "";
    child.stdout.on("data", (data: Buffer) => (out += data.toString()));
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });

const spec = await shop();
const newFolder = async () => join(await folderOf(), "out");

test("generate, an edit, check, generate, check", { timeout: 60_000 }, async () => {
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
  expect(drift.err).toBe(`1 generated file differs from the spec; run \`${again_}\` and commit what it writes.\n`);
  expect(await readFile(file, "utf8")).toContain("ThingsLook");

  const again = await run(...flags);
  expect(again.out).toMatch(/^load +[\d,]+ ms {2}10 files$/m);
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
      /^braze-codegen: no operation is in the area "thing"; did you mean "things"\?\n$/,
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
    expect(await readdir(out)).toEqual(["permissions"]);
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

test("--help says what there is, and what the exit codes mean", async () => {
  const { code, out, err } = await run("--help");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const word of ["--spec", "--out", "--package", "--area", "--json", "Exit codes", "permissions", "mock-server"])
    expect(out).toContain(word);
});
