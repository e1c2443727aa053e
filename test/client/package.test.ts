import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload, type SourceMapping } from "node:module";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { operations } from "@braze-codegen/spec";

const PACKAGE = join(import.meta.dirname, "../../generated/client");
const textOf = (path: string): string => readFileSync(join(PACKAGE, path), "utf8");
const manifest = JSON.parse(textOf("package.json")) as {
  readonly version: string;
  readonly sideEffects: boolean;
  readonly dependencies?: object;
};

/** What a bundler takes of the package for a program, by path; it fails where something outside of it is imported. */
async function bundled(
  contents: string,
): Promise<{ paths: readonly string[]; text: string; warnings: readonly string[] }> {
  const { metafile, outputFiles, warnings } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const paths = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [relative(PACKAGE, path)] : [])),
  );
  return { paths, text: outputFiles[0]?.text ?? "", warnings: warnings.map(({ text }) => text) };
}

/** The modules that Node loads for one of them. */
function loaded(path: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, target = ""] of textOf(path).matchAll(/^(?:import|export)\b[^"]*?"([^"]+)";$/gm))
    loaded(join(dirname(path), target), seen);
  return seen;
}

describe("modules", () => {
  // Each costs Node about a third of a millisecond.
  test.each<[entry: string, most: number]>([
    ["dist/index.js", 8],
    ["dist/core/index.js", 8],
    ["dist/operations/users.js", 4],
    ["dist/batches/users.js", 5],
  ])("%s is loaded by at most %i", (entry, most) => {
    const modules = loaded(entry);
    expect([...modules].filter((path) => !path.startsWith("dist/"))).toEqual([]);
    expect(modules.size).toBeLessThanOrEqual(most);
  });
});

describe("bundles", () => {
  const ONE = `
    import { createCaller } from "@braze-codegen/client/core";
    import { usersTrack } from "@braze-codegen/client/operations/users";
    await createCaller({ apiKey: "", baseUrl: "https://rest.iad-01.braze.com" })(usersTrack, { body: {} });`;
  const WITH_TRANSPORT = `
    import { call, createTransport } from "@braze-codegen/client/core";
    import { usersTrack } from "@braze-codegen/client/operations/users";
    await call(createTransport({ apiKey: "", instance: "US-01" }), usersTrack, { body: {} });`;

  test.each<[name: string, contents: string]>([
    ["one call", ONE],
    ["one call of a transport", WITH_TRANSPORT],
    ["the whole tree", 'import { Braze } from "@braze-codegen/client"; new Braze({});'],
    ["a bulk helper", 'import { sendAll } from "@braze-codegen/client/bulk"; sendAll();'],
    ["a limiter", 'import { createMemoryLimiter } from "@braze-codegen/client/limits"; createMemoryLimiter();'],
  ])("%s needs no other package, and warns of nothing", async (_, contents) => {
    const { paths, warnings } = await bundled(contents);
    expect(paths.filter((path) => path !== relative(PACKAGE, "<stdin>") && !path.startsWith("dist/"))).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test("one call is no more than it needs", async () => {
    const { text } = await bundled(ONE);
    expect(text).toContain('"/users/track"');
    // Another operation, lists, bulk helpers, limiters, styles of queries, classes of resources.
    for (const other of [
      "/users/delete",
      "has no pages",
      "maxDoubts",
      "users-track-contract",
      "pipeDelimited",
      "inspect.custom",
      // What a transport has and a caller has not.
      "EU-02",
      "in all",
      "The limiter failed",
      "more than",
      "look in Braze",
    ])
      expect(text).not.toContain(other);
  });

  // Kept by hand: what a call needs grows unseen otherwise.
  test.each([
    ["one call", ONE, 4000],
    ["one call of a transport", WITH_TRANSPORT, 6400],
  ])("%s stays below its size, gzipped", async (_, contents, most) => {
    const { text } = await bundled(contents);
    expect(gzipSync(text).length).toBeLessThan(most);
  });

  test("what is imported and not used leaves nothing", async () => {
    const entries = [
      "client",
      "client/core",
      "client/operations",
      "client/batches/users",
      "client/bulk",
      "client/limits",
    ];
    const { text } = await bundled(
      entries.map((entry, index) => `import * as _${index} from "@braze-codegen/${entry}";`).join("\n"),
    );
    expect(text).toBe("");
  });
});

describe("maps", () => {
  test.each<[file: string, words: string, source: string]>([
    ["dist/index.js", "isPage && allowBrowser", "src/braze.ts"],
    ["dist/index.js", "this.call(usersTrack,", "src/resources/users.ts"],
    ["dist/operations/users.js", "usersTrack =", "src/operations/users.ts"],
    ["dist/braze.d.ts", "class Braze extends", "src/braze.ts"],
    ["dist/resources/users.d.ts", "class UsersAlias extends", "src/resources/users.ts"],
    ["dist/types/users.d.ts", "interface UsersTrackRequestBase", "src/types/users.ts"],
  ])("from %s, %s leads to its source", (file, words, want) => {
    const lines = textOf(file).split("\n");
    const line = lines.findIndex((each) => each.includes(words));
    const map = new SourceMap(JSON.parse(textOf(`${file}.map`)) as SourceMapPayload);
    const entry = map.findEntry(line, lines[line]?.indexOf(words) ?? 0) as SourceMapping;
    const source = join(dirname(file), entry.originalSource);
    expect(source).toBe(want);
    expect(textOf(source).split("\n")[entry.originalLine]).toContain(/[\w.]+$/.exec(words.replace(/\W+$/, ""))?.[0]);
  });
});

describe("the package", () => {
  test("depends on nothing", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    expect(manifest.sideEffects).toBe(false);
  });

  test("has its version in the changelog", () => {
    expect(textOf("CHANGELOG.md")).toContain(`\n## [${manifest.version}]`);
  });

  test("has a line for each operation on its page of methods, with permission and page", () => {
    const lines = textOf("api.md")
      .split("\n")
      .filter((line) => line.startsWith("| `braze."));
    const paths = lines.flatMap(
      (line) => /\[`([A-Z]+ [^`]+)`\]\(https:\/\/www\.braze\.com\/docs\/\S+\) \|$/.exec(line)?.[1] ?? [],
    );
    expect(paths.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  });
});
