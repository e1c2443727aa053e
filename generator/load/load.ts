import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import SwaggerParser from "@apidevtools/swagger-parser";
import { type Complaint, type Position, SpecError } from "../complaint.ts";
import { type Pointer, fromFragment, toFragment, valueAt } from "../pointer.ts";
import { type Kind, mapDocument, referencesOf } from "../document-walk.ts";
import type { OpenApiDocument } from "../openapi.ts";
import { upgrade } from "./upgrade.ts";
import { type Source, YamlSyntaxError, parseSource } from "./source.ts";

/** A spec in memory: one bundled document, and the files that it came from. */
export interface Loaded {
  readonly entry: string;
  readonly document: OpenApiDocument;
  readonly sources: ReadonlyMap<string, Source>;
  /** Where sources disagree and what was chosen: decisions.yaml beside the root document, where there is one. */
  readonly decisions: Source | undefined;
  /** Where a part of the bundled document is written: references into other files are followed. */
  locate(pointer: Pointer): Position;
  /** The file in which the part itself stands, rather than a reference to it. */
  fileOf(pointer: Pointer): string;
}

/**
 * Reads a spec and everything that it refers to.
 *
 * @param entry - Path of the root document, YAML or JSON.
 * @throws {SpecError} with one complaint a fault: a file that is missing, empty or not YAML, a `$ref` to nowhere, to
 *   another host, or out of the spec's folder.
 */
export async function load(entry: string): Promise<Loaded> {
  const root = resolve(entry);
  const sources = readAll(root);
  assertVersion(sources.get(root) as Source);
  const document = await bundle(root, sources);
  return {
    entry: root,
    document,
    sources,
    decisions: readDecisions(join(dirname(root), "decisions.yaml")),
    locate: (pointer) => place(root, sources, pointer).position,
    fileOf: (pointer) => place(root, sources, [...pointer, ITSELF]).position.file,
  };
}

/** A key that no document has: it makes {@link place} follow the reference that stands at the end of the pointer. */
const ITSELF = "\u0000itself";

function readDecisions(file: string): Source | undefined {
  const complaints: Complaint[] = [];
  const source = existsSync(file) ? read(file, {}, complaints) : undefined;
  if (complaints.length > 0) throw new SpecError(complaints);
  return source;
}

/** A file, and what it holds: a document, or the part that the first reference to it asked for. */
interface KnownSource extends Source {
  readonly kind: Kind;
}

/** One file after another, since each says which comes next; to wait for each would take longer than to read it. */
function readAll(root: string): Map<string, KnownSource> {
  const complaints: Complaint[] = [];
  const sources = new Map<string, KnownSource>();
  const folder = realPathOf(dirname(root));
  const realPaths = new Map<string, string>();
  const queue: { file: string; kind: Kind; from?: Position; ref?: string }[] = [{ file: root, kind: "node" }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (sources.has(next.file)) continue;
    const source = read(next.file, next, complaints);
    if (!source) continue;
    sources.set(next.file, { ...source, kind: next.kind });
    for (const { pointer, ref, kind } of referencesOf(source.value, next.kind)) {
      const position = source.locate([...pointer, "$ref"]).position;
      const [path = ""] = ref.split("#");
      if (ref === "")
        complaints.push({
          position,
          message: `$ref is empty; write the path of a file, or a part of this one as in "#/components/schemas/Pet"`,
        });
      if (path === "") continue;
      if (/^[a-z][a-z0-9+.-]+:/i.test(path)) {
        complaints.push({
          position,
          message: `$ref "${ref}" leads to another host; copy what it describes into the spec's folder and refer to that file`,
        });
        continue;
      }
      const file = resolve(dirname(next.file), decodePath(path));
      if (sources.has(file)) continue;
      const real = realPaths.get(file) ?? realPathOf(file);
      realPaths.set(file, real);
      if (!real.startsWith(folder + sep)) {
        complaints.push({
          position,
          message: `$ref "${ref}" leaves the spec's folder; move the file below ${dirname(root)}`,
        });
        continue;
      }
      queue.push({ file, kind: ref.includes("#") ? "node" : kind, from: position, ref });
    }
  }
  if (complaints.length === 0) complaints.push(...danglingFragments(sources));
  if (complaints.length > 0) throw new SpecError(complaints);
  return sources;
}

function read(file: string, origin: { from?: Position; ref?: string }, complaints: Complaint[]): Source | undefined {
  const here: Position = { file, line: 1, column: 1 };
  try {
    const source = parseSource(file, readFileSync(file, "utf8"));
    if (source.value !== null && source.value !== undefined) return source;
    complaints.push({
      position: here,
      message: "the file is empty; write an OpenAPI 3.1 document (or the part that is referred to) into it",
    });
  } catch (error) {
    if (error instanceof YamlSyntaxError) {
      complaints.push({ position: error.position, message: `not valid YAML: ${error.message}` });
    } else if (origin.from) {
      complaints.push({
        position: origin.from,
        message: `$ref "${origin.ref}" leads to a file that cannot be read (${codeOf(error)}); correct the path or write the file`,
      });
    } else {
      complaints.push({
        position: here,
        message: `the spec cannot be read (${codeOf(error)}); give the path of an OpenAPI document with --spec`,
      });
    }
  }
  return undefined;
}

function* danglingFragments(sources: ReadonlyMap<string, KnownSource>): Generator<Complaint> {
  for (const source of sources.values())
    for (const { pointer, ref } of referencesOf(source.value, source.kind)) {
      const [path = "", fragment = ""] = ref.split("#");
      const target = path === "" ? source : sources.get(resolve(dirname(source.file), decodePath(path)));
      if (!target || fragment === "" || resolvePointer(sources, target, fromFragment(fragment))) continue;
      yield {
        position: source.locate([...pointer, "$ref"]).position,
        message: `$ref "${ref}" leads to nothing: ${relative(process.cwd(), target.file)} has no ${toFragment(fromFragment(fragment))}; correct the reference or add the part`,
      };
    }
}

/** True where the pointer leads somewhere, through references if need be. */
function resolvePointer(sources: ReadonlyMap<string, Source>, source: Source, pointer: Pointer): boolean {
  if (valueAt(source.value, pointer) !== undefined) return true;
  const { found, ref } = source.locate(pointer);
  if (!ref) return false;
  const target = follow(sources, source, ref);
  return target !== undefined && resolvePointer(sources, target.source, [...target.pointer, ...pointer.slice(found)]);
}

function follow(sources: ReadonlyMap<string, Source>, from: Source, ref: string) {
  const [path = "", fragment = ""] = ref.split("#");
  const source = path === "" ? from : sources.get(resolve(dirname(from.file), decodePath(path)));
  return source && { source, pointer: fromFragment(fragment) };
}

function place(root: string, sources: ReadonlyMap<string, Source>, pointer: Pointer): { position: Position } {
  let source = sources.get(root) as Source;
  let rest: Pointer = pointer;
  for (let hops = 0; hops < 100; hops++) {
    const { position, found, ref } = source.locate(rest);
    const target = ref !== undefined && found < rest.length ? follow(sources, source, ref) : undefined;
    if (!target) return { position };
    rest = [...target.pointer, ...rest.slice(found)];
    source = target.source;
  }
  return source.locate([]);
}

function assertVersion(source: Source): void {
  const version = (source.value as { openapi?: unknown }).openapi;
  const info = (source.value as { info?: { version?: unknown } }).info;
  if (typeof info?.version === "number") {
    const { position } = source.locate(["info", "version"]);
    throw new SpecError([{ position, message: `info.version is ${info.version}, a number; write it in quotes` }]);
  }
  if (/^3\.[01]\.\d+/.test(String(version))) return;
  const { position } = source.locate(["openapi"]);
  const found = version === undefined ? '"openapi" is missing' : `"openapi" is ${JSON.stringify(version)}`;
  throw new SpecError([{ position, message: `${found}; write the version of OpenAPI, 3.1.1 (3.0 is read as well)` }]);
}

/** swagger-parser reads through our own sources, so that both see one YAML and no file is read twice. */
async function bundle(root: string, sources: ReadonlyMap<string, KnownSource>): Promise<OpenApiDocument> {
  const fromMemory = {
    order: 1,
    canParse: true,
    parse: (file: { url: string }) => {
      const source = sources.get(decodePath(file.url));
      return source && mapDocument(source.value, source.kind, hideReferences);
    },
  };
  try {
    const bundled = await SwaggerParser.bundle(root, {
      resolve: { http: false, file: { order: 1, canRead: true, read: () => "" } },
      parse: { yaml: fromMemory, json: false, text: false, binary: false },
    } as SwaggerParser.Options);
    return upgrade(mapDocument(bundled, "node", showReferences) as OpenApiDocument);
  } catch (error) {
    const position = { file: root, line: 1, column: 1 };
    throw new SpecError([{ position, message: `not an OpenAPI document: ${(error as Error).message.split("\n")[0]}` }]);
  }
}

/** The bundler follows every `$ref`, also one that is a member of an example; such ones wait under another name. */
const HIDDEN = "\u0000$ref";

const hideReferences = (part: Record<string, unknown>, kind: Kind): unknown =>
  kind === "data" ? renameMember(part, "$ref", HIDDEN) : part;
const showReferences = (part: Record<string, unknown>): unknown => renameMember(part, HIDDEN, "$ref");

const renameMember = (part: Record<string, unknown>, from: string, to: string): unknown =>
  Object.hasOwn(part, from)
    ? Object.fromEntries(Object.entries(part).map(([key, value]) => [key === from ? to : key, value]))
    : part;

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const codeOf = (error: unknown): string =>
  ({ ENOENT: "no such file", EISDIR: "it is a folder", EACCES: "no permission to read it" })[
    (error as { code?: string }).code ?? ""
  ] ?? String((error as Error).message);

/** Links resolved, also of a file that does not exist: then of the nearest folder that does. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path));
  }
}
