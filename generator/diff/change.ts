/** How much a change asks of those who use an API: code that was right may be wrong, there is more to use, or only prose differs. */
export type Level = "breaking" | "additive" | "words";

/** Whom a change concerns. */
export type Affected =
  "request" | "answer" | "permission" | "limit" | "effect" | "grant" | "tool" | "client" | "server" | "docs";

/** One difference between two descriptions. */
export interface Change {
  readonly level: Level;
  readonly affects: readonly Affected[];
  /** The operationId, or method and path where there is none; absent for what belongs to no single operation. */
  readonly operation?: string;
  /** Where it stands in the new document, or in the old one where it is gone: `#/paths/~1users~1track/post`. */
  readonly pointer: string;
  /** What differs, for a release note. */
  readonly sentence: string;
}

/** Everything that differs, and the highest level among it. */
export interface Diff {
  readonly level: Level | "none";
  readonly changes: readonly Change[];
}

/** The part of a semantic version that has to grow. */
export type Step = "major" | "minor" | "patch" | "none";

const ORDER = ["breaking", "additive", "words"] as const satisfies readonly Level[];

/** The level of several changes together. */
export const levelOf = (changes: readonly Pick<Change, "level">[]): Level | "none" =>
  ORDER.find((level) => changes.some((change) => change.level === level)) ?? "none";

/** The graver of two levels. */
export const graver = (one: Level | undefined, other: Level | undefined): Level | undefined =>
  ORDER.find((level) => level === one || level === other);

/** The step that semantic versioning asks for. */
export function stepOf(level: Level | "none"): Step {
  return ({ breaking: "major", additive: "minor", words: "patch", none: "none" } as const)[level];
}

/** Changes in the one order in which they are told: by level, operation, and place. */
export function sorted(changes: readonly Change[]): Change[] {
  const rank = ({ level }: Change) => ORDER.indexOf(level);
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...changes].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.operation ?? "", b.operation ?? "") ||
      compare(a.pointer, b.pointer) ||
      compare(a.sentence, b.sentence),
  );
}
