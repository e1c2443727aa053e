import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findConfig } from "../../../generator/config/find.ts";
import { type Files, folderOf } from "../../support/folder.ts";

describe("the config of a folder", () => {
  test.each<[name: string, files: Files, from: string, want: string | undefined]>([
    ["in it", { "package.json": {}, "braze.config.ts": "" }, ".", "braze.config.ts"],
    ["none", { "package.json": {} }, ".", undefined],
    ["above it", { "package.json": {}, "braze.config.mjs": "", "src/x.ts": "" }, "src", "braze.config.mjs"],
    ["not above the package", { "braze.config.ts": "", "app/package.json": {} }, "app", undefined],
    [
      "in the repository's root",
      { ".git/HEAD": "", "braze.config.json": {}, "app/package.json": {} },
      "app",
      "braze.config.json",
    ],
    ["not above the repository", { "braze.config.ts": "", "app/.git/HEAD": "", "app/src/x": "" }, "app/src", undefined],
    [
      "of the package before the repository's",
      { ".git/HEAD": "", "braze.config.ts": "", "app/braze.config.mts": "" },
      "app",
      "app/braze.config.mts",
    ],
    ["not above a folder that is of no package", { "braze.config.ts": "", "app/x": "" }, "app", undefined],
  ])("%s", async (_, files, from, want) => {
    const folder = await folderOf(files);
    await mkdir(join(folder, from), { recursive: true });
    expect(findConfig(join(folder, from))).toBe(want === undefined ? undefined : join(folder, want));
  });

  test.each(["braze.config.cjs", "braze.config.yaml"])("one that is not read: %s", async (name) => {
    const folder = await folderOf({
      "braze.config.ts": "",
      [`app/${name}`]: "",
      "app/package.json": {},
      ".git/HEAD": "",
    });
    expect(() => findConfig(join(folder, "app"))).toThrow(
      `${name} is not read: a config ends in .ts, .mts, .mjs, .js, .json; rename it`,
    );
  });

  test("two of them", async () => {
    const folder = await folderOf({ "braze.config.ts": "", "braze.config.json": {} });
    expect(() => findConfig(folder)).toThrow("braze.config.ts and braze.config.json stand side by side in");
  });
});
