import { readdirSync } from "node:fs";
import { join } from "node:path";
import GithubSlugger from "github-slugger";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { toString as textOf } from "mdast-util-to-string";
import { gfmTable } from "micromark-extension-gfm-table";

/** Where something stands in a Markdown file. */
export interface Place<Value> {
  readonly value: Value;
  readonly line: number;
}

/** What no page of the repository lies in. */
const OTHERS = /^(node_modules|dist|packed|coverage|\.(?!github$).*)$/;

/** Every Markdown file of the repository, by its path from the root. */
export function markdownFiles(folder = "."): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !OTHERS.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownFiles(path);
      return entry.name.endsWith(".md") ? [path] : [];
    })
    .sort();
}

const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

function* all(node: Nodes): Generator<Nodes> {
  yield node;
  if ("children" in node) for (const child of node.children) yield* all(child);
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 0;

/** Where links, images and definitions lead, also those of the HTML in between. */
export function linksOf(text: string): Place<string>[] {
  return [...all(parse(text))].flatMap((node) => {
    if (node.type === "link" || node.type === "image" || node.type === "definition")
      return [{ value: node.url, line: lineOf(node) }];
    if (node.type !== "html") return [];
    return [...node.value.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, value = ""]) => ({
      value,
      line: lineOf(node),
    }));
  });
}

/** The anchors of headings, as GitHub makes them. */
export function anchorsOf(text: string): Set<string> {
  const slugger = new GithubSlugger();
  return new Set(
    [...all(parse(text))].filter((node) => node.type === "heading").map((node) => slugger.slug(textOf(node))),
  );
}

/** Rows of all tables, without their heads: the text of each cell. */
export function rowsOf(text: string): Place<readonly string[]>[] {
  return [...all(parse(text))]
    .filter((node) => node.type === "table")
    .flatMap(({ children: [, ...rows] }) =>
      rows.map((row) => ({ value: row.children.map((cell) => textOf(cell)), line: lineOf(row) })),
    );
}
