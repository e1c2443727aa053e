/** A page as Markdown with tables, whether it is a source with Liquid and Kramdown or a copy of what was rendered. */
export function toMarkdown(text: string): string {
  const body = text.replace(/\r\n/g, "\n").replace(/^---\n[\s\S]*?\n---\n/, "");
  return isSource(body) ? fromSource(body) : fromRendered(body);
}

const isSource = (body: string): boolean => /\{%\s*(api|apimethod|alert)\b|^\{:/m.test(body);

/** Liquid and the attributes of Kramdown are taken away; what stands between the tags stays. */
function fromSource(body: string): string {
  return body
    .replace(/\{%\s*(raw|comment)\s*%\}[\s\S]*?\{%\s*end\1\s*%\}/g, (whole, tag: string) =>
      tag === "raw" ? whole : "",
    )
    .replace(/\{%[\s\S]*?%\}/g, "")
    .replace(/\{\{[\s\S]*?\}\}/g, "")
    .replace(/^\s*\{:[^}]*\}\s*$/gm, "");
}

/** A copy has each cell on a line of its own, `name | `, and each block of code behind the numbers of its lines. */
function fromRendered(body: string): string {
  const withoutNumbers = body.replace(/```\n\s*(?:\d+\n)+\s*```\n \| \n/g, "").replace(/^```\n \| *$/gm, "```");
  const lines = withoutNumbers.split("\n");
  const out: string[] = [];
  for (let at = 0; at < lines.length;) {
    const head = headerAt(lines, at);
    if (head.length < 2) {
      out.push(lines[at] ?? "");
      at++;
      continue;
    }
    const { rows, next } = rowsFrom(lines, at + head.length, head.length);
    out.push("", row(head), row(head.map(() => "---")), ...rows.map(row), "");
    at = next;
  }
  return out.join("\n");
}

const CELL = /^ (.*?) \| ?$/;
const LAST = /^(.*?) \| ?$/;

/** Cells that follow each other line by line. */
function headerAt(lines: readonly string[], at: number): string[] {
  const cells: string[] = [];
  for (let index = at; index < lines.length; index++) {
    const cell = CELL.exec(lines[index] ?? "")?.[1];
    if (cell === undefined) break;
    cells.push(cell);
  }
  return cells;
}

/** Rows of so many cells; a cell may go over several lines, with empty ones between. */
function rowsFrom(lines: readonly string[], from: number, count: number): { rows: string[][]; next: number } {
  const rows: string[][] = [];
  let at = from;
  for (;;) {
    let start = at;
    while (lines[start]?.trim() === "") start++;
    if (!CELL.test(lines[start] ?? "")) return { rows, next: at };
    const cells: string[] = [];
    let text: string[] = [];
    for (at = start; at < lines.length && cells.length < count; at++) {
      const last = LAST.exec(lines[at] ?? "");
      text.push(last?.[1] ?? lines[at] ?? "");
      if (last) {
        cells.push(text.join(" ").trim());
        text = [];
      }
    }
    rows.push(cells);
  }
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
