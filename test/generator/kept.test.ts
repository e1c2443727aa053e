import { readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { SpecError } from "../../generator/complaint.ts";
import { generate } from "../../generator/generate.ts";
import { keptIn } from "../../generator/kept.ts";
import { folderOf, put } from "../support/folder.ts";
import { shop } from "../support/shop.ts";

describe("a spec that is changed after a run gives what it would give without that run", () => {
  test.each<[name: string, file: string, from: string, to: string]>([
    ["nothing", "schemas/Thing.yaml", "type", "type"],
    ["a text", "paths/things/index.yaml", "summary: ", "summary: Now "],
    ["a rule of a shared schema", "schemas/Thing.yaml", "minimum: 0", "minimum: 1"],
    [
      "a rule of a parameter",
      "paths/things/index.yaml",
      "schema: { type: string }",
      "schema: { type: string, maxLength: 9 }",
    ],
    ["the root", "openapi.yaml", "title: ", "title: Another "],
    ["the kind of a member", "schemas/Thing.yaml", "type: number", "type: integer"],
    [
      "a reference",
      "schemas/Thing.yaml",
      "{ $ref: Thing.yaml }",
      "{ type: string, description: The id of one of them. }",
    ],
    ["a parameter that paths share", "parameters/ThingId.yaml", "description: ", "description: Now "],
  ])("%s", async (_, file, from, to) => {
    const cache = await folderOf();
    const spec = await shop();
    await generate({ spec, cache });
    const changed = join(dirname(spec), file);
    const text = await readFile(changed, "utf8");
    expect(text).toContain(from);
    await writeFile(changed, text.replace(from, to));
    const { files } = await generate({ spec, cache });
    expect(files).toEqual((await generate({ spec })).files);
  });
});

test("a complaint about a file that was read before says where", async () => {
  const cache = await folderOf();
  const spec = await shop();
  await generate({ spec, cache });
  const path = join(dirname(spec), "permissions.yaml");
  await writeFile(
    path,
    `${await readFile(path, "utf8")}things.none:\n  description: Nobody needs it.\n  collection: Things\n`,
  );
  const said = async (options: object) => {
    const error: unknown = await generate({ spec, ...options }).catch((reason: unknown) => reason);
    return error instanceof SpecError ? error.complaints : error;
  };
  expect(await said({ cache })).toEqual(await said({}));
});

describe("what is kept", () => {
  const again = async (folder: string | undefined, ...name: string[]) => keptIn(folder, ...name).recall(["a", "b"]);

  test("is known to the next run, under its name", async () => {
    const folder = join(await folderOf(), "not/yet/there");
    const first = keptIn(folder, "x");
    expect(first.recall(["a", "b"])).toBeUndefined();
    first.keep(["a", "b"], { made: 1 });
    expect(first.recall(["a", "b"])).toEqual({ made: 1 });
    expect(await again(folder, "x")).toBeUndefined();
    first.close();
    expect(await again(folder, "x")).toEqual({ made: 1 });
    expect(await again(folder, "y")).toBeUndefined();
    expect(keptIn(folder, "x").recall(["ab"])).toBeUndefined();
    expect(await again(undefined, "x")).toBeUndefined();
  });

  test("and forgotten when a run had no use for it", async () => {
    const folder = await folderOf();
    for (const key of ["a", "b"]) {
      const run = keptIn(folder, "x");
      run.keep([key], key);
      run.close();
    }
    expect(["a", "b"].map((key) => keptIn(folder, "x").recall([key]))).toEqual([undefined, "b"]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test.each<[name: string, hurt: (text: string) => string]>([
    ["cut short", (text) => text.slice(0, -2)],
    ["changed", (text) => text.replace("made", "mode")],
    ["empty", () => ""],
  ])("a file that is %s is as good as none", async (_, hurt) => {
    const folder = await folderOf();
    const run = keptIn(folder, "x");
    run.keep(["a", "b"], "made");
    run.close();
    const [name = ""] = await readdir(folder);
    await writeFile(join(folder, name), hurt(await readFile(join(folder, name), "utf8")));
    expect(await again(folder, "x")).toBeUndefined();
  });

  test("nowhere to keep it is no fault", async () => {
    const folder = join(await folderOf(), "file");
    await put(folder, "");
    const run = keptIn(folder, "x");
    run.keep(["a"], 1);
    run.close();
    expect(keptIn(folder, "x").recall(["a"])).toBeUndefined();
  });
});
