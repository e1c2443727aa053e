import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { precompile } from "../generator/precompile.ts";
import type { Program } from "./processes.ts";

/** The generator as users have it: compiled, beside its templates and its libraries; and a folder of theirs. */
export interface Installation {
  /** Where the user's files are. */
  readonly project: string;
  /** The command, with these arguments. */
  run(name: string, args: readonly string[], options?: { readonly isCold?: boolean }): Program;
  remove(): void;
}

const root = process.cwd();
const CACHE = "node_modules/.cache";

export function install(): Installation {
  const home = mkdtempSync(join(tmpdir(), "bench-generator-"));
  const project = join(home, "project");
  mkdirSync(join(project, "node_modules"), { recursive: true });
  writeFileSync(join(project, "package.json"), '{ "name": "project", "type": "module" }\n');
  for (const path of ["package.json", "templates", "spec"])
    cpSync(join(root, path), join(home, path), { recursive: true });
  cpSync(join(root, "generated/spec/openapi.json"), join(home, "generated/spec/openapi.json"));
  for (const name of ["bin.mjs", "optimise-late.mjs"])
    cpSync(join(root, "generator", name), join(home, "generator", name));
  linkModules(join(root, "node_modules"), join(home, "node_modules"));
  compile(home);
  return {
    project,
    run: (name, args, { isCold = false } = {}) => ({
      name,
      args: [join(home, "generator/bin.mjs"), ...args],
      folder: project,
      before: () => {
        if (isCold) for (const folder of [home, project]) rmSync(join(folder, CACHE), { recursive: true, force: true });
      },
    }),
    remove: () => rmSync(home, { recursive: true }),
  };
}

/** Each package by itself, so that what the command keeps beside them is kept here. */
function linkModules(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from))
    if (!name.startsWith(".")) symlinkSync(join(from, name), join(to, name), "junction");
}

function compile(home: string): void {
  const config = join(home, "tsconfig.json");
  const compilerOptions = {
    noEmit: false,
    rootDir: join(root, "generator"),
    outDir: join(home, "dist"),
    allowImportingTsExtensions: false,
    rewriteRelativeImportExtensions: true,
    typeRoots: [join(root, "node_modules/@types")],
  };
  const include = [join(root, "generator/**/*.ts")];
  writeFileSync(config, JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, include }));
  execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", config], { stdio: "inherit" });
  rmSync(config);
  precompile(join(home, "dist/validate/precompiled"));
  const schema = "extensions/schema.json";
  if (existsSync(join(root, "generator", schema))) cpSync(join(root, "generator", schema), join(home, "dist", schema));
}
