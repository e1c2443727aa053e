import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ImportExtension } from "../../layout/layout.ts";
import { foldersFrom } from "../missing-dependencies.ts";
import { UsageError } from "../usage-error.ts";
import { type PackageManager, packageManagerOf } from "./package-manager.ts";

/** What `init` has to know of the repository that it stands in. */
export interface Repository {
  /** The package's folder: the nearest one with a package.json, or else the one of the call. */
  readonly folder: string;
  readonly packageManager: PackageManager;
  readonly isModule: boolean;
  /** Whether it is written in TypeScript. */
  readonly hasTypeScript: boolean;
  /** Whether braze-codegen is among its dependencies, or found from it. */
  readonly isInstalled: boolean;
  /** Where its sources stand, from its folder. */
  readonly sources: string;
  readonly importExtension: ImportExtension;
  /** Why that one, for a comment. */
  readonly because: string;
  /** Whether its build would compile this file, and write JavaScript of it. */
  readonly emits: (file: string) => boolean;
}

/** @throws {UsageError} for a package.json that is none. */
export async function lookAt(cwd: string): Promise<Repository> {
  const folders = foldersFrom(cwd);
  const folder = folders.find((each) => existsSync(join(each, "package.json"))) ?? cwd;
  const manifest = manifestOf(folder);
  const above = folders.slice(folders.indexOf(folder));
  const top = above.findIndex((each) => existsSync(join(each, ".git")));
  const { typeScriptProject } = await import("./typescript.ts");
  const project = typeScriptProject(folder);
  const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };
  return {
    folder,
    packageManager: packageManagerOf(above.slice(0, top === -1 ? above.length : top + 1), manifest.packageManager),
    isModule: manifest.type === "module",
    hasTypeScript: project !== undefined || "typescript" in dependencies,
    // Of a workspace the root may have it.
    isInstalled:
      "braze-codegen" in dependencies ||
      above.some((each) => existsSync(join(each, "node_modules/braze-codegen/package.json"))),
    sources: existsSync(join(folder, "src")) ? "src" : (project?.sources ?? "src"),
    importExtension: project?.importExtension ?? ".ts",
    because: project?.because ?? "without a tsconfig.json, what runs TypeScript by itself wants the whole name",
    emits: project?.emits ?? (() => false),
  };
}

interface Manifest {
  readonly type?: unknown;
  readonly packageManager?: unknown;
  readonly dependencies?: object;
  readonly devDependencies?: object;
}

function manifestOf(folder: string): Manifest {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return {};
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as Manifest | null) ?? {};
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${(error as Error).message}`);
  }
}
