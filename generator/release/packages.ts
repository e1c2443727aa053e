import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A package as its folder has it. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Relative to the clone. */
  readonly folder: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The packages of a clone in the order in which they are published: what a package depends on comes before it. */
export function packagesOf(clone: string): Package[] {
  const folders = readdirSync(join(clone, "generated"))
    .map((name) => `generated/${name}`)
    .filter((folder) => existsSync(join(clone, folder, "package.json")));
  const found = [...folders.sort(), "."].map((folder) => ({
    folder,
    manifest: JSON.parse(readFileSync(join(clone, folder, "package.json"), "utf8")) as Manifest,
  }));
  const own = new Set(found.map(({ manifest }) => manifest.name));
  const ordered = new Map<string, Package>();
  while (ordered.size < found.length) {
    const before = ordered.size;
    for (const { folder, manifest } of found) {
      const needs = Object.keys(manifest.dependencies ?? {}).filter((name) => own.has(name));
      if (!ordered.has(manifest.name) && needs.every((name) => ordered.has(name)))
        ordered.set(manifest.name, { name: manifest.name, version: manifest.version, folder });
    }
    if (ordered.size === before) throw new Error("The packages depend on each other in a circle.");
  }
  return [...ordered.values()];
}

/** `@scope/name` and a version → the name of the file that `npm pack` writes. */
export const tarballOf = ({ name, version }: Pick<Package, "name" | "version">): string =>
  `${name.replace(/^@/, "").replace("/", "-")}-${version}.tgz`;
