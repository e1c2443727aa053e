// Copied by braze-codegen from templates/: edit it there.
import { copy } from "./copy.js";
import { demoWorkspace } from "./demo/index.js";
import { checkSeed } from "./state/seed.js";
import { didYouMean } from "./suggest.js";
import type { Snapshot } from "./work.js";

/** Workspaces that come with the mock: one with 200 users and 90 days of figures, and one that holds nothing. */
export type SeedName = "demo" | "empty";

/** What a workspace begins with: the name of one, or its parts; also a snapshot. */
export type Seed = SeedName | Partial<Snapshot>;

/** The workspaces that have a name, as they are at an instant. */
const NAMED: Readonly<Record<SeedName, (now: Date) => Partial<Snapshot>>> = {
  demo: demoWorkspace,
  empty: () => ({}),
};

export const seedNames: readonly string[] = Object.keys(NAMED);

/**
 * Looks at a seed.
 *
 * @returns What makes the workspace whenever the mock goes back to its beginning.
 * @throws {TypeError} when it cannot be loaded.
 */
export function readSeed(given: Seed): (now: Date) => Partial<Snapshot> {
  if (typeof given === "string") {
    const make = Object.hasOwn(NAMED, given) ? NAMED[given] : undefined;
    if (make !== undefined) return make;
    throw new TypeError(
      `The mock has no seed of this name: give "demo", "empty" or an object.${didYouMean(given, seedNames)}`,
    );
  }
  checkSeed(given);
  const seed = copy(given);
  return () => seed;
}
