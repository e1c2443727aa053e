/** How much a version changes. */
export type StepOfVersion = "none" | "patch" | "minor" | "major";

/** A changeset, as `@changesets/read` gives it. */
export interface Change {
  readonly id: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: StepOfVersion }[];
}

const STEPS: readonly StepOfVersion[] = ["none", "patch", "minor", "major"];

/** The largest of them. */
export const largest = (steps: readonly StepOfVersion[]): StepOfVersion =>
  STEPS[Math.max(0, ...steps.map((step) => STEPS.indexOf(step)))] ?? "none";

/** The version after this one. Before 1.0.0 what breaks is a minor step, as CHANGELOG says; 1.0.0 is nothing that a script decides. */
export function nextVersion(version: string, step: StepOfVersion): string {
  const [major, minor, patch] = partsOf(version);
  if (step === "none") return version;
  if (step === "patch") return `${major}.${minor}.${patch + 1}`;
  return step === "major" && major > 0 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}

/**
 * The version to be set, a step after the one that is published. What is set already and waits for its tag is that step, so that a second
 * run takes no second one.
 *
 * @param set - The version that the packages have.
 */
export function versionAfter(published: string, set: string, step: StepOfVersion): string {
  const next = nextVersion(published, step);
  const [wanted, had] = [partsOf(next), partsOf(set)];
  const differs = wanted.findIndex((part, index) => part !== had[index]);
  return differs >= 0 && (wanted[differs] ?? 0) < (had[differs] ?? 0) ? set : next;
}

function partsOf(version: string): [major: number, minor: number, patch: number] {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (patch === undefined) throw new Error(`"${version}" is no version of the form 1.2.3.`);
  return [Number(major), Number(minor), Number(patch)];
}

/** A changeset for a changelog that is a template: what it says of Liquid or Handlebars stays as it is. */
export const asTemplate = (change: Change): Change => ({
  ...change,
  summary: change.summary.replaceAll("{{", "\\{{"),
});

/** @throws {Error} where a changeset names a package that does not exist, or none, or says nothing. */
export function assertSound(changes: readonly Change[], names: readonly string[]): void {
  for (const { id, summary, releases } of changes) {
    const stranger = releases.find(({ name }) => !names.includes(name));
    const fault =
      stranger !== undefined
        ? `names ${stranger.name}, which is no package; there are ${names.join(", ")}`
        : releases.length === 0
          ? "names no package"
          : summary.trim() === ""
            ? "has no sentence for the changelog"
            : undefined;
    if (fault !== undefined) throw new Error(`.changeset/${id}.md ${fault}.`);
  }
}
