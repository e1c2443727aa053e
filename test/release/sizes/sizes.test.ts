import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Budget, complaintOf, partsOf, tarballs } from "./measure.ts";

const budgets = JSON.parse(readFileSync(join(import.meta.dirname, "sizes.json"), "utf8")) as Record<string, Budget>;

const all = tarballs();

test("no package weighs more than it may", () => {
  expect(all.map(({ name }) => name).sort()).toEqual(Object.keys(budgets).sort());
  expect(all.flatMap((tarball) => complaintOf(tarball, budgets[tarball.name]) ?? [])).toEqual([]);
});

describe("the generator's tarball", () => {
  const paths = all.find(({ name }) => name === "braze-codegen")?.files.map(({ path }) => path) ?? [];

  test.each([
    "LICENSE",
    "README.md",
    "dist/index.js",
    "dist/index.d.ts",
    "generator/bin.mjs",
    "generator/index.ts",
    "CHANGELOG.md",
    "generated/spec/openapi.json",
    "templates/LICENSE",
    "templates/client/package.json",
  ])("has %s", (path) => {
    expect(paths).toContain(path);
  });

  test("has nothing that only the repository needs", () => {
    const needless =
      /^(spec|test|bench|docs|packed)\/|^generator\/(release|build|pack|precompile|serve|ensure-installed|tsconfig)|tsbuildinfo|node_modules|\.test\./;
    expect(paths.filter((path) => needless.test(path))).toEqual([]);
  });

  test("has a map, and the source that it leads to, for each script and each declaration", () => {
    for (const path of paths.filter((each) => /^dist\/.*\.(js|d\.ts)$/.test(each))) {
      const map = JSON.parse(readFileSync(`${path}.map`, "utf8")) as { readonly sources: readonly string[] };
      expect(paths).toContain(`${path}.map`);
      for (const source of map.sources) expect(paths).toContain(new URL(source, `file:///${path}`).pathname.slice(1));
    }
  });
});

const files = [
  { path: "dist/index.js", size: 30_000 },
  { path: "dist/core/a.js", size: 3_000 },
  { path: "dist/core/b.js", size: 2_000 },
  { path: "dist/chunks/A1B2.js", size: 25_000 },
];

test("large files are counted alone, the others by folder", () => {
  expect(partsOf({ files })).toEqual({ "dist/chunks/": 25_000, "dist/core/": 5_000, "dist/index.js": 30_000 });
});

const tarball = { name: "shop", size: 20_000, unpackedSize: 60_000, files };
test.each<[string, Partial<Budget>, RegExp | undefined]>([
  ["as heavy as it may be", {}, undefined],
  ["too heavy packed", { packed: 19_999 }, /^shop has 20000 bytes packed \(19999 at most\)/],
  [
    "too heavy unpacked",
    { unpacked: 59_999 },
    /60000 unpacked \(59999 at most\):\n {2}dist\/index\.js grew by 10000 to 30000 bytes\n {2}dist\/core\/ grew by 1 to/,
  ],
])("%s", (_, change, want) => {
  const parts = { "dist/chunks/": 25_000, "dist/core/": 4_999, "dist/index.js": 20_000 };
  const complaint = complaintOf(tarball, { packed: 20_000, unpacked: 60_000, parts, ...change });
  if (want === undefined) expect(complaint).toBeUndefined();
  else expect(complaint).toMatch(want);
});

test("a package without a budget is named", () => {
  expect(complaintOf(tarball, undefined)).toContain("shop has no budget");
});
