import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../../support/folder.ts";
import { hasTerminal, onTerminal } from "../../support/terminal.ts";
import { shop } from "../../support/shop.ts";

/** The program as it is published, compiled. */
const ROOT = join(import.meta.dirname, "../../..");
const PROGRAM = join(ROOT, "dist/cli.js");
const LOADED = join(import.meta.dirname, "support/loaded.mjs");

const spec = await shop();

test("nothing changed: no compiler, no formatter and no parser is loaded; generate, then check", async () => {
  const folder = await folderOf({ "package.json": {}, loaded: "" });
  const loaded = join(folder, "loaded");
  const args = ["--spec", spec, "--out", "out", "--package", "permissions"];
  const run = (command: string) =>
    spawnSync(process.execPath, ["--import", LOADED, PROGRAM, command, ...args], {
      cwd: folder,
      env: { ...process.env, LOADED: loaded },
      encoding: "utf8",
      timeout: 60_000,
    });
  expect(run("generate")).toMatchObject({ status: 0, stderr: "" });
  expect(await readFile(loaded, "utf8")).toContain("typescript");
  for (const command of ["generate", "check"]) {
    await writeFile(loaded, "");
    expect(run(command)).toMatchObject({ status: 0, stderr: "" });
    const names = (await readFile(loaded, "utf8"))
      .split("\n")
      .filter((name) => name !== "" && !/^(\.|node:|file:)/.test(name));
    expect(names).toEqual(["leven"]);
  }
});

test(
  "--watch generates again with each change, tells of faults, and ends with Ctrl+C",
  { timeout: 90_000 },
  async () => {
    const root = await shop();
    const folder = await folderOf({
      "package.json": {},
      "braze.config.json": { spec: root, out: "out", packages: ["permissions"] },
    });
    const child = spawn(process.execPath, [PROGRAM, "generate", "--watch"], { cwd: folder });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (text += data.toString()));
    const seen = (want: RegExp) => expect.poll(() => text, { timeout: 60_000, interval: 50 }).toMatch(want);
    const edit = async (from: string, to: string) => writeFile(root, (await readFile(root, "utf8")).replace(from, to));
    try {
      await seen(/^\d\d:\d\d:\d\d out: \d+ files written, 0 unchanged, 0 removed; 4 operations in .*\n/);
      await edit("version: 1.2.3", "version: [1.2.3");
      await seen(
        /openapi\.yaml:\d+:\d+ not valid YAML: .*\n[\d:]{8} 1 complaint about the spec\. Nothing was written\.\n/,
      );
      await edit("version: [1.2.3", "version: 1.2.4");
      await seen(/\n\d\d:\d\d:\d\d out: [1-9]\d* files? written, /);
      await writeFile(join(folder, "braze.config.json"), JSON.stringify({ oot: "x" }));
      await seen(/oot is no member of a config; did you mean "out"\?\n/);
      child.kill("SIGINT");
      expect(await once(child, "exit")).toEqual([0, null]);
    } finally {
      child.kill("SIGKILL");
    }
  },
);

test.skipIf(!hasTerminal)("on a terminal, list has a head and colours, which NO_COLOR takes away", async () => {
  const cwd = await folderOf({ "package.json": {} });
  const list = (environment: string) =>
    onTerminal(`env ${environment} ${process.execPath} ${PROGRAM} list --spec ${spec}`, { cwd });
  expect(await list("-u NO_COLOR -u CI TERM=xterm")).toContain("\u001b[1mOPERATION ");
  expect(await list("NO_COLOR=1")).toMatch(/^OPERATION +METHOD/);
});
