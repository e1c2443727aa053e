import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { known } from "./support/known.ts";
import { wrongMentions } from "./support/mentions.ts";

/** All files below a folder, from the repository's root. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|\/dist/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));

// Every text that people read beside the spec: a name in it that the spec or a command lacks sends them the wrong way.
const templates = filesOf("templates");
const guides = [...readdirSync("."), ...(existsSync("docs") ? filesOf("docs") : [])].filter((path) =>
  path.endsWith(".md"),
);
const rendered = templates
  .filter((path) => path.endsWith(".md.hbs"))
  .map((path) => path.replace("templates/README", "README").replace("templates/", "generated/").replace(".hbs", ""));
const texts = [
  ...new Set([
    ...guides,
    ...rendered,
    ...templates.filter((path) => /\.(ts|hbs)$/.test(path)),
    ...filesOf("generator/cli"),
  ]),
];

test.each(texts)("%s mentions what there is", (file) => {
  expect(wrongMentions(file, readFileSync(file, "utf8"), known)).toEqual([]);
});

/** Pages that are made of code have the words of its comments, which name what is no file of the repository. */
const written = guides.filter((path) => !readFileSync(path, "utf8").startsWith("<!-- Made of "));

/** What a guide calls by its path: in backticks and links, from the root or as the end of a path. */
test.each(written)("%s names files that are there", (file) => {
  const everything = ["spec", "generator", "templates", "test", "bench"].flatMap(filesOf);
  // What commands make, and Git leaves out.
  const made = readFileSync(".gitignore", "utf8").split("\n");
  const text = readFileSync(file, "utf8");
  const named = [
    ...text.matchAll(/`([\w{}.-]+(?:\/[\w{}.-]*)+|[\w-]+\.(?:ts|yaml|md|hbs))`|\]\((?!https?:)([^)#]+)\)/g),
  ];
  const missing = named
    .map(([, code, link]) => code ?? link ?? "")
    // Of a session, the code that makes a file or a folder says its path too.
    .filter(
      (path) =>
        !text.includes(`"${path}"`) &&
        !made.includes(path) &&
        !existsSync(path) &&
        !existsSync(join(dirname(file), path)),
    )
    .filter(
      (path) =>
        !everything.some((each) => each.endsWith(`/${path}`) || (path.endsWith("/") && each.includes(`/${path}`))),
    );
  expect(named.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
