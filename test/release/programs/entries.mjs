import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// node entries.mjs PACKAGE…: every entry point of each package by `import` and by `require`, which must give the same names.
const require = createRequire(join(process.cwd(), "app.cjs"));
const byImport = (entry) => import(entry, entry.endsWith(".json") ? { with: { type: "json" } } : undefined);
let entries = 0;
for (const name of process.argv.slice(2)) {
  const folder = join("node_modules", name);
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const [path, target] of Object.entries(exports))
    for (const entry of spelledOut(path, target.default ?? target, folder)) {
      const specifier = name + entry.slice(1);
      // No module of Node: a file for other tools, which has to be there.
      if (entry.endsWith(".yaml")) readFileSync(require.resolve(specifier));
      else {
        const imported = await byImport(specifier);
        const required = require(specifier);
        if (!entry.endsWith(".json") && namesOf(imported) !== namesOf(required))
          throw new Error(`import and require of ${specifier} give ${namesOf(imported)} and ${namesOf(required)}`);
      }
      entries++;
    }
}
console.log(`${entries} entry points`);

/** `./operations/*` → one for each module that it stands for. */
function spelledOut(path, target, folder) {
  if (!path.includes("*")) return [path];
  const [before, after] = target.split("*");
  return readdirSync(join(folder, before))
    .filter((file) => file.endsWith(after) && file !== `index${after}`)
    .map((file) => path.replace("*", file.slice(0, -after.length)));
}

function namesOf(module) {
  const names = Object.keys(module).filter((name) => !["default", "module.exports", "__esModule"].includes(name));
  return names.sort().join();
}
