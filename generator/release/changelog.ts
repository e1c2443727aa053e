import type { Change, StepOfVersion } from "./plan.ts";

const HEADINGS: readonly (readonly [StepOfVersion, string])[] = [
  ["major", "Breaking"],
  ["minor", "Added"],
  ["patch", "Fixed"],
];
const UNRELEASED = "## [Unreleased]\n";

/**
 * A changelog with a section for this version: what stood under "Unreleased", and the sentences of the changesets that name the package.
 *
 * @throws {Error} where there is no such heading.
 */
export function withVersion(changelog: string, version: string, name: string, changes: readonly Change[]): string {
  const start = changelog.indexOf(UNRELEASED);
  if (start === -1) throw new Error(`The changelog of ${name} has no "${UNRELEASED.trim()}".`);
  const behind = start + UNRELEASED.length;
  const end = changelog.indexOf("\n## [", behind);
  const written = changelog.slice(behind, end === -1 ? undefined : end).trim();
  const sections = [written, ...HEADINGS.map(([step, heading]) => section(heading, sentences(changes, name, step)))];
  const body =
    sections.filter((text) => text !== "").join("\n\n") || "The same code, with the version of the other packages.";
  const rest = end === -1 ? "" : changelog.slice(end);
  return `${changelog.slice(0, behind)}\n## [${version}]\n\n${body}\n${rest}`;
}

const sentences = (changes: readonly Change[], name: string, step: StepOfVersion): string[] =>
  changes
    .filter(({ releases }) => releases.some((release) => release.name === name && release.type === step))
    .map(({ summary }) => `- ${summary.trim().replace(/\n+/g, "\n  ")}`)
    .sort();

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `### ${heading}\n\n${lines.join("\n")}`;
