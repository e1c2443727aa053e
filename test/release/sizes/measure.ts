import { execFileSync } from "node:child_process";
import { dirname } from "node:path/posix";

/** A package as npm would pack it. */
export interface Tarball {
  readonly name: string;
  /** Bytes of the tarball. */
  readonly size: number;
  /** Bytes of its files. */
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** What a package may weigh, and what it weighed when that was decided. */
export interface Budget {
  readonly packed: number;
  readonly unpacked: number;
  /** Bytes by file, and by folder (ends in `/`) of the small ones. */
  readonly parts: Readonly<Record<string, number>>;
}

/** All packages, as they are built now. */
export function tarballs(): Tarball[] {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--silent"];
  const output = execFileSync("npm", [...args, "--workspaces", "--include-workspace-root"], {
    encoding: "utf8",
    maxBuffer: 1e8,
    timeout: 120_000,
    shell: process.platform === "win32",
  });
  // npm 11 gives an object by name.
  return Object.values(JSON.parse(output) as Readonly<Record<string, Tarball>>);
}

/** From here a file is told of by its own name. */
const LARGE = 20_000;

/** Bytes by large file, and by folder for the others; names of chunks are hashes, which say nothing. */
export function partsOf({ files }: Pick<Tarball, "files">): Record<string, number> {
  const parts = new Map<string, number>();
  for (const { path, size } of files) {
    const part = size >= LARGE && !path.includes("/chunks/") ? path : `${dirname(path)}/`;
    parts.set(part, (parts.get(part) ?? 0) + size);
  }
  return Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is to be said of a package that became too heavy, with the parts that grew, the most first; undefined where it did not. */
export function complaintOf(
  { name, size, unpackedSize, files }: Tarball,
  budget: Budget | undefined,
): string | undefined {
  if (budget === undefined) return `${name} has no budget; record one by \`npm run release:sizes\`.`;
  if (size <= budget.packed && unpackedSize <= budget.unpacked) return undefined;
  const grown = Object.entries(partsOf({ files }))
    .map(([part, bytes]) => ({ part, bytes, growth: bytes - (budget.parts[part] ?? 0) }))
    .filter(({ growth }) => growth > 0)
    .sort((a, b) => b.growth - a.growth)
    .slice(0, 5)
    .map(({ part, bytes, growth }) => `  ${part} grew by ${growth} to ${bytes} bytes`);
  return [
    `${name} has ${size} bytes packed (${budget.packed} at most) and ${unpackedSize} unpacked (${budget.unpacked} at most):`,
    ...grown,
    "If it has to be so, record it by `npm run release:sizes`.",
  ].join("\n");
}
