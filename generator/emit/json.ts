const WIDTH = 120;
const INDENT = 2;

/**
 * JSON to be read and reviewed: what fits on a line stands on one, so that a change of one member is a line of the diff. The text is that of
 * the npm package json-stringify-pretty-compact, which writes each value anew at each of its levels, and takes five times as long.
 */
export const jsonText = (value: unknown): string => `${printed(value, 0, 0)}\n`;

/**
 * @param left - Columns before the line.
 * @param taken - Columns on the line beside the value: its key, and the comma after it.
 */
function printed(value: unknown, left: number, taken: number): string {
  if (typeof value !== "object" || value === null) return scalar(value);
  const line = onLine(value, WIDTH - left - taken);
  if (line !== undefined) return line;
  const inner = left + INDENT;
  const isArray = Array.isArray(value);
  const entries = isArray ? value : membersOf(value);
  const end = isArray ? "]" : "}";
  let text = isArray ? "[" : "{";
  if (entries.length === 0) return text + end;
  const start = `\n${" ".repeat(inner)}`;
  for (const [at, entry] of entries.entries()) {
    const before = isArray ? "" : `${quoted(entry as string)}: `;
    const item: unknown = isArray ? entry : (value as Members)[entry as string];
    const comma = at === entries.length - 1 ? "" : ",";
    text += start + before + printed(item, inner, before.length + comma.length) + comma;
  }
  return `${text}\n${" ".repeat(left)}${end}`;
}

/** A value on one line; undefined as soon as it is longer than `room`. */
function onLine(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    // A text of that many characters need not be written to know.
    if (typeof value === "string" && value.length + 2 > room) return undefined;
    const text = scalar(value);
    return text.length > room ? undefined : text;
  }
  const isArray = Array.isArray(value);
  let line = isArray ? "[" : "{";
  for (const entry of isArray ? value : membersOf(value)) {
    if (line.length > 1) line += ", ";
    if (!isArray) line += `${quoted(entry as string)}: `;
    const item: unknown = isArray ? entry : (value as Members)[entry as string];
    const text = onLine(item, room - line.length - 1);
    if (text === undefined) return undefined;
    line += text;
  }
  return line.length + 1 > room ? undefined : line + (isArray ? "]" : "}");
}

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: object): string[] =>
  Object.keys(value).filter((name) => (value as Members)[name] !== undefined);

const scalar = (value: unknown): string =>
  typeof value === "string" ? quoted(value) : (JSON.stringify(value) ?? "null");

/** Nothing in it has to be written in another way, as is so of nearly all texts: to ask takes less time than to have it written. */
const PLAIN = /^[ !#-[\]-~]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));
