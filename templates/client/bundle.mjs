// Copied by braze-codegen from templates/: edit it there.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { build } from "esbuild";

// What TypeScript leaves to be done: dist/ has its declarations, and here comes the code. Node takes longer to find and
// link a module than to run it, so all that hand-written modules say becomes few. Operations and batches stay a module
// an area: a bundle of single calls takes what it names.

const root = import.meta.dirname;
const { exports } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const entries = Object.values(exports).flatMap((entry) => entry.default ?? []);
const modules = (await readdir(join(root, "src"), { recursive: true })).map((path) => path.replaceAll("\\", "/"));
const folders = entries.flatMap((path) => /^\.\/dist\/(.+\/)\*\.js$/.exec(path)?.[1] ?? []);

const isData = (path) => folders.some((folder) => path.startsWith(folder));
const data = modules.filter((path) => path.endsWith(".ts") && isData(path));
const code = entries.map((path) => path.replace("./dist/", "").replace(/\.js$/, ".ts")).filter((path) => !isData(path));

const common = {
  absWorkingDir: root,
  outdir: "dist",
  outbase: "src",
  format: "esm",
  target: "es2022",
  charset: "utf8",
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  write: false,
};
const inSource = (paths) => [...new Set(paths)].sort().map((path) => `src/${path}`);
const alone = await build({ ...common, entryPoints: inSource(data) });
// What these modules import stays a module of its own too.
const imported = Object.entries(alone.metafile.outputs).flatMap(([output, { imports }]) =>
  imports.map(({ path }) => posix.join(dirname(output), path).replace(/^dist\/(.*)\.js$/, "$1.ts")),
);
const together = await build({
  ...common,
  entryPoints: inSource([...code, ...imported.filter((path) => !isData(path))]),
  bundle: true,
  packages: "external",
  splitting: true,
  chunkNames: "chunks/[hash]",
});

// Splitting imports a chunk that gives nothing for the sake of its side effects, of which there are none here; whoever
// bundles this would be warned of each.
const withoutBareImports = (text) => text.replace(/^import "[^"]+";$/gm, "");

// Only what differs is written, and what is gone goes: somebody may be reading the rest.
const outputs = new Map(
  [alone, together].flatMap(({ outputFiles }) => outputFiles.map(({ path, text }) => [path, withoutBareImports(text)])),
);
for (const [path, text] of outputs) {
  if ((await readFile(path, "utf8").catch(() => undefined)) === text) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
for (const path of await readdir(join(root, "dist"), { recursive: true }))
  if (/\.js(\.map)?$/.test(path) && !outputs.has(join(root, "dist", path))) await rm(join(root, "dist", path));
