import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Runs a script and tells how it went; true when it ended well and printed what was wanted. */
export type Step = (name: string, script: string, cwd: string, wanted?: RegExp) => Promise<boolean>;

/** The compilers that people have. */
const COMPILERS = ["5.9.3", "6.0.3", "7.0.2"] as const;

const RESOLUTIONS = {
  nodenext: { module: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const;

/** As strict as a service can be. */
export const STRICTEST = {
  target: "es2022",
  types: ["node"],
  rootDir: "src",
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  declaration: true,
  isolatedDeclarations: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
};

/**
 * Builds and runs the service with each compiler and each resolution.
 *
 * @param folder - For the compilers: a service has one of them.
 */
export async function buildMatrix(service: string, folder: string, step: Step): Promise<void> {
  mkdirSync(folder);
  const aliases = COMPILERS.map((version) => `ts-${version}@npm:typescript@${version}`).join(" ");
  if (!(await step("three compilers", `npm init -y && npm install ${aliases}`, folder))) return;
  for (const version of COMPILERS)
    for (const [name, options] of Object.entries(RESOLUTIONS)) {
      const config = `tsconfig.${version}.${name}.json`;
      const outDir = `out/${version}-${name}`;
      const compilerOptions = { ...STRICTEST, ...options, outDir };
      writeFileSync(join(service, config), JSON.stringify({ compilerOptions, include: ["src"] }));
      const compiler = join(folder, "node_modules", `ts-${version}`, "bin/tsc");
      const build = `node "${compiler}" -p ${config} && node ${outDir}/main.js`;
      await step(`TypeScript ${version}, ${name}: builds and runs`, build, service, /users.track 201/);
    }
}
