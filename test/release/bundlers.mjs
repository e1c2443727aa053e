import { join } from "node:path";
import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

// node bundlers.mjs NAME PROGRAM: bundles PROGRAM.mjs of the folder into bundles/NAME-PROGRAM.mjs, and chunks beside it, as modules for Node
// that import no package. With --strict a warning is a fault: the developer of an app would read it at each build.
const [name = "", program = "", strict] = process.argv.slice(2);
const folder = process.cwd();
const entry = join(folder, `${program}.mjs`);
const dir = join(folder, "bundles");
const file = `${name}-${program}.mjs`;

function warn(message) {
  if (strict) throw new Error(message);
}

const bundlers = {
  async esbuild() {
    const options = { bundle: true, minify: true, format: "esm", platform: "node", logLevel: "silent" };
    const { warnings } = await esbuild({ ...options, entryPoints: [entry], outfile: join(dir, file) });
    for (const { text } of warnings) warn(text);
  },
  async rollup() {
    const plugins = [nodeResolve({ exportConditions: ["node"], preferBuiltins: true }), commonjs(), json()];
    const onLog = (level, { message }) => level === "warn" && warn(message);
    const bundle = await rollup({ input: entry, plugins, external: /^node:/, onLog });
    // In chunks: of one file, a program that awaits at its top level would wait for code that stands below it.
    const names = { entryFileNames: file, chunkFileNames: `${name}-${program}-[hash].mjs` };
    await bundle.write({ dir, format: "es", ...names });
  },
  async vite() {
    const output = { entryFileNames: file };
    const rollupOptions = { output, onLog: (level, { message }) => level === "warn" && warn(message) };
    const build = { ssr: entry, outDir: dir, emptyOutDir: false, target: "node20", rollupOptions };
    await vite({ root: folder, configFile: false, logLevel: "silent", ssr: { noExternal: true }, build });
  },
  webpack: () =>
    new Promise((resolve, reject) => {
      const output = { path: dir, filename: file, module: true, library: { type: "module" }, chunkFormat: "module" };
      const optimization = { minimize: false };
      const experiments = { outputModule: true };
      const options = { mode: "production", target: "node20", entry, output, optimization, experiments };
      webpack(options, (error, stats) => {
        if (error ?? stats.hasErrors()) return reject(error ?? new Error(stats.toString("errors-only")));
        if (strict && stats.hasWarnings()) return reject(new Error(stats.toString("errors-warnings")));
        resolve();
      });
    }),
};

try {
  await bundlers[name]();
} catch (error) {
  // The error of a bundler has all modules with it.
  console.error(`${name}: ${error.message}`);
  process.exitCode = 1;
}
