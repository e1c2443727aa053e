import type { OutputFile } from "../output-file.ts";

/** The name of a package in an import at the top of a module, or in one that waits until it is needed, wherever it stands: `import("…")`. */
const IMPORTED =
  /(?:^import |^(?:import|export|\}) ?(?:.* )?from |\bimport\(\s*)"((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^"]*)?"/gm;

/** A line of a comment, which may show an import of its own. */
const COMMENT = /^\s*(?:\*|\/[/*]).*$/gm;

/**
 * The npm packages that the files of a source layout import, with the versions that they were written for: a code base has to have them,
 * since no package.json comes along that would ask for them.
 *
 * @param emitted - The files before they were laid out, among them each package's package.json.
 */
export function dependenciesOf(
  files: readonly OutputFile[],
  emitted: readonly OutputFile[],
): Readonly<Record<string, string>> {
  const versions = new Map(
    emitted
      .filter(({ path }) => /^[^/]+\/package\.json$/.test(path))
      .flatMap(({ text }) =>
        Object.entries((JSON.parse(text) as { dependencies?: Record<string, string> }).dependencies ?? {}),
      ),
  );
  const imported = new Set(
    files
      .filter(({ path }) => path.endsWith(".ts"))
      .flatMap(({ text }) => [...text.replace(COMMENT, "").matchAll(IMPORTED)])
      .map(([, name = ""]) => name),
  );
  const needed = [...versions].filter(([name]) => imported.has(name));
  return Object.fromEntries(needed.sort(([a], [b]) => (a < b ? -1 : 1)));
}
