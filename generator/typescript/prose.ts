/**
 * Prose as paragraphs: what its writer broke into lines becomes one line a paragraph or list item, so that it is broken once, where it is
 * printed. Lists, headings, tables, quotes and code keep their lines.
 */
export function unwrapped(text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const done: string[] = [];
  let open = false;
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? "").trimEnd();
    const end = FENCE.test(line) ? lines.findIndex((other, at) => at > index && FENCE.test(other)) : -1;
    if (end > 0) {
      done.push(...lines.slice(index, end + 1).map((code) => code.trimEnd()));
      index = end;
      open = false;
    } else if (line.trim() === "") {
      if (done.length > 0 && done.at(-1) !== "") done.push("");
      open = false;
    } else if (open && !STARTS.test(line)) done.push(`${done.pop()} ${line.trim()}`);
    else {
      done.push(line);
      open = !ALONE.test(line);
    }
  }
  return done.join("\n").trim();
}

/** True where a text ends in a list or in code, to which no sentence can be added. */
export const endsInBlock = (text: string): boolean => {
  const last = unwrapped(text).split("\n").at(-1) ?? "";
  return FENCE.test(last) || STARTS.test(last);
};

/** A line that opens or closes code. */
export const FENCE = /^\s*(```|~~~)/;
/** The mark of a list item, with what stands before its text. */
export const ITEM = /^\s*([-*+]|\d{1,3}[.)])\s+/;

const ALONE = /^\s*(#{1,6}\s|\||>)/;
const STARTS = new RegExp(`${ITEM.source}|${ALONE.source}`);
