import { type Circle, circlesIn } from "../circles-in.ts";
import { sha256 } from "../file-states.ts";
import type { OpenApiDocument } from "../openapi.ts";
import { type Pointer, fromFragment, toFragment, valueAt } from "../pointer.ts";

/**
 * What a part of a document comes to, with all parts that it refers to: while this is the same, so is what is made of nothing else.
 *
 * @returns A hash for the pointer of a path item, a webhook or a component.
 */
export function digestsIn(document: OpenApiDocument): (part: Pointer) => string {
  const known = digests.get(document) ?? find(document);
  digests.set(document, known);
  return known;
}

const digests = new WeakMap<OpenApiDocument, (part: Pointer) => string>();

/** A part by itself. */
interface Own {
  readonly hash: string;
  /** The parts that it refers to. */
  readonly refs: readonly string[];
}

function find(document: OpenApiDocument): (part: Pointer) => string {
  const owns = new Map<string, Own>();
  const names = new Map<string, string>();
  const own = (part: string): Own => {
    const known = owns.get(part) ?? ownOf(valueAt(document, fromFragment(part)));
    owns.set(part, known);
    return known;
  };
  const ownOf = (value: unknown): Own => {
    const text = JSON.stringify(value) ?? "";
    return { hash: sha256(text), refs: [...new Set([...text.matchAll(REFERENCE)].map(([, ref = ""]) => nameOf(ref)))] };
  };
  const nameOf = (ref: string): string => {
    const known = names.get(ref) ?? partOf(JSON.parse(`"${ref}"`) as string);
    names.set(ref, known);
    return known;
  };
  const circleOf = circlesIn((part) => own(part).refs);
  const made = new Map<Circle, string>();
  const digestOf = (circle: Circle): string => {
    const known = made.get(circle);
    if (known !== undefined) return known;
    const parts = circle.nodes.map((name) => `${name}\0${own(name).hash}`).sort();
    const digest = sha256([...parts, ...[...circle.beyond].map(digestOf).sort()].join("\n"));
    made.set(circle, digest);
    return digest;
  };
  return (pointer) => {
    const part = toFragment(pointer);
    return sha256(`${part}\n${digestOf(circleOf(part))}`);
  };
}

/** As JSON writes them: an example may hold one too, which does no harm. */
const REFERENCE = /"\$(?:ref|dynamicRef)":"((?:[^"\\]|\\.)*)"/g;

/** The part to which a reference leads, or into which; what leads nowhere else is about all of the document. */
function partOf(ref: string): string {
  const pointer = ref.startsWith("#") ? fromFragment(ref) : [];
  const depth = pointer[0] === "components" ? 3 : 2;
  return pointer.length < depth ? "#" : toFragment(pointer.slice(0, depth));
}
