import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { format } from "../../generator/format.ts";
import { folderOf } from "../support/folder.ts";

const given = { path: "a.ts", text: "const  a = {b:1}" };
const want = { path: "a.ts", text: "const a = { b: 1 };\n" };

test.each<[path: string, text: string, want: string]>([
  ["a.ts", "let a='b'", 'let a = "b";\n'],
  ["a.d.ts", "export   type A=1", "export type A = 1;\n"],
  ["a.js", "let a='b'", 'let a = "b";\n'],
  ["a.json", '{"a":1}', '{ "a": 1 }\n'],
  ["a.md", "*  a\n", "- a\n"],
  ["a.txt", "a  b", "a  b"],
  ["LICENSE", "a  b", "a  b"],
])("%s", async (path, text, formatted) => {
  expect((await format([{ path, text }]))[0]?.text).toBe(formatted);
});

test("a file whose bytes are fixed stays as it is", async () => {
  const fixed = { ...given, format: false };
  expect(await format([fixed])).toEqual([fixed]);
});

test("the order of the files stays", async () => {
  const files = ["c.ts", "a.ts", "b.ts"].map((path) => ({ path, text: "" }));
  expect((await format(files)).map(({ path }) => path)).toEqual(["c.ts", "a.ts", "b.ts"]);
});

describe("a cache", () => {
  test("gives the same bytes the second time", async () => {
    const cache = join(await folderOf(), "not/yet/there");
    expect(await format([given], { cache })).toEqual([want]);
    expect(await readdir(cache)).toHaveLength(1);
    expect(await format([given], { cache })).toEqual([want]);
    expect(await readdir(cache)).toHaveLength(1);
  });

  test("knows a text, not a path", async () => {
    const cache = await folderOf();
    await format([given], { cache });
    expect(await format([{ ...given, path: "b.ts" }], { cache })).toEqual([{ ...want, path: "b.ts" }]);
    expect(await readdir(cache)).toHaveLength(1);
  });

  test("but a text for another parser is another", async () => {
    const cache = await folderOf();
    const text = '{"a":1}';
    const paths = ["a.json", "a.yaml"];
    await format(
      paths.map((path) => ({ path, text })),
      { cache },
    );
    expect(await readdir(cache)).toHaveLength(2);
  });

  const damage = async (hurt: (file: string) => Promise<void>) => {
    const cache = await folderOf();
    await format([given], { cache });
    const [entry] = await readdir(cache);
    await hurt(join(cache, entry ?? ""));
    return format([given], { cache });
  };

  test.each<[name: string, hurt: (file: string) => Promise<void>]>([
    ["an empty entry", (file) => writeFile(file, "")],
    ["half an entry", (file) => writeFile(file, want.text.slice(0, 5))],
    ["another text", (file) => writeFile(file, "evil();\n")],
    [
      "a folder in place of an entry",
      async (file) => {
        await rm(file);
        await mkdir(file);
      },
    ],
  ])("that is damaged does no harm: %s", async (_, hurt) => {
    expect(await damage(hurt)).toEqual([want]);
  });

  test("that cannot be written does no harm", async () => {
    const folder = await folderOf({ cache: "a file" });
    expect(await format([given], { cache: join(folder, "cache") })).toEqual([want]);
    expect(await format([given], { cache: join(folder, "cache/below") })).toEqual([want]);
  });
});

test("what is nested deeper than the formatter's stack holds stays as it is printed", async () => {
  const deep = (level: number): string =>
    level === 0 ? "string" : `{\n${"  ".repeat(301 - level)}a: ${deep(level - 1)};\n}`;
  const text = `export type A = (${deep(300)})[];`;
  expect((await format([{ path: "a.ts", text }]))[0]?.text).toBe(`${text}\n`);
});
