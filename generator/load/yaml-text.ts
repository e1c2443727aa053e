/** What is wrong with a text, at which character of it. */
export interface Fault {
  readonly offset: number;
  readonly message: string;
}

/** A line: where it begins and ends, and what it says between its indentation and its end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly words: string;
}

/** A text, by lines. */
export interface Text {
  readonly source: string;
  lineAt(offset: number): Line;
  /** The next line that is neither empty nor a comment; the line itself where there is none. */
  lineAfter(line: Line): Line;
  /** The line before, which is neither empty nor a comment. */
  lineBefore(line: Line): Line | undefined;
  /** How far the lines above are indented, as far as they are still open: each less than the one below it. */
  openIndents(line: Line): readonly number[];
  /** Where the value begins in which the character stands: after the `: ` or `- ` before it. */
  valueBefore(offset: number): number;
}

export function textOf(source: string): Text {
  const lines: Line[] = [];
  for (let start = 0; start <= source.length;) {
    const feed = source.indexOf("\n", start);
    const end = feed < 0 ? source.length : feed;
    const whole = source.slice(start, end);
    const words = whole.trim();
    lines.push({
      number: lines.length + 1,
      start,
      end: start + whole.trimEnd().length,
      indent: whole.length - whole.trimStart().length,
      words,
    });
    start = end + 1;
  }
  const speaks = ({ words }: Line) => words !== "" && !words.startsWith("#");
  const lineAt = (offset: number): Line => lines.findLast(({ start }) => start <= offset) ?? (lines[0] as Line);
  return {
    source,
    lineAt,
    lineAfter: (line) => lines.slice(line.number).find(speaks) ?? line,
    lineBefore: (line) => lines.slice(0, line.number - 1).findLast(speaks),
    openIndents(line) {
      const open: number[] = [];
      for (const { indent } of lines
        .slice(0, line.number - 1)
        .filter(speaks)
        .reverse())
        if (open.length === 0 || indent < (open.at(-1) as number)) open.push(indent);
      return open.reverse();
    },
    valueBefore(offset) {
      const { start } = lineAt(offset);
      const marks = [...source.slice(start, offset).matchAll(/(: +|- +|^\s+)(?=\S)/g)];
      const mark = marks.at(-1);
      return mark ? start + mark.index + mark[0].length : start;
    },
  };
}

export const TAB = "a tab stands where spaces belong; indent with spaces";

/** A line that is indented like none of those that it could belong to. */
export function indentation(text: Text, met: Line): Fault {
  // Of two lines that do not go together, the one with an odd number of spaces is the one that slipped.
  const before = text.lineBefore(met);
  const line = before && before.indent % 2 === 1 && met.indent % 2 === 0 ? before : met;
  const offset = line.start + line.indent;
  if (text.source.slice(line.start, offset).includes("\t")) return { offset: line.start, message: TAB };
  const open = text.openIndents(line);
  const above = open.length > 0 ? `, and those above it begin at ${open.join(", ")}` : "";
  const deeper = line.indent > (open.at(-1) ?? 0) ? "; if it goes on with the text above, put that text in quotes" : "";
  return {
    offset,
    message: `the line is indented by ${spaces(line.indent)}${above}; give it the indentation of the lines that it belongs with${deeper}`,
  };
}

const spaces = (number: number): string => (number === 1 ? "1 space" : `${number} spaces`);
