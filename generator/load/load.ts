import { basename, dirname, extname, resolve } from "node:path";
import { type Position, SpecError } from "../complaint.ts";
import { METHODS, type OpenApiDocument } from "../openapi.ts";
import type { Pointer } from "../pointer.ts";
import { isReference } from "../reference.ts";
import type { Kept } from "../kept.ts";
import { bundle } from "./bundle.ts";
import { follow } from "./dangling.ts";
import { type Rules, rulesFor } from "../validate/profile.ts";
import { changeFiles } from "./change-files.ts";
import { decisionFiles } from "./decision-files.ts";
import { withOwnPathItems } from "./path-items.ts";
import { filesBelow } from "./paths.ts";
import type { Source } from "./source.ts";
import { readSource, readSources } from "./sources.ts";
import { upgrade } from "./upgrade.ts";

/** A spec in memory: one bundled document, and the files that it came from. */
export interface Loaded {
  readonly entry: string;
  readonly document: OpenApiDocument;
  /** Whether it is curated, or the bundle of one that is. */
  readonly isMaintained: boolean;
  readonly sources: ReadonlyMap<string, Source>;
  /** Where sources disagree and what was chosen: decisions.yaml beside the root document, and the files of the folder decisions. */
  readonly decisions: readonly Source[];
  /** What changed in the API, and when: changes.yaml beside the root document, and the files of the folder changes. */
  readonly changes: readonly Source[];
  /** Where a part of the bundled document is written: references into other files are followed. */
  locate(pointer: Pointer): Position;
  /** The file in which the part itself stands, rather than a reference to it. */
  fileOf(pointer: Pointer): string;
  /** Files in the spec's folder, written as its own are, to which nothing refers. */
  strayFiles(): readonly string[];
}

export interface LoadOptions {
  /** How many operations the document may have: more are refused before they are looked at. Default: any number. */
  readonly mostOperations?: number;
  /** What the files said in earlier runs. Default: nobody knows. */
  readonly kept?: Kept;
  /** The rules that were asked for: a curated document may have decisions beside it. Default: those that it asks for. */
  readonly rules?: Rules | undefined;
}

/**
 * Reads a spec and everything that it refers to.
 *
 * @param entry - Path of the root document, YAML or JSON.
 * @throws {SpecError} with one complaint a fault: a file that is missing, empty or not YAML, a `$ref` to nowhere, to another
 *   host, or out of the spec's folder.
 */
export async function load(entry: string, { mostOperations, kept, rules }: LoadOptions = {}): Promise<Loaded> {
  const root = resolve(entry);
  const sources = readSources(root, kept, (source) => {
    if (mostOperations !== undefined) assertSize(source, mostOperations);
  });
  assertVersion(sources.get(root) as Source);
  const bundled = sources.size === 1 ? alone(sources.get(root) as Source) : await bundle(root, sources);
  const document = withOwnPathItems(bundled);
  // Beside any other document a file of that name may be about something else; a published bundle has its own beside it.
  const isMaintained = rulesFor(document, rules) === "curated" || typeof document.info?.["x-generated"] === "string";
  const decisions = isMaintained ? decisionFiles(root).map((file) => readSource(file, kept)) : [];
  const changes = isMaintained ? changeFiles(root).map((file) => readSource(file, kept)) : [];
  return {
    entry: root,
    document,
    isMaintained,
    sources,
    decisions,
    changes,
    locate: (pointer) => {
      const { source, rest } = place(root, sources, pointer);
      return source.locate(rest).position;
    },
    fileOf: (pointer) => place(root, sources, [...pointer, ITSELF]).source.file,
    strayFiles: () => strayFiles(root, sources, [...decisions, ...changes]),
  };
}

/** A key that no document has: it makes {@link place} follow the reference that stands at the end of the pointer. */
const ITSELF = "\u0000itself";

/** What a spec's folder may hold beside it. */
const BESIDE = /^readme\.md$/i;

/** Files as people leave them behind beside a spec: another ending of YAML, a copy, a picture. */
const LEFT_BEHIND = /\.(ya?ml|json)\b|\.(orig|bak|rej|old|tmp|png|jpe?g|gif|svg)$|~$/i;

/**
 * In the folders of the spec all that is no part of it. Its root may be that of a repository: there, only what ends as the spec's own files
 * do, or looks like a copy of one, counts, and no folder in which none of them stands.
 */
function strayFiles(root: string, sources: ReadonlyMap<string, Source>, beside: readonly Source[]): string[] {
  const known = new Set([...sources.keys(), ...beside.map(({ file }) => file)]);
  const endings = new Set([...sources.keys()].map((file) => extname(file)));
  const topOf = (file: string) =>
    file
      .slice(dirname(root).length + 1)
      .split(/[\\/]/)
      .slice(0, -1)[0] ?? "";
  const tops = new Set([...known].map(topOf));
  const hasJson = endings.has(".json");
  const counts = (file: string) =>
    topOf(file) !== "" ||
    endings.has(extname(file)) ||
    (LEFT_BEHIND.test(file) && (hasJson || extname(file) !== ".json"));
  return filesBelow(dirname(root)).filter(
    (file) => !known.has(file) && tops.has(topOf(file)) && !BESIDE.test(basename(file)) && counts(file),
  );
}

/** The file in which a part is written, and its place there. */
function place(
  root: string,
  sources: ReadonlyMap<string, Source>,
  pointer: Pointer,
): { source: Source; rest: Pointer } {
  let source = sources.get(root) as Source;
  let rest: Pointer = pointer;
  for (let hops = 0; hops < 100; hops++) {
    const { found, ref } = referenceOnTheWay(source.value, rest);
    const target = ref !== undefined ? follow(sources, source, ref) : undefined;
    if (!target) return { source, rest };
    rest = [...target.pointer, ...rest.slice(found)];
    source = target.source;
  }
  return { source, rest: [] };
}

/** The first reference that stands where a pointer wants to go on, and how much of the pointer leads there. */
function referenceOnTheWay(root: unknown, pointer: Pointer): { found: number; ref: string | undefined } {
  let value = root;
  for (const [found, key] of pointer.entries()) {
    if (typeof value !== "object" || value === null) break;
    if (isReference(value) && key !== "$ref" && !Object.hasOwn(value, key)) return { found, ref: value.$ref };
    if (!Object.hasOwn(value, key)) break;
    value = (value as Record<string | number, unknown>)[key];
  }
  return { found: pointer.length, ref: undefined };
}

function assertVersion(source: Source): void {
  const version = (source.value as { openapi?: unknown }).openapi;
  const info = (source.value as { info?: { version?: unknown } }).info;
  if (typeof info?.version === "number") {
    const { position } = source.locate(["info", "version"]);
    throw new SpecError([{ position, message: `info.version is ${info.version}, a number; write it in quotes` }]);
  }
  if (/^3\.[01]\.\d+/.test(String(version))) return;
  const swagger = (source.value as { swagger?: unknown }).swagger;
  if (swagger !== undefined) {
    const { position } = source.locate(["swagger"]);
    throw new SpecError([
      {
        position,
        message: `this is Swagger ${String(swagger)}, the form before OpenAPI 3; convert it, as in \`npx swagger2openapi ${basename(source.file)} -o openapi.json\`, and generate from what comes out`,
      },
    ]);
  }
  const { position } = source.locate(["openapi"]);
  const found = version === undefined ? '"openapi" is missing' : `"openapi" is ${JSON.stringify(version)}`;
  throw new SpecError([{ position, message: `${found}; write the version of OpenAPI, 3.1.1 (3.0 is read as well)` }]);
}

/** Those that stand in the root document itself: who splits a document over files does not have thousands. */
function assertSize(source: Source, most: number): void {
  const { paths } = source.value as Partial<OpenApiDocument>;
  const count = Object.values(paths ?? {}).reduce(
    (sum, item) => sum + METHODS.filter((method) => Object.hasOwn(item ?? {}, method)).length,
    0,
  );
  if (count <= most) return;
  // To look for the place of `paths` in such a document takes longer than all else that is done with it.
  const position = { file: source.file, line: 1, column: 1 };
  const [found, limit] = [count, most].map((figure) => figure.toLocaleString("en"));
  throw new SpecError([
    {
      position,
      message: `the document has ${found} operations, and what is made of more than ${limit} is too large to compile; choose some of them with include, as in include: [{ area: "users" }], or all of them with include: ["*"]`,
    },
  ]);
}

/** A document in one file is bundled as it stands. A bundler follows each of its references, and in some there are thousands. */
function alone({ file, value }: Source): OpenApiDocument {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return upgrade(value as OpenApiDocument);
  throw new SpecError([
    { position: { file, line: 1, column: 1 }, message: "not an OpenAPI document: it is no object; write its members" },
  ]);
}
