import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf, namesIn } from "../../support/folder.ts";
import { shop } from "../../support/shop.ts";
import { run } from "./support/run.ts";

const spec = await shop();
const target = (out: string) => ({ spec, out, packages: ["permissions"] });
const repository = () =>
  folderOf({
    "package.json": {},
    "braze.config.json": { targets: [target("services/a"), target("services/b"), target("services/c")] },
    ".git/HEAD": "",
    "services/b/package.json": {},
  });

describe("what a flag says of one target is not taken for all of them", () => {
  const choose =
    "choose the one that is meant with --target FOLDER (services/a, services/b, services/c), or write it into the config";

  test.each<[flags: string, want: string]>([
    ["--area things", `--area would hold for all 3 targets of braze.config.json; ${choose}.`],
    ["--out elsewhere", `--out would hold for all 3 targets of braze.config.json; ${choose}.`],
    ["--package mcp", `--package would hold for all 3 targets of braze.config.json; ${choose}.`],
    ["--include things.get", `--include would hold for all 3 targets of braze.config.json; ${choose}.`],
    ["--exclude things.get", `--exclude would hold for all 3 targets of braze.config.json; ${choose}.`],
    ["--layout source", `--layout would hold for all 3 targets of braze.config.json; ${choose}.`],
    ["--spec other.yaml", `--spec would hold for all 3 targets of braze.config.json; ${choose}.`],
    ["--target services/d", 'no target of braze.config.json writes into "services/d"; did you mean "services/a"?'],
    [
      "--target services/a --out services/b",
      "--out services/b is the folder of another target of braze.config.json; give one that no target has.",
    ],
  ])("generate %s", async (flags, want) => {
    const folder = await repository();
    const before = await namesIn(folder);
    expect(await run(folder, "generate", ...flags.split(" "))).toEqual({
      code: 1,
      out: "",
      err: `braze-codegen: ${want}\n`,
    });
    expect(await namesIn(folder)).toEqual(before);
  });
});

test.each<[from: string, name: string]>([
  ["", "services/b"],
  ["", "./services/b/"],
  ["services/b", "."],
  ["services/b", "services/b"],
])("one target, called in %j %s", async (from, name) => {
  const folder = await repository();
  const said = await run(join(folder, from), "generate", "--target", name, "--include", "things.get");
  expect(said).toMatchObject({ code: 0, err: "" });
  const operations = await readFile(join(folder, "services/b/permissions/src/operation-permissions.ts"), "utf8").catch(
    () => "",
  );
  expect(operations).not.toContain("things.list");
  expect((await namesIn(join(folder, "services"))).filter((path) => /^[ac]/.test(path))).toEqual([]);
  expect(await run(join(folder, from), "check", "--target", name, "--include", "things.get")).toEqual({
    code: 0,
    out: "",
    err: "",
  });
});

test("--target without a config", async () => {
  const folder = await folderOf({ "package.json": {} });
  expect(await run(folder, "generate", "--target", "x")).toMatchObject({
    code: 1,
    err: "braze-codegen: --target names a target of a config, and there is no braze.config.ts here or above.\n",
  });
});
