import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { folderOf } from "../support/folder.ts";
import { run } from "../generator/cli/support/run.ts";
import { documentOf, taking } from "./support/documents.ts";

const old = taking({ type: "object", properties: { a: { type: "string" } } });
const now = taking({ type: "object", properties: { a: { type: "string" } }, required: ["a"] });
const wider = taking({ type: "object", properties: { a: { type: "string" }, b: { type: "string" } } });
const required = "`things.make` requires the member `a`.";

/** A folder with two files, a package that is installed, and a repository whose first revision has the older spec in several files. */
async function repository(): Promise<string> {
  const { paths } = old;
  const folder = await folderOf({
    "old.json": old,
    "new.json": now,
    "wider.json": wider,
    "same/openapi.json": old,
    "node_modules/@shop/spec/package.json": {
      name: "@shop/spec",
      exports: { "./openapi.json": "./dist/openapi.json" },
    },
    "node_modules/@shop/spec/dist/openapi.json": old,
    "spec/openapi.yaml": { ...old, paths: { "/things": { $ref: "paths/things.yaml" } } },
    "spec/paths/things.yaml": paths?.["/things"] ?? {},
    "empty/readme.txt": "nothing",
  });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...args], { cwd: folder, stdio: "pipe" });
  git("init", "--quiet", "-b", "main");
  git("add", "spec");
  git("commit", "--quiet", "-m", "first");
  git("tag", "v1.0.0");
  writeFileSync(join(folder, "spec/paths/things.yaml"), JSON.stringify(now.paths?.["/things"]));
  return folder;
}

test.each<[name: string, args: string[], code: number, says: string]>([
  ["files", ["old.json", "new.json"], 0, required],
  ["a folder", ["same", "new.json"], 0, required],
  ["an installed package", ["@shop/spec", "new.json"], 0, required],
  ["a folder of a revision", ["main:spec", "spec"], 0, required],
  ["a file of a revision", ["main:spec/openapi.yaml", "spec/openapi.yaml"], 0, required],
  ["a path from this folder", ["v1.0.0:./spec", "spec"], 0, required],
  ["the last tag", ["--since-tag", "spec"], 0, "The next version is a major one."],
  ["a check that fails", ["old.json", "new.json", "--check"], 2, required],
  ["a check that holds", ["old.json", "wider.json", "--check"], 0, "The next version is a minor one."],
  ["nothing", ["old.json", "same", "--check"], 0, "nothing differs"],
  ["Markdown", ["old.json", "new.json", "--format", "markdown"], 0, `### Breaking\n\n- ${required} [request]`],
  ["JSON", ["old.json", "same", "--format", "json"], 0, '{"level":"none","changes":[]}'],
])("%s", async (_, args, code, says) => {
  const result = await run(await repository(), "diff", ...args);
  expect(result.err).toBe("");
  expect(result.out).toContain(says);
  expect(result.code).toBe(code);
});

test.each<[name: string, args: string[], says: string]>([
  ["one alone", ["old.json"], "diff compares two descriptions, as in `braze-codegen diff main:spec spec`."],
  ["three", ["old.json", "new.json", "same"], '"same" is one word too many for diff.'],
  ["nowhere", ["none.yaml", "new.json"], 'there is no "none.yaml"'],
  ["an address", ["https://shop.example/openapi.json", "new.json"], "nothing is read from the net"],
  ["no revision", ["none:spec", "spec"], "Git knows no none:spec here"],
  ["an empty folder", ["empty", "spec"], "empty is a folder without an openapi.yaml"],
  ["a form that it does not have", ["old.json", "new.json", "--format", "sarif"], "diff prints no sarif"],
  ["a flag in place of a revision", ["--output=x:spec", "spec"], "--output"],
])("%s is refused", async (_, args, says) => {
  const result = await run(await repository(), "diff", ...args);
  expect(result.err).toContain(says);
  expect(result.code).toBe(1);
});

test("JSON has the members that it promises", async () => {
  const { out } = await run(await repository(), "diff", "old.json", "new.json", "--json");
  const pointer = "#/paths/~1things/post/requestBody/content/application~1json/schema/properties/a";
  expect(JSON.parse(out)).toEqual({
    level: "breaking",
    changes: [{ level: "breaking", affects: ["request"], operation: "things.make", pointer, sentence: required }],
  });
});

test("a copy of a revision is taken away again", async () => {
  const folder = await repository();
  vi.stubEnv("TMPDIR", await folderOf());
  await run(folder, "diff", "main:spec", "spec");
  expect(readdirSync(tmpdir())).toEqual([]);
  vi.unstubAllEnvs();
});

test("a change of a shared schema is printed once, with the operations that it is in", async () => {
  const several = (type: string) => {
    const made = taking({ type });
    const post = (made.paths?.["/things"] as { post: object } | undefined)?.post;
    const schema = { $ref: "#/components/schemas/Shared" };
    const body = { requestBody: { content: { "application/json": { schema } } } };
    const paths = Object.fromEntries(
      ["a", "b", "c"].map((id) => [`/${id}`, { post: { ...post, operationId: id, ...body } }]),
    );
    return { ...documentOf(), paths, components: { schemas: { Shared: { type } } } };
  };
  const folder = await folderOf({ "old.json": several("string"), "new.json": several("integer") });
  const { out } = await run(folder, "diff", "old.json", "new.json");
  expect(out.split("\n")[1]).toBe(
    "  In `a`, the request is an integer (before: a string). So it is in `b`, `c`. [request]",
  );
  expect(out).toContain("3 changes: 3 breaking");
});
