import { createHash } from "node:crypto";
import Handlebars from "handlebars";
import type { Templates } from "../templates.ts";
import { jsonText } from "../json.ts";
import { bundled, styled } from "./bundle.ts";

/** What fills the page: texts in HTML are escaped, and data is JSON in which nothing can end its element. */
export interface PageParts {
  readonly title: string;
  readonly generated: string;
  readonly data: unknown;
}

const FOLDER = "reference/";

/**
 * One file that opens from the disk: the page with its style and its scripts in it, which its policy allows by their hashes. Nothing else
 * runs there, and nothing is requested.
 */
export function pageText(templates: Templates, { title, generated, data }: PageParts): string {
  const style = styled(templates, `${FOLDER}style/main.css`);
  const script = bundled(templates, `${FOLDER}script/main.js`);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  // Every text is fit for its place already, and none of them is a template.
  const page = Handlebars.compile(templates.get(`${FOLDER}page.html.hbs`) ?? "", { strict: true, noEscape: true });
  return page({
    title: escaped(title),
    generated: escaped(generated),
    policy,
    style,
    script,
    data: `\n${jsonText(data).replaceAll("<", "\\u003c")}`,
  });
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML: no markup, no half characters, nothing that controls a terminal. */
const escaped = (text: string): string =>
  text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, " ")
    .trim()
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
