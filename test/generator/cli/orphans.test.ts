import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, put } from "../../support/folder.ts";
import { shop } from "../../support/shop.ts";
import { run } from "./support/run.ts";

const spec = await shop();
const source = (out: string, ...packages: string[]) => ({ spec, out, packages, layout: "source" });

test("a service whose own config gave way to a shared one that asks for less", async () => {
  const root = await folderOf({
    "package.json": {},
    "a/braze.config.json": source("src/api", "client", "permissions"),
  });
  const service = join(root, "a");
  expect(await run(service, "generate")).toMatchObject({ code: 0 });
  await rm(join(service, "braze.config.json"));
  await put(join(root, "braze.config.json"), {
    targets: [source("a/src/api", "client"), source("b/src/api", "client")],
  });

  const want =
    "braze-codegen: a/src/api/permissions was generated for a/braze.config.json, which does not exist any more, so that nothing keeps it up to date; delete it, or name it in a config.\n";
  expect(await run(root, "generate")).toMatchObject({ code: 0, err: want });
  expect(await run(root, "check")).toEqual({ code: 2, out: "", err: want });
  const { orphans } = JSON.parse((await run(root, "check", "--json")).out) as { orphans: object[] };
  expect(orphans).toEqual([
    { folders: [join(service, "src/api/permissions")], config: join(service, "braze.config.json"), isGone: true },
  ]);

  await rm(join(service, "src/api/permissions"), { recursive: true });
  expect(await run(root, "generate")).toMatchObject({ code: 0, err: "" });
  expect(await run(root, "check")).toEqual({ code: 0, out: "", err: "" });
  expect(await readFile(join(service, "src/api/.braze-codegen.sha256"), "utf8")).not.toContain("permissions");
});

test("an output that was given another folder", async () => {
  const root = await folderOf({ "package.json": {}, "braze.config.json": source("src/old", "client", "permissions") });
  await run(root, "generate");
  await put(join(root, "braze.config.json"), source("src/new", "client", "permissions"));
  await run(root, "generate");
  expect(await run(root, "check")).toEqual({
    code: 2,
    out: "",
    err: "braze-codegen: src/old/client and src/old/permissions were generated for braze.config.json, which writes elsewhere now, so that nothing keeps them up to date; delete them, or name them in a config.\n",
  });
  // What flags write elsewhere for once changes nothing about what the config says.
  expect(await run(root, "check", "--out", "other")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/src\/old\//) as string,
  });
  await rm(join(root, "src/old"), { recursive: true });
  expect(await run(root, "check")).toEqual({ code: 0, out: "", err: "" });
});

test("what other configs and flags wrote is theirs", async () => {
  const root = await folderOf({
    "package.json": {},
    "braze.config.json": source("a/api", "client"),
    "b/braze.config.json": source("api", "client"),
    "b/package.json": {},
  });
  for (const folder of [root, join(root, "b")]) expect(await run(folder, "generate")).toMatchObject({ code: 0 });
  const flags = ["--config", "b/braze.config.json"];
  expect(await run(root, "check")).toEqual({ code: 0, out: "", err: "" });
  expect(await run(root, "check", ...flags)).toEqual({ code: 0, out: "", err: "" });
});
