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
  const [, major = 0, minor = 0, patch = 0] = (/^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? fail(version)).map(Number);
  if (step === "none") return version;
  if (step === "patch") return `${major}.${minor}.${patch + 1}`;
  return step === "major" && major > 0 ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
}

function fail(version: string): never {
  throw new Error(`"${version}" is no version of the form 1.2.3.`);
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
