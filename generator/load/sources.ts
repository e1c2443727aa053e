import { readFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { type Complaint, type Position, SpecError } from "../complaint.ts";
import { fileState, sha256 } from "../file-states.ts";
import { type Kind, type Part, partsOf, referencesAmong, type referencesOf } from "../document-walk.ts";
import { circles } from "./circles.ts";
import { danglingFragments, missingFile } from "./dangling.ts";
import { decodePath, isBelow, realPathOf } from "./paths.ts";
import { wrongKinds } from "./reference-kinds.ts";
import { type Kept, nothingKept } from "../kept.ts";
import { type Source, YamlSyntaxError, parseSource } from "./source.ts";

/** A file, and what it holds: a document, or the part that the first reference to it asked for. */
export interface KnownSource extends Source {
  readonly kind: Kind;
  /** Every reference in it, with its place. */
  readonly references: ReturnType<typeof referencesOf>;
}

/** A `$ref`: what it says, where, and what is expected there. */
export interface Reference {
  readonly ref: string;
  readonly kind: Kind;
  position(): Position;
}

/** Why a file gave no document. */
class UnreadableError extends Error {}

/**
 * The root document and all files that it refers to, directly or through others. One file after another, since each says which comes
 * next; to wait for each would take longer than to read it.
 *
 * @param kept - What the files said in earlier runs.
 * @param onRoot - Called with the root document before anything else is read or looked at.
 * @throws {SpecError} with one complaint a fault. What only a faulty file refers to is not looked for.
 */
export function readSources(
  root: string,
  kept: Kept = nothingKept,
  onRoot?: (source: Source) => void,
): Map<string, KnownSource> {
  const complaints: Complaint[] = [];
  const sources = new Map<string, KnownSource>();
  const folder = realPathOf(dirname(root));
  // It grows while it is walked: what is left of it is the queue.
  const asked = new Map<string, Reference[]>([[root, []]]);
  const unreadable = new Map<string, string>();
  for (const [file, from] of asked) {
    const source = readOr(file, kept, complaints, EMPTY, (reason) => unreadable.set(file, reason));
    if (!source) continue;
    const kind = from[0] === undefined || from[0].ref.includes("#") ? "node" : from[0].kind;
    if (from.length === 0) onRoot?.(source);
    const parts = partsOf(source.value, kind);
    sources.set(file, { ...source, kind, references: referencesAmong(parts) });
    for (const reference of outward(source, parts, complaints)) {
      const target = resolve(dirname(file), decodePath(reference.ref.split("#")[0] ?? ""));
      const known = asked.get(target);
      if (known) known.push(reference);
      else if (isBelow(realPathOf(target), folder)) asked.set(target, [reference]);
      else
        complaints.push({
          position: reference.position(),
          message: `$ref "${reference.ref}" leaves the spec's folder; move the file below ${dirname(root)}`,
        });
    }
  }
  for (const [file, reason] of unreadable)
    complaints.push(missingFile(file, reason, asked.get(file) ?? [], dirname(root)));
  if (complaints.length === 0)
    complaints.push(...danglingFragments(sources), ...wrongKinds(sources), ...circles(sources));
  if (complaints.length > 0) throw new SpecError(complaints);
  return sources;
}

/** A file by itself, such as one that stands beside the spec. */
export function readSource(file: string, kept: Kept = nothingKept): Source {
  const complaints: Complaint[] = [];
  const source = readOr(file, kept, complaints, "write what it is to say, or take it out", (reason) =>
    complaints.push(missingFile(file, reason, [], dirname(file))),
  );
  if (!source) throw new SpecError(complaints);
  return source;
}

const EMPTY = "write an OpenAPI 3.1 document (or the part that is referred to) into it";

function readOr(
  file: string,
  kept: Kept,
  complaints: Complaint[],
  ifEmpty: string,
  onUnreadable: (reason: string) => void,
): Source | undefined {
  try {
    const source = keptSource(file, kept);
    if (source.value !== null && source.value !== undefined) return source;
    complaints.push({
      position: { file, line: 1, column: 1 },
      message: `the file is empty; ${ifEmpty}`,
    });
  } catch (error) {
    if (error instanceof UnreadableError) onUnreadable(error.message);
    else if (error instanceof YamlSyntaxError)
      complaints.push({ position: error.position, message: `not valid YAML: ${error.message}` });
    else throw error;
  }
  return undefined;
}

/** A file that was read before is read and parsed again only when somebody asks where something stands in it. */
function keptSource(file: string, kept: Kept): Source {
  // JSON is read as fast as what is kept of it.
  if (kept === nothingKept || extname(file) === ".json") return parseSource(file, textOf(bytesOf(file), file));
  const known = kept.recall([stateOf(file)]);
  if (known === undefined) {
    const bytes = bytesOf(file);
    const source = parseSource(file, textOf(bytes, file));
    kept.keep([sha256(bytes)], source.value);
    return source;
  }
  let parsed: Source | undefined;
  return {
    file,
    value: known,
    locate(pointer) {
      parsed ??= parsedAgain(file);
      return parsed?.locate(pointer) ?? { position: { file, line: 1, column: 1 }, found: 0, ref: undefined };
    },
  };
}

/** Undefined where somebody has changed the file meanwhile, so that it is no YAML any more. */
function parsedAgain(file: string): Source | undefined {
  try {
    return parseSource(file, textOf(bytesOf(file), file));
  } catch {
    return undefined;
  }
}

/** Of what cannot be read, whoever reads it says so. */
function stateOf(file: string): string {
  try {
    return fileState(file);
  } catch {
    return "";
  }
}

function textOf(bytes: Buffer, file: string): string {
  if (!isUtf16(bytes)) return bytes.toString("utf8");
  throw new YamlSyntaxError("the file is written in UTF-16; save it as UTF-8", { file, line: 1, column: 1 });
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    throw new UnreadableError(
      { ENOENT: "no such file", EISDIR: "it is a folder", EACCES: "no permission to read it" }[code] ?? message,
    );
  }
}

/** Its byte order mark, or every other byte of the first letters empty. */
const isUtf16 = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) ||
  (a === 0xfe && b === 0xff) ||
  (a === 0 && b !== 0 && c === 0) ||
  (a !== 0 && b === 0 && c !== 0 && d === 0);

/** The references that lead out of a file. */
function* outward(source: Source, parts: readonly Part[], complaints: Complaint[]): Generator<Reference> {
  for (const { part, kind: own, pointer } of parts) {
    const ref = part["$ref"];
    const isMember = own === "schemas" || own === "nodes" || own === "examples";
    if (typeof ref !== "string" && (ref !== null || isMember)) continue;
    // Most references lead to another part of the same file, and nobody asks where they stand.
    if (typeof ref === "string" && ref.startsWith("#")) continue;
    const position = () => source.locate([...pointer, "$ref"]).position;
    if (ref === "" || ref === null)
      complaints.push({
        position: position(),
        message: `$ref is empty; write the path of a file, or a part of this one as in "#/components/schemas/Pet", with quotes where a # begins it`,
      });
    else if (/^[a-z][a-z0-9+.-]+:/i.test(ref.split("#")[0] ?? ""))
      complaints.push({
        position: position(),
        message: `$ref "${ref}" leads to another host; copy what it describes into the spec's folder and refer to that file`,
      });
    else yield { ref, kind: own, position };
  }
}
