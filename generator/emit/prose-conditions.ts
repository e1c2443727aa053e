import type { ApiModel } from "../model/model.ts";

/**
 * Prose about a whole API shows calls that a selection of it, or another API, has not. Such a part stands behind a comment of its own,
 * `<!-- only with operations users.track users.delete -->` or `<!-- only without operation users.track -->`: a paragraph, a table, a block
 * of code, or from a heading to the next one of its level.
 */
const CONDITION = /^<!-- only (with|without) operations? (.+) -->$/;

/** The text without the parts whose operations are not there, and without the comments. */
export function withoutAbsentParts(text: string, { operations }: ApiModel): string {
  if (!text.includes("<!-- only with")) return text;
  const ids = new Set(operations.map(({ id }) => id));
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, word, names = ""] = CONDITION.exec(lines[at] ?? "") ?? [];
    if (word === undefined) kept.push(lines[at] ?? "");
    else if (names.split(" ").every((id) => ids.has(id)) !== (word === "with")) {
      at = endOfPart(lines, at + 1);
      // What stood before the part already ends with an empty line.
      while (lines[at + 1] === "") at++;
    }
  }
  return `${kept.join("\n").trimEnd()}\n`;
}

/** The last line of the part that begins with this one. */
function endOfPart(lines: readonly string[], start: number): number {
  const first = lines[start] ?? "";
  const level = /^#+ /.exec(first)?.[0].length;
  let inCode = false;
  for (let at = start; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("```")) inCode = !inCode;
    if (inCode) continue;
    if (level === undefined && line === "") return at;
    const heading = at > start ? /^#+ /.exec(line)?.[0].length : undefined;
    if (level !== undefined && heading !== undefined && heading <= level) return at - 1;
  }
  return lines.length;
}
