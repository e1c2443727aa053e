import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { emit } from "../../generator/emit/emit.ts";
import type { PackageName } from "../../generator/emit/package-names.ts";
import { loadTemplates } from "../../generator/generate.ts";
import { type ImportExtension, layOut } from "../../generator/layout/layout.ts";
import { packagesFor } from "../../generator/layout/needed.ts";
import { buildModel } from "../../generator/model/build.ts";
import type { ApiModel } from "../../generator/model/model.ts";
import type { OutputFile } from "../../generator/output-file.ts";
import { document } from "../support/braze-spec.ts";
import { folderOf, put } from "../support/folder.ts";

const ROOT = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** Where the compilers and linters are that users have; fetched the first time. */
export function toolsFolder(): string {
  const modules = join(import.meta.dirname, "node_modules");
  if (!existsSync(join(modules, "typescript7")))
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
      cwd: import.meta.dirname,
      stdio: "ignore",
      timeout: 300_000,
    });
  return modules;
}

/** The whole API. */
export const braze: ApiModel = buildModel(document);

/** The files of the source layout. */
export async function sourceOf(
  model: ApiModel,
  importExtension: ImportExtension,
  packages?: readonly PackageName[],
): Promise<readonly OutputFile[]> {
  const { asked, made } = packagesFor(packages, "source");
  const emitted = await emit(model, made, { templates: await loadTemplates(), project: { version: "1.0.0" } });
  return layOut(emitted, model, { layout: "source", importExtension, asked, made: "braze-codegen 1.0.0 from Test 1" });
}

/** A code base that has these files, and what they import. */
export async function codeBase(files: readonly OutputFile[], packageJson: object, options: object): Promise<string> {
  const folder = await folderOf({
    "package.json": packageJson,
    "tsconfig.json": { compilerOptions: { rootDir: "src", outDir: "out", ...options }, include: ["src"] },
  });
  await Promise.all(files.map(({ path, text }) => put(join(folder, "src/my api", path), text)));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** What a program says, and whether it is content. */
export async function say(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ ok: boolean; said: string }> {
  return run(command, [...args], { cwd, maxBuffer: 1e8 }).then(
    ({ stdout, stderr }) => ({ ok: true, said: stdout + stderr }),
    ({ stdout, stderr }: { stdout: string; stderr: string }) => ({ ok: false, said: (stdout + stderr).slice(0, 3000) }),
  );
}

export const compile = (version: 5 | 6 | 7, folder: string) =>
  say(process.execPath, [join(toolsFolder(), `typescript${version}/bin/tsc`), "-p", "."], folder);

/** Runs a script in the code base; what it prints, which is JSON. */
export async function runScript(folder: string, name: string, text: string): Promise<unknown> {
  await writeFile(join(folder, name), text);
  const { ok, said } = await say(process.execPath, [name], dirname(join(folder, name)));
  if (!ok) throw new Error(said);
  return JSON.parse(said) as unknown;
}
