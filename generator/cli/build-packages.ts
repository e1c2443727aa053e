import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../installation.ts";
import { type Place, recall, remember, snapshot } from "../output/fingerprint.ts";
import { MANIFEST } from "../output/manifest.ts";

/** The generated packages do not compile; the compiler has said why. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/**
 * A clone's packages are there to be used at once: their commands, and what README shows. What is compiled already stays.
 *
 * @throws {BuildError} when they do not compile.
 */
export function buildPackages(out: string, cache: string | undefined): void {
  const question = ["build", out];
  if (cache && recall<boolean>(cache, question)) return;
  // The manifest has the hashes of all sources.
  const before = snapshot(
    [join(out, MANIFEST), join(root, "package-lock.json"), join(root, "generator/build.ts")].map(asFile),
  );
  // It takes longest, and a run whose output is no terminal has said nothing until then. Standard output is the caller's.
  console.error("building the packages …");
  const { status } = spawnSync("npm", ["run", "--silent", "build", "--", "packages"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new BuildError("the packages were written, and do not compile; see above.");
  if (cache) remember(cache, question, { before, read: [], outputs: compiled(out), hashes: new Map(), told: true });
}

const asFile = (path: string): Place => ({ kind: "file", path });

const compiled = (out: string): readonly Place[] =>
  readdirSync(out)
    .filter((name) => existsSync(join(out, name, "tsconfig.json")))
    .map((name) => ({ kind: "stamps", path: join(out, name, "dist") }));
