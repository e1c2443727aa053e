import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes } from "mdast";
import { expect, test } from "vitest";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly homepage: string;
  readonly repository: { readonly url: string; readonly directory?: string };
};
const repository = manifest.homepage.replace("#readme", "");
const folders = readdirSync("generated").filter((name) => existsSync(`generated/${name}/package.json`));

/** The addresses of all links and images of a page. */
const linksOf = (file: string): string[] => {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "link" || node.type === "image" || node.type === "definition") found.push(node.url);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(fromMarkdown(readFileSync(file, "utf8")));
  return found;
};

/** The file of this clone that an address leads to; undefined for what stands elsewhere. */
function fileOf(address: string): string | undefined {
  const [path = ""] = address.split("#");
  const [, inRepository] = /^\/(?:blob|tree)\/main\/(.*)$/.exec(path.replace(repository, "")) ?? [];
  if (path.startsWith(repository)) return inRepository ?? ".";
  return /^[a-z]+:/.test(path) || path === "" ? undefined : path;
}

test.each(folders.flatMap((name) => ["README.md", "CHANGELOG.md"].map((file) => join("generated", name, file))))(
  "%s has links that work on the page of a registry, into files that are there",
  (file) => {
    const links = linksOf(file);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !/^(https:|#)/.test(link))).toEqual([]);
    expect(links.map(fileOf).filter((path) => path !== undefined && !existsSync(path))).toEqual([]);
  },
);

test("relative links of README.md lead to files; the registry finds them by `repository`, whose root they start from", () => {
  expect(
    linksOf("README.md")
      .map(fileOf)
      .filter((path) => path !== undefined && !existsSync(path)),
  ).toEqual([]);
  expect(manifest.repository).toEqual({ type: "git", url: `git+${repository}.git` });
});
