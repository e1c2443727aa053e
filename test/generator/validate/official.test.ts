import { symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { precompile } from "../../../generator/precompile.ts";
import { type Verdict, official } from "../../../generator/validate/official.ts";
import { document } from "../../support/braze-spec.ts";
import { folderOf } from "../../support/folder.ts";

// What the validators use of ajv is looked for from where they stand.
const folder = await folderOf();
await symlink(resolve("node_modules"), join(folder, "node_modules"), "junction");
precompile(folder);
const built = (name: string): Verdict => createRequire(import.meta.url)(join(folder, `${name}.cjs`)) as Verdict;

const info = { title: "T", version: "1" };
const cases: Readonly<Record<"openapi" | "json-schema", readonly [name: string, value: unknown, want: boolean][]>> = {
  openapi: [
    ["our description", document, true],
    ["the least there is", { openapi: "3.1.1", info, paths: {} }, true],
    ["no title", { openapi: "3.1.1", info: { version: "1" }, paths: {} }, false],
    ["nothing to do", { openapi: "3.1.1", info }, false],
    ["a member that is none", { openapi: "3.1.1", info, paths: {}, path: {} }, false],
    ["a schema of no form", { openapi: "3.1.1", info, components: { schemas: { A: { type: "text" } } } }, true],
    ["a schema that is none", { openapi: "3.1.1", info, components: { schemas: { A: 1 } } }, false],
  ],
  "json-schema": [
    ["any", true, true],
    ["an object", { type: "object", properties: { a: { type: ["string", "null"] } } }, true],
    ["a type that is none", { properties: { a: { items: { type: "text" } } } }, false],
    ["a length in words", { anyOf: [{ maxLength: "many" }] }, false],
    ["a text", "string", false],
  ],
};

describe.each(["openapi", "json-schema"] as const)("%s: what the build compiles says what a clone says", (name) => {
  test.each(cases[name])("%s", async (_, value, want) => {
    expect([built(name)(value), (await official(name))(value)]).toEqual([want, want]);
  });
});
