import { dirname, join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { type Stage, generate, loadTemplates } from "../../generator/generate.ts";
import { SpecError } from "../../generator/complaint.ts";
import { folderOf } from "../support/folder.ts";
import { shop } from "../support/shop.ts";
import { documentOf, operation, pathsOf, refTo } from "../support/spec.ts";

const spec = await shop();
const stages: Stage[] = [];
const whole = await generate({ spec, onStage: (stage) => stages.push(stage) });

test("the stages, in order, with what came out of each", () => {
  expect(stages.map(({ name, result }) => `${name}: ${result}`)).toEqual([
    "load: 10 files",
    "validate: no complaint",
    expect.stringMatching(/^model: 4 operations, \d+ schemas$/),
    "select: 4 operations",
    expect.stringMatching(/^emit: \d+ files$/),
    expect.stringMatching(/^format: \d+ files$/),
  ]);
  for (const { milliseconds } of stages) expect(milliseconds).toBeGreaterThanOrEqual(0);
});

test("files of each package: what is copied, what is rendered, what is made", () => {
  const paths = whole.files.map(({ path }) => path);
  for (const path of [
    "client/src/core/index.ts",
    "client/package.json",
    "client/src/types/things.ts",
    "mcp/tools.json",
  ])
    expect(paths).toContain(path);
  expect(paths.filter((path) => path.endsWith(".hbs"))).toEqual([]);
  expect(new Set(paths).size).toBe(paths.length);
});

test("nothing knows where it was made", () => {
  for (const { path, text } of whole.files)
    for (const word of [process.cwd(), dirname(spec)])
      expect({ path, found: text.includes(word) }).toEqual({ path, found: false });
});

describe("the same input gives the same bytes", () => {
  test("again, and from another folder", async () => {
    expect((await generate({ spec })).files).toEqual(whole.files);
    expect((await generate({ spec: await shop() })).files).toEqual(whole.files);
  });

  test("with a cache, and from it", async () => {
    const cache = await folderOf();
    expect((await generate({ spec, cache })).files).toEqual(whole.files);
    expect((await generate({ spec, cache })).files).toEqual(whole.files);
  });

  test("whatever the order of paths, components and registries", async () => {
    const turned = (given: object) => Object.fromEntries(Object.entries(given).reverse());
    const limit = { requests: 1, seconds: 1, scope: "workspace", description: "One." };
    const given = documentOf({
      tags: [{ name: "a" }, { name: "b" }],
      paths: pathsOf(
        operation("b.get", { tags: ["b"], answer: refTo("B") }),
        operation("a.get", { tags: ["a"], body: refTo("A"), answer: { type: "object" } }),
      ),
      components: {
        schemas: { B: { type: "object", properties: { a: refTo("A") } }, A: { type: "object", properties: {} } },
      },
      "x-other": { b: limit, a: limit },
    });
    const other = {
      ...turned(given),
      openapi: given.openapi,
      paths: turned(given.paths ?? {}),
      components: { schemas: turned(given.components?.schemas ?? {}) },
    };
    const of = async (document: object) => {
      const { files } = await generate({ spec: join(await folderOf({ "openapi.yaml": document }), "openapi.yaml") });
      // The document is published in its authors' order, and each package says which document it was made from.
      return files.filter(({ path }) => !/^spec\/|package\.json$/.test(path));
    };
    expect(await of(other)).toEqual(await of(given));
  });
});

test("only some packages, only some operations", async () => {
  const { files, model } = await generate({ spec, packages: ["permissions"], include: [{ effect: "read" }] });
  expect(new Set(files.map(({ path }) => path.split("/")[0]))).toEqual(new Set(["permissions"]));
  expect(model.operations.map(({ id }) => id)).toEqual(["things.get", "things.list"]);
  expect(files.find(({ path }) => path.endsWith("permission.ts"))?.text).not.toContain("things.set");
});

test("the result depends on the files of the spec, and on those of its decisions", async () => {
  const given = await shop({ "decisions.yaml": "[]\n", "decisions/general.yaml": "[]\n" });
  const { read } = await generate({ spec: given, packages: [] });
  const names = read.map((file) => relative(dirname(given), file).replaceAll(sep, "/"));
  expect(names).toEqual(expect.arrayContaining(["openapi.yaml", "decisions.yaml", "decisions/general.yaml"]));
});

test("a spec at fault gives no files, but all its complaints", async () => {
  const given = await shop({ "permissions.yaml": ["things.get:", "things.look:"] });
  const error: unknown = await generate({ spec: given }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SpecError);
  expect((error as SpecError).complaints.length).toBeGreaterThan(1);
});

test("templates, by their paths", async () => {
  const folder = await folderOf({ "client/src/a.ts": "a", "client/b.hbs": "b" });
  expect([...(await loadTemplates(folder))]).toEqual([
    ["client/b.hbs", "b"],
    ["client/src/a.ts", "a"],
  ]);
});
