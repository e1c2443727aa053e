import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** What an app gets with a package. */
export interface Installed {
  readonly packages: number;
  readonly bytes: number;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/**
 * A package with all that npm installs for it: its dependencies, peers that are not optional, and theirs.
 *
 * @param names - Packages that are installed together.
 * @param from - The folder whose node_modules has them.
 * @param packed - Bytes of a package that is a folder of the repository here, and less where it is published.
 */
export function installedWith(
  names: readonly string[],
  from: string,
  packed: ReadonlyMap<string, number> = new Map(),
): Installed {
  const found = new Map<string, number>();
  const add = (name: string, folder: string): void => {
    const place = folderOf(name, folder);
    // What is optional may be missing on this platform.
    if (place === undefined || found.has(place)) return;
    found.set(place, packed.get(name) ?? bytesIn(place));
    for (const next of needsOf(place)) add(next, place);
  };
  for (const name of names) {
    if (folderOf(name, from) === undefined) throw new Error(`${name} is not installed in ${from}`);
    add(name, from);
  }
  return { packages: found.size, bytes: [...found.values()].reduce((sum, bytes) => sum + bytes, 0) };
}

/** Where Node finds it, seen from a folder. */
function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return realpathSync(place);
    if (dirname(folder) === folder) return undefined;
  }
}

function needsOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Without packages that stand below it, which are counted by themselves. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .map((entry) => join(folder, entry.name))
    .reduce((sum, path) => sum + (statSync(path).isDirectory() ? bytesIn(path) : statSync(path).size), 0);
}
