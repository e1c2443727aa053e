import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { SpecError } from "../../../generator/complaint.ts";
import { emit } from "../../../generator/emit/emit.ts";
import { packageNames } from "../../../generator/emit/package-names.ts";
import { emitReference } from "../../../generator/emit/reference/reference.ts";
import { repositoryDocuments } from "../../../generator/emit/templates.ts";
import { generate, loadTemplates } from "../../../generator/generate.ts";
import { buildModel } from "../../../generator/model/build.ts";
import type { OpenApiDocument } from "../../../generator/openapi.ts";
import type { OutputFile } from "../../../generator/output-file.ts";
import { folderOf, put } from "../../support/folder.ts";
import {
  FREE_PLACES,
  PLACES,
  type Place,
  documentWithStrings,
  foreignDocumentWithStrings,
} from "../../support/hostile-places.ts";
import { tracesOf } from "../../support/run-modules.ts";
import { syntaxErrors } from "../../support/syntax.ts";

/**
 * What strings may try, with the name that they want to bring into code. It has a dollar sign, which no name that the generator makes of
 * words has, and each place has its own.
 */
const PAYLOADS: Readonly<Record<string, (name: string) => string>> = {
  "out of a comment": (name) => `*/ ${name}(); /*`,
  "out of a line comment, by an end of line": (name) =>
    `a\r\n${name}();\r${name}();\n\u2028${name}();\u2029${name}();\u0085`,
  "out of a template": (name) => `\`; ${name}(); \`\${${name}()}`,
  "out of double quotes": (name) => `"; ${name}(); "`,
  "out of single quotes, behind a backslash": (name) => `\\'; ${name}(); //\\`,
  "out of brackets": (name) => `]})}; ${name}(); ({[`,
  "out of a regular expression": (name) => `/; ${name}(); /[`,
  "out of HTML and Markdown": (name) => `</script><script>${name}()</script><!-- ${name} --> [a](javascript:${name}())`,
  "out of Handlebars": (name) => `{{${name}}} {{{${name}}}} {{#each this}}{{lookup . "constructor"}}{{/each}}`,
  "out of YAML": (name) => `a\n---\n${name}: &a !!js/function "function () { ${name}() }"\n...\n# ${name}`,
  "out of the folder": (name) => `../../../${name}/../x`,
  "to an absolute path": (name) => `/etc/${name}`,
  "to an absolute path of Windows": (name) => `C:\\..\\${name}\\con`,
  "with NUL and other characters of control": (name) => `\u0000${name}()\u0000\u001b[2J\u0007\u202e${name}`,
  "with half a character": (name) => `\ud800${name}()\udc00`,
  "by its length": (name) => `${name} `.repeat(10_000 / (name.length + 1)),
  "as the prototype": () => "__proto__",
  "as the constructor": () => "constructor",
};

const ALL = Object.keys(PLACES) as Place[];
const nameAt = (place: Place): string => `$pwned${ALL.indexOf(place)}$`;
const stringsFor = (payload: string, places: readonly Place[]) => (place: Place) =>
  places.includes(place) ? (PAYLOADS[payload]?.(nameAt(place)) ?? "") : PLACES[place];

const templates = await loadTemplates();
const project = { version: "1.0.0" };
const entry = join(await folderOf(), "openapi.yaml");

/** Every payload at all places at once; where that fails, at as few as it takes. */
const holds = (places: readonly Place[], property: (payload: string, places: readonly Place[]) => Promise<void>) =>
  fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(PAYLOADS)), fc.subarray([...places]), property), {
    examples: Object.keys(PAYLOADS).map((payload): [string, Place[]] => [payload, [...places]]),
    numRuns: Object.keys(PAYLOADS).length + 3,
    seed: 20_261_125,
  });

test("there are enough places, each with a tame string with which all goes well", async () => {
  expect(ALL.length).toBeGreaterThanOrEqual(35);
  await put(entry, foreignDocumentWithStrings(stringsFor("", [])));
  const { files } = await generate({ spec: entry });
  expectHarmless(files);
  expect(await tracesOf(textsOf(files), entriesOf(files))).toEqual([]);
});

describe("strings of a document stay strings", () => {
  test("at all places, whatever the rules say of them", { timeout: 120_000 }, async () => {
    await holds(ALL, async (payload, places) => {
      const model = buildModel(documentWithStrings(stringsFor(payload, places)));
      const files = await emit(model, packageNames, { templates, project });
      expectHarmless([...files, ...repositoryDocuments(model, templates, project)]);
      expect(await tracesOf(textsOf(files), entriesOf(files))).toEqual([]);
    });
  });

  test("from a file: harmless, or refused with a sentence", { timeout: 120_000 }, async () => {
    await holds(ALL, async (payload, places) => {
      await put(entry, foreignDocumentWithStrings(stringsFor(payload, places)));
      const result = await generate({ spec: entry }).catch((error: unknown) => error);
      if (result instanceof SpecError) for (const { message } of result.complaints) expect(message).toMatch(/\S/);
      else if (result instanceof Error) throw result;
      else expectHarmless((result as { files: OutputFile[] }).files);
    });
  });

  test("where anything may stand, nothing is refused", { timeout: 120_000 }, async () => {
    await holds(FREE_PLACES, async (payload, places) => {
      await put(entry, foreignDocumentWithStrings(stringsFor(payload, places)));
      const { files } = await generate({ spec: entry }).catch(passHalves);
      expectHarmless(files);
    });
  });
});

/** No reference can lead to half a character, so a name that has one is refused wherever it stands. */
function passHalves(error: unknown): { readonly files: readonly OutputFile[] } {
  if (error instanceof SpecError && /holds half a character/.test(error.message)) return { files: [] };
  throw error;
}

const textsOf = (files: readonly OutputFile[]) => new Map(files.map(({ path, text }) => [path, text]));

/** Modules that are made of the document, without those that are types only. */
const entriesOf = (files: readonly OutputFile[]): string[] =>
  files
    .map(({ path }) => path)
    .filter((path) => !templates.has(path))
    .filter((path) =>
      /^client\/src\/(operations|resources|servers)|\/src\/data\/|permission\.ts$|\/tables\.ts$|validators\/index\.js$/.test(
        path,
      ),
    );

/** Files that were looked at: most are the same for most documents. */
const harmless = new Set<string>();

function expectHarmless(files: readonly OutputFile[]): void {
  const paths = files.map(({ path }) => path);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  for (const { path, text } of files) {
    expect(path).toMatch(/^(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-]+(?:\.[a-z]+)*$/);
    expect({ path, longest: Math.max(...path.split("/").map((part) => part.length)) < 256 }).toEqual({
      path,
      longest: true,
    });
    if (templates.get(path) === text) continue;
    const known = `${path}\n${text}`;
    if (harmless.has(known)) continue;
    expect({ path, isWellFormed: text.isWellFormed() }).toEqual({ path, isWellFormed: true });
    expect({ path, faults: faultsOf(path, text) }).toEqual({ path, faults: [] });
    harmless.add(known);
  }
  const [json, yaml] = ["spec/openapi.json", "spec/openapi.yaml"].map((path) => textsOf(files).get(path));
  if (json !== undefined && yaml !== undefined)
    expect(parse(yaml)).toEqual(withoutMark(JSON.parse(json) as OpenApiDocument));
}

/** JSON has no comments, so there a member says that it is generated. */
function withoutMark({ info, ...document }: OpenApiDocument): OpenApiDocument {
  const { "x-generated": _, ...rest } = { "x-generated": "", ...info };
  return { ...document, info: rest };
}

/** What a reader of its language makes of a file, beyond data. */
function faultsOf(path: string, text: string): string[] {
  if (/\.(ts|js)$/.test(path)) return [...syntaxErrors(path, text), ...smuggledIn(path, text)];
  if (path.endsWith(".json")) return Object.keys(JSON.parse(text) as object).filter(isSmuggled);
  if (path.endsWith(".yaml")) {
    const document = parseDocument(text);
    return [...document.errors, ...document.warnings]
      .map(String)
      .concat(Object.keys(document.toJS() as object).filter(isSmuggled));
  }
  if (path.endsWith(".html")) return pageFaults(text);
  // Of the document it holds nothing.
  if (path.endsWith("/Dockerfile")) return text.includes("braze-codegen") && !isSmuggled(text) ? [] : ["smuggled"];
  if (!path.endsWith(".md")) return text === templates.get(path.replace(/^[^/]+\//, "")) ? [] : ["of no known kind"];
  return text.split("\n").filter((line) => /<script|\]\(javascript:|<!-- \$pwned|\{\{/.test(line));
}

/** A page has its own elements and none of the document's, whose strings stand in its title and in JSON, where nothing ends an element. */
function pageFaults(text: string): string[] {
  const empty = emitReference(buildModel({ info: { title: "", version: "" } }), templates)[0]?.text ?? "";
  const elements = (html: string) => html.match(/<\/?[a-z!-]+/gi)?.join(" ");
  return elements(text) === elements(empty) ? [] : ["an element of the document's"];
}

const isSmuggled = (name: string): boolean => name.includes("$pwned");

/** Names in code, which is neither strings nor comments. */
function smuggledIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && isSmuggled(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return found;
}
