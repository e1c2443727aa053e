import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, sep } from "node:path";
import { DiffInputError } from "./error.ts";
import { blobs, git } from "./git.ts";

/** `main:spec`, and no path of Windows such as `C:\spec`. */
export const isRevision = (name: string): boolean => /^[^-:][^:]+:(?!\/\/)|^[^-:]:[^\\/]/.test(name);

/**
 * Reads a folder or a file as a revision of Git has it, out of the way of the work tree.
 *
 * @param read - Gets the path of a temporary copy, which is gone afterwards.
 */
export async function withRevision<T>(name: string, cwd: string, read: (path: string) => Promise<T>): Promise<T> {
  const at = name.indexOf(":");
  const [revision, path] = [name.slice(0, at), name.slice(at + 1)];
  const object = await git(
    cwd,
    ["rev-parse", "--verify", "--quiet", name],
    `Git knows no ${name} here: look at the name of the revision, and write the path as from the root of the repository, or as \`${revision}:./${path}\` from this folder`,
  );
  const kind = (await git(cwd, ["cat-file", "-t", object])).trim();
  const isFolder = kind === "tree";
  const folder = isFolder ? name : `${revision}:${parentOf(path)}`;
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "braze-codegen-revision-")));
  try {
    await copyTree(cwd, folder, copy);
    return await read(isFolder ? copy : join(copy, posix.basename(path)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The folder above, in the way of writing that the path has. */
function parentOf(path: string): string {
  const parent = posix.dirname(path);
  return path.startsWith("./") ? `./${parent.replace(/^\.\/?/, "")}` : parent === "." ? "" : parent;
}

/** The files of a folder that may belong to a description. */
async function copyTree(cwd: string, tree: string, to: string): Promise<void> {
  const listing = await git(cwd, [
    "ls-tree",
    "-r",
    "-z",
    "--full-tree",
    (await git(cwd, ["rev-parse", "--verify", tree])).trim(),
  ]);
  const files = listing.split("\0").flatMap((line) => {
    const [, mode, object, path] = /^(\d+) blob (\w+)\t(.*)$/s.exec(line) ?? [];
    // Links would lead out of the copy.
    return mode !== undefined && mode !== "120000" && object && path && /\.(ya?ml|json)$/i.test(path)
      ? [{ object, path }]
      : [];
  });
  if (files.length === 0) throw new DiffInputError(`there is no YAML and no JSON in ${tree}`);
  const contents = await blobs(
    cwd,
    files.map(({ object }) => object),
  );
  for (const { object, path } of files) {
    const target = join(to, path);
    const content = contents.get(object);
    if (!target.startsWith(to + sep) || content === undefined) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
