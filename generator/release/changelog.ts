import type { Level } from "../diff/change.ts";
import { groupText, grouped } from "../diff/print/group.ts";
import type { AskedByApi } from "./published.ts";
import type { Change, StepOfVersion } from "./plan.ts";

const HEADINGS: readonly (readonly [StepOfVersion, string])[] = [
  ["major", "Breaking"],
  ["minor", "Added"],
  ["patch", "Fixed"],
];
const OF_API: readonly (readonly [Level, string])[] = [
  ["breaking", "Breaking in the API"],
  ["additive", "Added in the API"],
];
const UNRELEASED = "## [Unreleased]\n";
/** Of a package in which nothing was changed; `description` is its version where that is another one. */
const unchanged = (description: string | undefined): string =>
  description === undefined
    ? "The same code, with the version of the other packages."
    : `The same code, made from description ${description}.`;

/** What a version is called in a changelog, and what goes into it. */
export interface Release {
  readonly version: string;
  /** The version that an earlier run has set and that was never published: it becomes this one. */
  readonly instead?: string;
  readonly changes: readonly Change[];
  /** The version of the description, where it is another one. */
  readonly description?: string;
  /** What differs in the API, in Markdown with headings; it takes the place of what an earlier run told of it. */
  readonly api?: string;
}

/**
 * A changelog with a section for this version: what stood under "Unreleased", the sentences of the changesets that name the package, and
 * what differs in the API. There is one heading of each kind, whoever wrote it.
 *
 * @throws {Error} where there is no such heading.
 */
export function withVersion(changelog: string, name: string, release: Release): string {
  const { version, instead, changes, description, api = "" } = release;
  const start = changelog.indexOf(UNRELEASED);
  if (start === -1) throw new Error(`The changelog of ${name} has no "${UNRELEASED.trim()}".`);
  const head = changelog.slice(0, start + UNRELEASED.length);
  const [written, behind] = sectionOf(changelog.slice(head.length));
  const waiting = `\n## [${instead ?? version}]\n`;
  const [waited, rest] = behind.startsWith(waiting) ? sectionOf(behind.slice(waiting.length)) : ["", behind];
  const told = HEADINGS.map(([step, heading]) => section(heading, sentences(changes, name, step)));
  const body = merged([toldBefore(waited), written, ...told, api]) || unchanged(description);
  return `${head}\n## [${version}]\n\n${body}\n${rest}`;
}

/** What stands up to the next version, and from there on. */
function sectionOf(text: string): [body: string, rest: string] {
  const end = text.indexOf("\n## [");
  return end === -1 ? [text.trim(), ""] : [text.slice(0, end).trim(), text.slice(end)];
}

/** What an earlier run and people have written into the section, without what each run says anew. */
function toldBefore(section: string): string {
  const stale = new Set(OF_API.map(([, heading]) => `### ${heading}`));
  return partsOf(section)
    .filter((part) => !stale.has(part.split("\n", 1)[0] ?? "") && !/^The same code, .*\.$/.test(part.trim()))
    .join("\n");
}

const partsOf = (text: string): string[] => text.split(/^(?=### )/m);

/** Texts with headings as one text, in which each heading stands once. */
function merged(texts: readonly string[]): string {
  const byHeading = new Map<string, string>();
  for (const part of texts.flatMap(partsOf)) {
    const [, heading = "", body = ""] = /^(### .*\n)?([\s\S]*)$/.exec(part) ?? [];
    const before = byHeading.get(heading.trim());
    byHeading.set(heading.trim(), [before, body.trim()].filter(Boolean).join(heading === "" ? "\n\n" : "\n"));
  }
  return [...byHeading]
    .filter(([, body]) => body !== "")
    .map(([heading, body]) => (heading === "" ? body : `${heading}\n\n${body}`))
    .join("\n\n");
}

const sentences = (changes: readonly Change[], name: string, step: StepOfVersion): string[] =>
  changes
    .filter(({ releases }) => releases.some((release) => release.name === name && release.type === step))
    .map(({ summary }) => `- ${summary.trim().replace(/\n+/g, "\n  ")}`)
    .sort();

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `### ${heading}\n\n${lines.join("\n")}`;

/** What differs in the API, for the changelogs of what is generated from it. */
export function apiSections({ changes }: Pick<AskedByApi, "changes">): string {
  const groups = grouped(changes);
  const lines = (level: Level) =>
    groups.filter((group) => group.first.level === level).map((group) => `- ${groupText(group)}`);
  return OF_API.map(([level, heading]) => section(heading, lines(level)))
    .filter(Boolean)
    .join("\n\n");
}
