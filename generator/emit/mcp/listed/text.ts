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
  const whole = (text = "") =>
    sentencesOf(text.replace(/\s+/g, " ").trim())
      .filter((sentence) => !/\bLink\b.*\bheader\b|`Link`/.test(sentence))
      .map((sentence) => sentence.replace(/; in the URL it reads `[^`]*`/, ""))
      .join(" ")
      .replace(/`([^`]+)`/g, (quoted, words: string) => (tools.has(words) ? `\`${tools.get(words)}\`` : quoted));
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
  const part = /^(.{40,}?.*)(?:[;:]| \(|, (?:which|such as|as|or|and|so that|with|without) ).*$/.exec(cut)?.[1];
  return part === undefined || part.split("`").length % 2 === 0 ? `${cut.replace(/[\s,;:]+\S*$/, "")}…` : `${part}.`;
}

/** `a`, `b` and `c` */
export const listed = (names: readonly string[], word: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
