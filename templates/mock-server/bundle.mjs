// Copied by braze-codegen from templates/: edit it there.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";

// What TypeScript leaves to be done: dist/ has its declarations, and here comes the code. Tests wait for a mock that
// starts, and Node takes longer to find and link a module than to run it, so all that is needed at the start becomes
// few modules. What waits for `import("…")` stays apart. Packages are left alone: a program may use them beside this
// one.

const root = import.meta.dirname;
const { exports, imports } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const code = Object.values(exports).flatMap((entry) => entry.default ?? []);
const entries = [...code, "./dist/cli.js"].map((path) => path.replace("./dist/", "src/").replace(/\.js$/, ".ts"));
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: entries,
  outdir: "dist",
  outbase: "src",
  bundle: true,
  splitting: true,
  // As deep as the modules of src/data, which read files of the package.
  chunkNames: "chunks/[hash]",
  platform: "node",
  format: "esm",
  target: "es2022",
  charset: "utf8",
  packages: "external",
  external: Object.keys(imports),
  sourcemap: true,
  sourcesContent: false,
  write: false,
});

// Only what differs is written, and what is gone goes: somebody may be reading the rest.
const outputs = new Map(outputFiles.map(({ path, text }) => [path, text]));
for (const [path, text] of outputs) {
  for (const [, file = ""] of text.matchAll(/new URL\("([^"]+)", import\.meta\.url\)/g))
    await readFile(new URL(file, `file://${path}`)).catch(() => {
      throw new Error(`${path} reads ${file}, which is not there: it stands at another depth than in src/.`);
    });
  if ((await readFile(path, "utf8").catch(() => undefined)) === text) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
for (const path of await readdir(join(root, "dist"), { recursive: true }))
  if (/\.js(\.map)?$/.test(path) && !outputs.has(join(root, "dist", path))) await rm(join(root, "dist", path));
