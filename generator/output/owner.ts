import { lstat } from "node:fs/promises";
import * as nodePath from "node:path";
import { OutputError, display } from "./error.ts";
import { type Manifest, partOf } from "./manifest.ts";

/** The name of a config in the manifest of the folder that it writes into: its path from there, the same on every machine. */
export function ownerOf(
  out: string,
  configFile: string,
  path: Pick<typeof nodePath, "relative" | "resolve" | "isAbsolute" | "basename"> = nodePath,
): string {
  const way = path.relative(path.resolve(out), path.resolve(configFile));
  // From one drive of Windows to another there is no relative path.
  return path.isAbsolute(way) ? path.basename(way) : way.replaceAll("\\", "/");
}

/**
 * A package in a folder has one owner, or each would undo what the other wrote. What flags wrote may pass to a config, and what a config
 * wrote that is gone to another.
 *
 * @throws {OutputError} when a part that is to be written belongs to another config.
 */
export async function assertOwn(
  out: string,
  parts: Iterable<string>,
  owner: string | undefined,
  { makers }: Manifest,
): Promise<void> {
  for (const part of parts) {
    const owners = (makers.get(part) ?? []).flatMap((maker) => maker.owner ?? []);
    if (owner !== undefined && owners.includes(owner)) continue;
    for (const other of owners)
      if (await exists(nodePath.join(out, other)))
        throw new OutputError(
          `${nodePath.join(display(out), part)} is written for ${display(nodePath.join(out, other))}, and would be written${owner === undefined ? " by flags" : ` for ${display(nodePath.join(out, owner))}`} too; give one of them another folder. Nothing was written.`,
        );
  }
}

/** Parts of which no file is left, and no config either that asked for one. */
export async function abandoned(out: string, { files, makers }: Manifest): Promise<ReadonlySet<string>> {
  const isThere = async (paths: readonly string[]) =>
    (await Promise.all(paths.map((path) => exists(nodePath.join(out, path))))).includes(true);
  const gone = new Set<string>();
  for (const [part, all] of makers) {
    const owners = all.flatMap(({ owner }) => owner ?? []);
    if (owners.length === 0 || owners.length < all.length || (await isThere(owners))) continue;
    if (!(await isThere([...files.keys()].filter((path) => partOf(path) === part)))) gone.add(part);
  }
  return gone;
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );
