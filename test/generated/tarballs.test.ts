import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What `npm pack` would put into each tarball. */
const packed = JSON.parse(
  execFileSync("npm", ["pack", "--workspaces", "--dry-run", "--json", "--ignore-scripts", "--silent"], { encoding: "utf8", timeout: 120_000 }),
) as readonly { readonly name: string; readonly files: readonly { readonly path: string }[] }[] | Readonly<Record<string, never>>;
const tarballs = (Array.isArray(packed) ? packed : Object.values(packed)) as readonly {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}[];

test("each package makes one", () => {
  expect(tarballs.map(({ name }) => name).sort()).toEqual(
    ["client", "mcp", "mock-server", "permissions", "spec"].map((name) => `@braze-codegen/${name}`),
  );
});

describe.each(tarballs)("$name", ({ name, files }) => {
  const paths = files.map(({ path }) => path);
  const folder = `generated/${name.split("/")[1]}`;
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as {
    readonly repository?: { readonly directory: string };
    readonly keywords?: readonly string[];
    readonly bin?: Readonly<Record<string, string>>;
    readonly scripts?: Readonly<Record<string, string>>;
  };

  test.each(["LICENSE", "README.md", "package.json", "dist/index.js", "dist/index.d.ts", "src/index.ts"])("has %s", (path) => {
    expect(paths).toContain(path);
  });

  test("has a map, and the source that it leads to, for each script and each declaration", () => {
    for (const path of paths.filter((each) => /^dist\/.*\.(js|d\.ts)$/.test(each))) {
      const map = JSON.parse(readFileSync(`${folder}/${path}.map`, "utf8")) as { readonly sources: readonly string[] };
      expect(paths).toContain(`${path}.map`);
      for (const source of map.sources) expect(paths).toContain(new URL(source, `file:///${path}`).pathname.slice(1));
    }
  });

  test("has nothing that only a build needs", () => {
    expect(paths.filter((path) => /tsbuildinfo|tsconfig|\.tgz$|node_modules|\.DS_Store/.test(path))).toEqual([]);
  });

  test("builds before it is packed, so that no tarball lacks its code", () => {
    const { build = "", prepack } = manifest.scripts ?? {};
    expect(["npm run build", build]).toContain(prepack);
    expect(build).toMatch(/^tsc -b( && node bundle\.mjs)?$/);
  });

  test("says where it comes from, and what it is about", () => {
    expect(manifest.repository).toMatchObject({ directory: folder, url: expect.stringContaining("braze-codegen") as string });
    expect(manifest.keywords).toContain("braze");
  });

  test("has its commands, which can be run", () => {
    for (const path of Object.values(manifest.bin ?? {})) {
      const file = files.find((each) => `./${each.path}` === path);
      expect(file, path).toBeDefined();
      expect((file?.mode ?? 0) & 0o111, path).not.toBe(0);
    }
  });
});

test("the licence is the repository's", () => {
  for (const folder of ["client", "mcp", "mock-server", "permissions", "spec"])
    expect(readFileSync(`generated/${folder}/LICENSE`, "utf8")).toBe(readFileSync("LICENSE", "utf8"));
});
