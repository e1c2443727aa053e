import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "./page.ts";
import { readPage } from "./read-page.ts";

/** A checkout of the documentation has this folder, any other folder has pages anywhere. */
const ENDPOINTS = "_docs/_api/endpoints";

/** Where a checkout has pages of endpoints: some of an API of its own stand beside the others, some of private betas in no menu. */
const FOLDERS = ["_docs/_api", "_docs/_hidden"];

/** Every page of a checkout that names an endpoint. */
export function pagesOf(checkout: string): Page[] {
  const folders = isWhole(checkout) ? FOLDERS.map((folder) => join(checkout, folder)).filter(existsSync) : [checkout];
  const includes = includesOf(checkout);
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => readPage(relative(checkout, file).replaceAll("\\", "/"), readFileSync(file, "utf8"), includes))
    .filter(({ endpoints }) => endpoints.length > 0);
}

/** Whether all pages are there, so that one that is missing is gone. */
export const isWhole = (checkout: string): boolean => existsSync(join(checkout, ENDPOINTS));

const INCLUDES = [
  "_includes/multi_lang/en/rate_limits.md",
  "_includes/multi_lang/rate_limits.md",
  "_includes/rate_limits.md",
  "_lang/en/rate_limits.md",
];

/** The words of a shared file of limits that a page includes: those behind the condition that names its endpoint. */
function includesOf(checkout: string): (text: string) => string {
  const file = INCLUDES.map((path) => join(checkout, path)).find((path) => existsSync(path));
  if (file === undefined) return () => "";
  const sections = readFileSync(file, "utf8").split(/\{%-?\s*(?=if|elsif|when|else|endif|endcase)/);
  return (text) => {
    const endpoint = /rate_limits\.md[^%]*endpoint=['"]([^'"]+)['"]/.exec(text)?.[1];
    if (endpoint === undefined) return "";
    return sections
      .filter((section) => [`'${endpoint}'`, `"${endpoint}"`].some((name) => section.split("%}")[0]?.includes(name)))
      .join("\n");
  };
}
