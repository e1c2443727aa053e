import { join } from "node:path";
import { expect, test } from "vitest";
import { missingDependencies } from "../../../generator/cli/missing-dependencies.ts";
import { folderOf } from "../../support/folder.ts";

const needed = { hono: "4.13.19", leven: "4.1.0" };

test.each<[name: string, files: Record<string, object | string>, want: string | undefined]>([
  [
    "none is listed",
    { "package.json": {} },
    "src/api imports hono and leven, which package.json does not list: npm install hono@4.13.19 leven@4.1.0",
  ],
  [
    "one is, whatever its version and kind",
    { "package.json": { devDependencies: { hono: "^4" } } },
    "src/api imports leven, which package.json does not list: npm install leven@4.1.0",
  ],
  [
    "pnpm",
    { "package.json": { dependencies: { hono: "4.0.0" } }, "pnpm-lock.yaml": "" },
    "src/api imports leven, which package.json does not list: pnpm add leven@4.1.0",
  ],
  [
    "yarn, as package.json says",
    { "package.json": { packageManager: "yarn@4.1.0", peerDependencies: { leven: "4" } } },
    "src/api imports hono, which package.json does not list: yarn add hono@4.13.19",
  ],
  ["all are", { "package.json": { dependencies: needed } }, undefined],
  [
    "a package.json that is none",
    { "package.json": "{" },
    "src/api imports hono and leven, which package.json does not list: npm install hono@4.13.19 leven@4.1.0",
  ],
])("%s", async (_, files, want) => {
  const folder = await folderOf(files);
  expect(missingDependencies(join(folder, "src/api"), needed, folder)).toBe(want);
});

test("nothing is needed", async () => {
  const folder = await folderOf({ "package.json": {} });
  expect(missingDependencies(join(folder, "src"), {}, folder)).toBeUndefined();
});
