import type { Operation } from "../../../model/model.ts";

/** Words of the description as a model is to read them. */
export interface Texts {
  /** On one line; calls by the names of their tools; without what is about headers, which no tool shows. */
  whole(text: string | undefined): string;
  /**
   * Its first sentences, as many as fit into a number of characters.
   *
   * @param longest - Where the first one is cut that is longer yet.
   */
  short(text: string | undefined, most: number, longest?: number): string;
}

export function textsFor(operations: readonly Operation[]): Texts {
  const tools = new Map(
    operations.flatMap(({ id, method, path, tool }): [string, string][] => [
      [id, tool.name],
      [`${method} ${path}`, tool.name],
    ]),
  );
  const known = new Map<string, string>();
  const worded = (text: string) =>
    sentencesOf(text.replace(/\s+/g, " ").trim())
      .filter((sentence) => !/\bLink\b.*\bheader\b|`Link`/.test(sentence))
      .map((sentence) => sentence.replace(/; in the URL it reads `[^`]*`/, ""))
      .join(" ")
      .replace(/`([^`]+)`/g, (quoted, words: string) => (tools.has(words) ? `\`${tools.get(words)}\`` : quoted));
  const whole = (text = "") => {
    const found = known.get(text) ?? worded(text);
    known.set(text, found);
    return found;
  };
  return { whole, short: (text, most, longest) => beginning(whole(text), most, longest) };
}

/** Sentences of a text on one line. A dot within a word, as in `users.track`, ends nothing. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+(?=[A-Z`"(])/).filter(Boolean);

/** A sentence that is longer ends where a part of it ends, or, where none does, in the middle. */
const TOO_LONG = 1.35;

function beginning(text: string, most: number, longest = Math.floor(most * TOO_LONG)): string {
  const [first = "", ...others] = sentencesOf(text);
  let taken = first;
  for (const sentence of others) {
    if (taken.length + 1 + sentence.length > most) break;
    taken = `${taken} ${sentence}`;
  }
  if (taken.length <= longest) return taken;
  const cut = taken.slice(0, longest);
  const part = partOf(cut);
  return part === undefined || isOpen(part) ? `${cut.replace(/[\s,;:]+\S*$/, "")}…` : `${part}.`;
}

/** The parts of a sentence that are whole; of a list of names after a colon nothing, as its end is what is missing. */
function partOf(cut: string): string | undefined {
  const part = /^(.{35,})(?:[;:,]| \().*$/.exec(cut)?.[1]?.replace(/[;:,] (or|and)$/, "");
  const [, before, after = ""] = /^([^:]{25,}): (.*)$/.exec(part ?? "") ?? [];
  return before !== undefined && after.includes("`") ? before : part;
}

/** Whether code or a parenthesis is open at the end of a text. */
const isOpen = (text: string): boolean =>
  text.split("`").length % 2 === 0 || text.split("(").length !== text.split(")").length;
