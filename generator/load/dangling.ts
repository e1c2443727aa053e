import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import { closestMatch } from "leven";
import { type Complaint, formatPlace } from "../complaint.ts";
import { type Pointer, fromFragment, toFragment, valueAt } from "../pointer.ts";
import { suggest } from "../suggest.ts";
import { isChangeFile } from "./change-files.ts";
import { isDecisionFile } from "./decision-files.ts";
import { decodePath, filesBelow } from "./paths.ts";
import type { Source } from "./source.ts";
import type { KnownSource, Reference } from "./sources.ts";

/** A file that cannot be read: told once, at the first reference to it, however many there are. */
export function missingFile(file: string, reason: string, from: readonly Reference[], folder: string): Complaint {
  const [first, ...others] = from;
  if (!first)
    return {
      position: { file, line: 1, column: 1 },
      message: `the spec cannot be read (${reason}); give the path of an OpenAPI document with --spec`,
    };
  const cure = nearFile(first.position().file, file, folder) || "; correct the path or write the file";
  const places = [...new Set(others.map(({ position }) => formatPlace(position())))];
  const also =
    places.length === 0
      ? ""
      : `, and so does the one in ${places[0]}${places.length > 1 ? ` and ${places.length - 1} more` : ""}`;
  return {
    position: first.position(),
    message: `$ref "${first.ref}" leads to a file that cannot be read (${reason})${also}${cure}`,
  };
}

/** A file of that name in another folder, since most often it is the folder that is wrong; else one with a name like it. */
function nearFile(from: string, missing: string, folder: string): string {
  const files = filesBelow(folder).filter(
    (file) => file !== from && !isDecisionFile(file, folder) && !isChangeFile(file, folder),
  );
  const namesake = files.find((file) => basename(file).toLowerCase() === basename(missing).toLowerCase());
  if (namesake !== undefined) return `; did you mean "${refTo(from, namesake)}"?`;
  const stem = stemOf(missing);
  const beside = files.filter((file) => dirname(file) === dirname(missing));
  const near = closestMatch(stem, beside.map(stemOf), { maxDistance: Math.floor(stem.length / 2.5) });
  const file = near === undefined ? undefined : beside.find((each) => stemOf(each) === near);
  return file === undefined ? "" : `; did you mean "${refTo(from, file)}"?`;
}

const stemOf = (file: string): string => basename(file, extname(file)).slice(0, 200);

const refTo = (from: string, file: string): string => relative(dirname(from), file).replaceAll(sep, "/");

/** References to a part that the file does not have. */
export function* danglingFragments(sources: ReadonlyMap<string, KnownSource>): Generator<Complaint> {
  for (const source of sources.values())
    for (const { pointer, ref } of source.references) {
      const { source: target, pointer: part } = follow(sources, source, ref) ?? {};
      if (!target || !part || part.length === 0 || landing(sources, target, part)) continue;
      yield {
        position: source.locate([...pointer, "$ref"]).position,
        message: `$ref "${ref}" leads to nothing: ${relative(process.cwd(), target.file)} has no ${toFragment(part)}${nearPart(sources, target, part) || "; correct the reference or add the part"}`,
      };
    }
}

/** What stands beside the part, under a name like it. */
function nearPart(sources: ReadonlyMap<string, Source>, source: Source, pointer: Pointer): string {
  const depth = pointer.findIndex((_, index) => valueAt(source.value, pointer.slice(0, index + 1)) === undefined);
  const known = membersAt(sources, source, pointer.slice(0, depth));
  const near = /^; did you mean "(.*)"\?$/s.exec(suggest(String(pointer[depth]), known))?.[1];
  return depth === pointer.length - 1 && near !== undefined
    ? `; did you mean "${toFragment([...pointer.slice(0, depth), near])}"?`
    : "";
}

/** The names of what stands at a place, also where only a reference to it does. */
function membersAt(sources: ReadonlyMap<string, Source>, source: Source, pointer: Pointer): string[] {
  const end = landing(sources, source, [...pointer, "\u0000"], true);
  const value = end && valueAt(end.source.value, end.pointer.slice(0, -1));
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

/** Where a pointer ends up, through the references on its way; one at its very end is not followed. */
export function landing(
  sources: ReadonlyMap<string, Source>,
  source: Source,
  pointer: Pointer,
  isOpen = false,
): Target | undefined {
  let to: Target = { source, pointer };
  for (let hops = 0; hops < 100; hops++) {
    if (valueAt(to.source.value, to.pointer) !== undefined) return to;
    const { found, ref } = to.source.locate(to.pointer);
    const next = ref === undefined ? undefined : follow(sources, to.source, ref);
    if (!next) return isOpen ? to : undefined;
    to = { source: next.source, pointer: [...next.pointer, ...to.pointer.slice(found)] };
  }
  return undefined;
}

/** A part of a file. */
export interface Target {
  readonly source: Source;
  readonly pointer: Pointer;
}

/** The file and the part of it to which a reference leads, among the files that have been read. */
export function follow(sources: ReadonlyMap<string, Source>, from: Source, ref: string): Target | undefined {
  const own = followed.get(from) ?? new Map<string, Target | undefined>();
  followed.set(from, own);
  if (own.has(ref)) return own.get(ref);
  const [path = "", fragment = ""] = ref.split("#");
  const source = path === "" ? from : sources.get(resolve(dirname(from.file), decodePath(path)));
  const target = source && { source, pointer: fromFragment(fragment) };
  own.set(ref, target);
  return target;
}

/** Each reference is followed by several checks. */
const followed = new WeakMap<Source, Map<string, Target | undefined>>();
