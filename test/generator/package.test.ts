import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** What `npm pack` would put into the tarball of the generator. */
const paths = new Set(
  (
    JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--silent"], {
        encoding: "utf8",
        timeout: 120_000,
      }),
    ) as readonly { readonly files: readonly { readonly path: string }[] }[]
  ).flatMap(({ files }) => files.map(({ path }) => path)),
);
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("the tarball", () => {
  test.each([
    "package.json",
    "README.md",
    "LICENSE",
    "generator/bin.mjs",
    "dist/cli.js",
    "dist/index.js",
    "dist/index.d.ts",
    "dist/extensions/schema.json",
    "generated/spec/openapi.json",
  ])("has %s", (path) => {
    expect(paths).toContain(path);
  });

  test("has all templates but those of this repository's own documents", () => {
    const templates = filesBelow("templates").filter((path) => path.split("/").length > 2);
    expect(templates.filter((path) => !paths.has(path))).toEqual([]);
  });

  test("has the map of each script, and the source that it leads to", () => {
    for (const path of [...paths].filter((each) => /^dist\/.*\.(js|d\.ts)$/.test(each))) {
      const map = JSON.parse(readFileSync(`${path}.map`, "utf8")) as { readonly sources: readonly string[] };
      expect(paths).toContain(`${path}.map`);
      for (const source of map.sources) expect(paths).toContain(new URL(source, `file:///${path}`).pathname.slice(1));
    }
  });

  test("has nothing that only a clone needs", () => {
    const others =
      /^(spec|test|bench|docs|packed|generated\/(?!spec\/(openapi\.json|(decisions|changes)\.yaml)$))|tsbuildinfo|tsconfig\.json$|ensure-installed|generator\/(build|pack)\.ts/;
    expect([...paths].filter((path) => !path.startsWith("templates/") && others.test(path))).toEqual([]);
  });
});

test("what is imported at run time is a dependency, and nothing else is", () => {
  const imported = filesBelow("dist")
    .filter((path) => path.endsWith(".js"))
    .flatMap((path) => [
      ...readFileSync(path, "utf8").matchAll(
        /^(?:import|export) (?:.* from )?"([^".][^"]*)"|\b(?:import|require)\("([^".][^"]*)"\)/gm,
      ),
    ])
    .map(([, fixed, lazy]) => /^(@[^/]+\/)?[^/]+/.exec(fixed ?? lazy ?? "")?.[0] ?? "")
    .filter((name) => /^[@a-z]/.test(name) && !name.startsWith("node:") && !builtinModules.includes(name));
  expect([...new Set(imported)].sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

test("dependencies have one version each", () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, range]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(range),
  );
  expect(ranges).toEqual([]);
});
