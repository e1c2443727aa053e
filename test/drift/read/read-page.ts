import type { Code, Heading, Table, TableRow } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString as textOf } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";
import { toMarkdown } from "./markdown.ts";
import type { Figure, Member, Page } from "./page.ts";
import { printedMembers } from "./printed.ts";

/** Reads a page. One that names no endpoint, such as an overview, gives a page without any. */
export function readPage(file: string, text: string, includes: (words: string) => string = () => ""): Page {
  const tree = fromMarkdown(toMarkdown(text), { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const members: Readonly<Record<Place, Member[]>> = { request: [], answer: [], exported: [] };
  const tabled = new Set<Member>();
  let headings: string[] = [];
  for (const node of tree.children) {
    if (node.type === "heading") headings = [...headings.slice(0, (node as Heading).depth - 1), textOf(node)];
    const place = placeOf(headings);
    if (place === undefined) continue;
    const rows = node.type === "table" ? tableMembers(node, place) : [];
    for (const row of rows) tabled.add(row);
    members[place].push(...rows);
    if (node.type === "code") members[place].push(...printedMembers((node as Code).value));
  }
  const date = /^(?:fetched|date|last_updated):\s*["']?(\d{4}-\d\d-\d\d)/m.exec(text)?.[1];
  return {
    file,
    ...(date === undefined ? {} : { date }),
    endpoints: endpointsOf(text),
    permissions: permissionsOf(text),
    limits: figuresOf(`${sectionOf(text, /rate limit/i)}\n${includes(text)}`),
    request: merged(members.request, tabled),
    answer: merged(members.answer, tabled),
    exported: merged(members.exported, tabled),
    isHidden: file.startsWith("_docs/_hidden/"),
    text,
  };
}

type Place = "request" | "answer" | "exported";

/** Of what a table or block under these headings speaks; examples speak of nothing. */
function placeOf(headings: readonly string[]): Place | undefined {
  const all = headings.slice(1).join(" / ");
  if (/\bfile output|exported? file/i.test(all)) return "exported";
  // What the API sends somewhere else is neither.
  if (/postback|callback|webhook/i.test(all)) return undefined;
  if (/trouble|errors?\b|example|faq|frequently/i.test(all) && !/response/i.test(all)) return undefined;
  if (/respon|return|output/i.test(all)) return "answer";
  return /request|parameter|body|object/i.test(all) ? "request" : undefined;
}

/** A table of members has a column of names, and one that says whether they are required or of what type they are. */
function tableMembers(table: Table, place: Place): Member[] {
  const [head, ...rows] = table.children as [TableRow, ...TableRow[]];
  const titles = head.children.map((cell) => textOf(cell).toLowerCase());
  const nameAt = titles.findIndex((title) => /^(parameter|field|attribute|key|name|property|member)/.test(title));
  const requiredAt = titles.findIndex((title) => /^required/.test(title));
  const typeAt = titles.findIndex((title) => /type/.test(title));
  if (nameAt === -1 || (requiredAt === -1 && (place === "request" || typeAt === -1))) return [];
  return rows.flatMap((row) => {
    const cell = (at: number) =>
      row.children[at]
        ? textOf(row.children[at])
            .replace(/<br\s*\/?>/gi, "\n")
            .trim()
        : "";
    const type = cell(typeAt).replace(/\s+/g, " ");
    const required = requiredOf(cell(requiredAt));
    return namesIn(cell(nameAt)).map((name) => ({
      name,
      ...(required === undefined ? {} : { required }),
      ...(type === "" ? {} : { type }),
      isOutermost: !/\.|->/.test(name.replace(/\[\w+\]$/, "")),
    }));
  });
}

const namesIn = (cell: string): string[] =>
  cell
    .split(/\s*(?:,|\bor\b|\band\b|\n)\s*/)
    .map((name) =>
      name
        .replace(/[`*"{}]/g, "")
        .replace(/\[\]$/, "")
        .trim(),
    )
    .filter((name) => /^[A-Za-z_$][\w.$[\]-]*$/.test(name));

function requiredOf(words: string): boolean | undefined {
  if (/^(required|yes|true)$/i.test(words)) return true;
  return /^(optional|no|false)$/i.test(words) ? false : undefined;
}

/**
 * A table and a printed block often name the same members: the table explains them, and the block is older at times. Where the page differs from
 * itself on whether one is required, nothing is said.
 */
function merged(members: readonly Member[], tabled: ReadonlySet<Member>): Member[] {
  const byName = new Map<string, Member>();
  for (const member of [...members].sort((a, b) => Number(tabled.has(a)) - Number(tabled.has(b)))) {
    const key = `${member.isOutermost} ${member.name}`;
    const before = byName.get(key);
    const isUnsure =
      before?.required !== undefined && member.required !== undefined && before.required !== member.required;
    const { required: _, ...rest } = { ...before, ...member };
    byName.set(key, isUnsure ? rest : { ...before, ...member });
  }
  return members.flatMap(({ isOutermost, name }) => {
    const key = `${isOutermost} ${name}`;
    const found = byName.get(key);
    byName.delete(key);
    return found ? [found] : [];
  });
}

function endpointsOf(text: string): Page["endpoints"] {
  const source = [...text.matchAll(/\{%\s*apimethod\s+(\w+)[^%]*%\}\s*([^\s{]\S*)/g)];
  const rendered = source.length > 0 ? [] : [...text.matchAll(/^(get|post|put|patch|delete)\n\n(\/\S*)$/gm)];
  return [...source, ...rendered].map(([, method = "", path = ""]) => ({
    method: method.toUpperCase(),
    // Some pages leave out the first slash, and some write an example of the query.
    path: `/${path.replace(/^\//, "").replace(/\?.*$/, "")}`,
  }));
}

/** `users.merge` permission; or, where a page has no such words, an API key with `users.merge`. */
function permissionsOf(text: string): string[] {
  const NAME = "`?\\b([a-z_]+(?:\\.[a-z_]+)+)`?";
  const all = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))];
  const named = all(new RegExp(`${NAME}\\s+(?:API key )?permission`, "g"));
  return named.length > 0 ? named : all(new RegExp(`API key\\b[^\\n]{0,120}? with (?:the )?${NAME}`, "g"));
}

function sectionOf(text: string, title: RegExp): string {
  const [, ...sections] = text.split(/^##\s+/m);
  return sections.find((section) => title.test(section.split("\n")[0] ?? "")) ?? "";
}

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 };
const NUMBERS: Readonly<Record<string, number>> = { three: 3, five: 5, ten: 10 };

/** "3,000 requests per three seconds" → 3000 in 3. */
export const figuresOf = (text: string): Figure[] =>
  [
    ...text.matchAll(
      /([\d,]+) (?:total )?(?:API )?(?:requests?|calls?) (?:per|every|each|an?|\/) ?(?:(\w+) )?(second|minute|hour|day)s?\b/g,
    ),
  ].map(([, requests = "", times, unit = ""]) => ({
    requests: Number(requests.replaceAll(",", "")),
    seconds: (SECONDS[unit] ?? 0) * (times === undefined ? 1 : (NUMBERS[times] ?? (Number(times) || 1))),
  }));
