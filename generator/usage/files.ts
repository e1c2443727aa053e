import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../cli/usage-error.ts";

/** What is read of a code base. Paths are absolute, with slashes, and sorted. */
export interface CodeFiles {
  /** Declarations among it, which others may need and nothing is called in. */
  readonly code: readonly string[];
  readonly json: readonly string[];
  /** Files with code inside of something else, which is not read. */
  readonly others: readonly string[];
  readonly packages: readonly string[];
}

const CODE = /\.[cm]?[jt]sx?$/;
/** What tools are set up with, which runs with none of the code. */
const CONFIG = /\/[\w.-]+\.config\.[cm]?[jt]s$/;
const OTHERS = /\.(vue|svelte|astro)$/;
const TEST = /(^|\/)(__tests__|__mocks__|__fixtures__|tests?|e2e|cypress)\/|[.-](test|spec|e2e|cy)\.[cm]?[jt]sx?$/;
/** What tools write, or others wrote. A dot hides a folder. */
const NOT_READ = new Set(["node_modules", "bower_components", "dist", "coverage"]);

/**
 * The files below folders; what tools have written there and what others wrote is left out.
 *
 * @throws {UsageError} for a folder that is not there.
 */
export function filesIn(folders: readonly string[], includeTests: boolean): CodeFiles {
  const all = new Set<string>();
  for (const folder of folders) {
    if (!existsSync(folder)) throw new UsageError(`${folder} is not there; name a folder or a file with code`);
    if (statSync(folder).isFile()) all.add(slashes(resolve(folder)));
    else walk(slashes(resolve(folder)), "", includeTests, all);
  }
  const files = [...all].sort();
  return {
    code: files.filter((file) => CODE.test(file) && !CONFIG.test(file)),
    json: files.filter((file) => file.endsWith(".json") && !/\/(package|package-lock|tsconfig[^/]*)\.json$/.test(file)),
    others: files.filter((file) => OTHERS.test(file)),
    packages: files.filter((file) => file.endsWith("/package.json")).map((file) => dirname(file)),
  };
}

function walk(root: string, below: string, includeTests: boolean, all: Set<string>): void {
  const folder = join(root, below);
  const written = writtenBelow(folder);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      const isHidden = entry.name.startsWith(".") || NOT_READ.has(entry.name) || written.has(join(folder, entry.name));
      if (!isHidden && (includeTests || !TEST.test(`${path}/`))) walk(root, path, includeTests, all);
    } else if (entry.isFile() && (includeTests || !TEST.test(path))) all.add(slashes(join(root, path)));
  }
}

/** Where the build of a folder writes to, as its tsconfig.json says. */
function writtenBelow(folder: string): ReadonlySet<string> {
  const file = join(folder, "tsconfig.json");
  if (!existsSync(file)) return new Set();
  const outputs = readFileSync(file, "utf8").matchAll(/"(?:outDir|declarationDir)"\s*:\s*"([^"]+)"/g);
  return new Set([...outputs].map(([, path = ""]) => resolve(folder, path)).filter((path) => path !== folder));
}

export const slashes = (path: string): string => path.replaceAll("\\", "/");
