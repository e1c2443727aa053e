import { readFile } from "node:fs/promises";
import { join, posix, win32 } from "node:path";
import { describe, expect, test } from "vitest";
import { apply } from "../../../generator/output/apply.ts";
import { MANIFEST, listSameFiles } from "../../../generator/output/manifest.ts";
import { ownerOf } from "../../../generator/output/owner.ts";
import { type PlanOptions, plan } from "../../../generator/output/plan.ts";
import { folderOf, namesIn } from "../../support/folder.ts";

/** A run: the packages that it generates, each with these files, and the config that asks. */
type Run = readonly [packages: Readonly<Record<string, readonly string[]>>, owner?: string];

const A = "../a.config.ts";
const B = "../b.config.ts";

const filesOf = ([packages, owner]: Run) =>
  Object.entries(packages).flatMap(([name, files]) =>
    files.map((file) => ({ path: `${name}/${file}`, text: `${name} for ${owner ?? "flags"}\n` })),
  );
const options = ([, owner]: Run): PlanOptions => ({
  made: "braze-codegen 1 from Shop 2",
  ...(owner === undefined ? {} : { owner }),
});

async function afterRuns(...runs: readonly Run[]): Promise<{ out: string; files: string[] }> {
  const folder = await folderOf({ "a.config.ts": "", "b.config.ts": "" });
  const out = join(folder, "out");
  for (const run of runs) await apply(await plan(out, filesOf(run), options(run)));
  return { out, files: (await namesIn(out)).filter((name) => name.includes("/")) };
}

describe("what is in the folder after several runs", () => {
  test.each<[name: string, runs: readonly Run[], want: string]>([
    ["two packages by flags", [[{ client: ["a"] }], [{ mcp: ["a"] }]], "client/a mcp/a"],
    [
      "a package by flags, with fewer files",
      [[{ client: ["a", "b"], mcp: ["a"] }], [{ client: ["a"] }]],
      "client/a mcp/a",
    ],
    [
      "two configs",
      [
        [{ client: ["a"] }, A],
        [{ mcp: ["a"] }, B],
      ],
      "client/a mcp/a",
    ],
    [
      "two configs, the first again",
      [
        [{ client: ["a"] }, A],
        [{ mcp: ["a"] }, B],
        [{ client: ["b"] }, A],
      ],
      "client/b mcp/a",
    ],
    [
      "a config that asks for less",
      [
        [{ client: ["a"], mcp: ["a"] }, A],
        [{ client: ["a"] }, A],
      ],
      "client/a",
    ],
    [
      "a config that asks for less, beside flags",
      [[{ spec: ["a"] }], [{ client: ["a"], mcp: ["a"] }, A], [{ client: ["a"] }, A]],
      "client/a spec/a",
    ],
    [
      "a config that takes over from flags",
      [[{ client: ["a", "b"] }], [{ client: ["a"] }, A], [{ mcp: ["a"] }, A]],
      "mcp/a",
    ],
    [
      "a config that takes over from one that is gone",
      [
        [{ client: ["a", "b"] }, "../gone.config.ts"],
        [{ client: ["a"] }, A],
      ],
      "client/a",
    ],
  ])("%s", async (_, runs, want) => {
    const { files } = await afterRuns(...runs);
    expect(files.join(" ")).toBe(want);
  });

  test.each<[name: string, first: Run, second: Run, want: RegExp]>([
    [
      "two configs",
      [{ client: ["a"] }, A],
      [{ client: ["b"] }, B],
      /out\/client is written for \S*a\.config\.ts, and would be written for \S*b\.config\.ts too; give one of them another folder\. Nothing was written\.$/,
    ],
    [
      "a config, then flags",
      [{ client: ["a"] }, A],
      [{ client: ["b"] }],
      /out\/client is written for \S*a\.config\.ts, and would be written by flags too/,
    ],
  ])("the same package twice is a sentence: %s", async (_, first, second, want) => {
    const { out } = await afterRuns(first);
    await expect(plan(out, filesOf(second), options(second))).rejects.toThrow(want);
  });
});

test("the manifest says from what each package was made, and for whom", async () => {
  const { out } = await afterRuns([{ client: ["a"] }, A], [{ mcp: ["a"] }]);
  const lines = (await readFile(join(out, MANIFEST), "utf8"))
    .split("\n")
    .filter((line) => line.startsWith("# ") && line.includes("/ "));
  expect(lines).toEqual([
    "# client/ made by braze-codegen 1 from Shop 2, asked for by ../a.config.ts",
    "# mcp/ made by braze-codegen 1 from Shop 2",
  ]);
});

test.each<[name: string, one: string, other: string, want: boolean]>([
  ["the same", "# a/ made by x 1\naa  a/b\n", "# a/ made by x 1\naa  a/b\n", true],
  [
    "lines of both sides of a merge",
    "# a/ made by x 1\n# a/ made by x 2\naa  a/b\nbb  a/b\n",
    "# a/ made by x 2\naa  a/b\n",
    true,
  ],
  ["a file more", "aa  a/b\n", "aa  a/b\naa  a/c\n", false],
  ["another file", "aa  a/b\n", "aa  a/c\n", false],
])("manifests that list the same files: %s", (_, one, other, want) => {
  const long = (text: string) => text.replace(/^(aa|bb)/gm, (hash) => hash.repeat(32));
  expect(listSameFiles(long(one), long(other))).toBe(want);
});

test.each([
  ["/home/me/app/src/braze", "/home/me/app/braze.config.ts", posix, "../../braze.config.ts"],
  ["/home/me/my app/src/braze", "/home/me/my app/braze.config.ts", posix, "../../braze.config.ts"],
  ["C:\\app\\src\\braze", "C:\\app\\braze.config.ts", win32, "../../braze.config.ts"],
  ["D:\\out", "C:\\app\\braze.config.ts", win32, "braze.config.ts"],
  ["/app", "/app/braze.config.ts", posix, "braze.config.ts"],
])("the name of a config: in %s, %s", (out, config, path, want) => {
  expect(ownerOf(out, config, path)).toBe(want);
});
