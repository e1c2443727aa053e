import type { Change } from "../change.ts";

/** The same difference of one place, met in one operation or in several. */
export interface Group {
  readonly first: Change;
  readonly others: readonly Change[];
}

/** One line a difference: a shared schema is part of many operations, and is told of once. */
export function grouped(changes: readonly Change[]): Group[] {
  const groups = new Map<string, { first: Change; others: Change[] }>();
  for (const change of changes) {
    const { level, affects, operation, pointer, sentence } = change;
    const words = operation === undefined ? sentence : wordsOf(sentence, operation);
    const key = JSON.stringify([level, affects, pointer, words]);
    const group = groups.get(key);
    if (group) group.others.push(change);
    else groups.set(key, { first: change, others: [] });
  }
  return [...groups.values()];
}

/** A sentence without the operation, the way to the member and the status, by which operations differ. */
const wordsOf = (sentence: string, operation: string): string =>
  sentence
    .replaceAll(`\`${operation}\``, "")
    .replace(/\bthe answer (\d\w\w|to all other cases)/, "the answer")
    .replace(/the member `[^`]*`( of)?/, "the member");

const MOST_NAMES = 5;

/** The sentence, with the other operations of which it holds. */
export function groupText({ first, others }: Group): string {
  const names = [...new Set(others.flatMap(({ operation }) => (operation === undefined ? [] : [operation])))].filter(
    (name) => name !== first.operation,
  );
  if (names.length === 0) return first.sentence;
  const shown = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  return `${first.sentence} So ${names.length === 1 ? "is it" : "it is"} in ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}
