import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { compiler } from "../../typescript/compiler.ts";

/** The files that a module imports by a relative path, and those that these import; packages are not looked into. */
export function importsOf(module: string): readonly string[] {
  // It grows while it is walked.
  const files = new Set([module]);
  for (const file of files)
    for (const { fileName } of importsIn(file)) {
      const found = /^\.{1,2}\//.test(fileName) ? onDisk(resolve(dirname(file), fileName)) : undefined;
      if (found !== undefined) files.add(found);
    }
  return [...files].slice(1);
}

function importsIn(file: string): readonly { readonly fileName: string }[] {
  try {
    return compiler.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles;
  } catch {
    // Gone, or none: the run says so.
    return [];
  }
}

/** As what runs the config resolves it: with an ending or without, and `.js` for what is TypeScript. */
function onDisk(path: string): string | undefined {
  const ends = ["", ".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];
  const names = [...ends.map((end) => path + end), path.replace(/js$/, "ts")];
  return names.find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
}
