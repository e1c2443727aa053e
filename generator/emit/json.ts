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
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const line = onLine(value, WIDTH - left - taken);
  if (line !== undefined) return line;
  const inner = left + INDENT;
  const isArray = Array.isArray(value);
  const entries = isArray ? value.map((item) => ["", item] as const) : entriesOf(value);
  if (entries.length === 0) return isArray ? "[]" : "{}";
  const items = entries.map(([key, item], at) => {
    const before = isArray ? "" : `${JSON.stringify(key)}: `;
    return before + printed(item, inner, before.length + (at === entries.length - 1 ? 0 : 1));
  });
  const [start, end] = isArray ? "[]" : "{}";
  return `${start}\n${" ".repeat(inner)}${items.join(`,\n${" ".repeat(inner)}`)}\n${" ".repeat(left)}${end}`;
}

/** A value on one line; undefined as soon as it is longer than `room`. */
function onLine(value: unknown, room: number): string | undefined {
  if (typeof value !== "object" || value === null) {
    // A text of that many characters need not be written to know.
    if (typeof value === "string" && value.length + 2 > room) return undefined;
    const text = JSON.stringify(value) ?? "null";
    return text.length > room ? undefined : text;
  }
  const isArray = Array.isArray(value);
  let line = isArray ? "[" : "{";
  for (const [key, item] of isArray ? value.map((each) => ["", each] as const) : entriesOf(value)) {
    if (line.length > 1) line += ", ";
    if (!isArray) line += `${JSON.stringify(key)}: `;
    const text = onLine(item, room - line.length - 1);
    if (text === undefined) return undefined;
    line += text;
  }
  return line.length + 1 > room ? undefined : line + (isArray ? "]" : "}");
}

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, member]) => member !== undefined);
