import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Step } from "../step.ts";

const COMPILERS = ["typescript-5", "typescript-6", "typescript-7"];
const RESOLUTIONS = {
  nodenext: { module: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};
const LIBRARIES = { node: ["es2022"], dom: ["es2022", "dom", "dom.iterable", "dom.asynciterable"] };
const STRICTEST = {
  target: "es2022",
  types: ["node"],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  resolveJsonModule: true,
  skipLibCheck: false,
};

/** The declarations of every entry point under each compiler, libraries checked. */
export const compilers: Step = {
  name: "compilers",
  does: "TypeScript 5.9, 6.0 and 7.0 with skipLibCheck: false, as strict as can be",
  async run(stranger, { names, version }) {
    await stranger.app(...names.map((name) => `${name}@${version}`), "msw@2.15.0", "@types/node@20.19.43");
    const entries = names.flatMap((name) => entriesOf(stranger.folder, name));
    // What MSW itself declares stands on the DOM; everything of ours does without.
    const programs = { node: entries.filter((entry) => !entry.endsWith("/msw")), dom: entries };
    for (const [lib, imports] of Object.entries(programs)) stranger.write(`${lib}.ts`, imports.map(importOf).join(""));
    for (const compiler of COMPILERS)
      for (const [name, resolution] of Object.entries(RESOLUTIONS))
        for (const [program, lib] of Object.entries(LIBRARIES)) {
          // Who has the DOM has a bundler.
          if (program === "dom" && name !== "bundler") continue;
          const compilerOptions = { ...STRICTEST, ...resolution, lib };
          stranger.write("tsconfig.json", { compilerOptions, files: [`${program}.ts`] });
          const tsc = join(import.meta.dirname, "../node_modules", compiler, "bin/tsc");
          await stranger.sh(`: ${compiler}, ${name}, ${program}\nnode "${tsc}"`, /^$/);
        }
  },
};

const importOf = (entry: string, index: number): string =>
  `import type * as module${index} from "${entry}";\nexport type { module${index} };\n`;

/** The entry points that have types; one with a `*` stands for several of a kind, of which the area of users is one. */
function entriesOf(folder: string, name: string): string[] {
  const text = readFileSync(join(folder, "node_modules", name, "package.json"), "utf8");
  const { exports } = JSON.parse(text) as { exports: Readonly<Record<string, unknown>> };
  return Object.keys(exports)
    .filter((path) => !/\.(json|yaml)$/.test(path))
    .map((path) => name + path.slice(1).replace("*", "users"));
}
