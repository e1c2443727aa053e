import { toFragment } from "../../pointer.ts";
import { type Fields, type Side, isFields, targetOf } from "../side.ts";
import type { Site, SitePart } from "./normal.ts";

/** What one object says by itself, once its references and its `allOf` are taken apart. */
export interface Atom {
  readonly part: SitePart;
  /** True where nothing fits, or the keywords. */
  readonly value: Fields | false;
  /** Whether it is what the others stand in. */
  readonly isOutermost: boolean;
}

/** The objects that hold together in a schema; one that refers to itself adds nothing to itself. */
export function atomsOf({ side, parts }: Site): Atom[] {
  const atoms: Atom[] = [];
  const seen = new Set<string>();
  for (const part of parts) visit(side, part, parts.length === 1, atoms, seen);
  return atoms;
}

function visit(side: Side, part: SitePart, isOutermost: boolean, atoms: Atom[], seen: Set<string>): void {
  const { pointer, value, isOwn } = part;
  if (value === false) {
    atoms.push({ part, value, isOutermost });
    return;
  }
  if (!isFields(value)) return;
  const key = toFragment(pointer);
  if (seen.has(key) && !isOwn) return;
  seen.add(key);
  const { $ref, allOf, ...rest } = value;
  const [own, only] = withoutOnlyChoices(rest);
  const target = typeof $ref === "string" && !isOwn ? targetOf(side, $ref) : undefined;
  // A reference out of the document says what its text says.
  const said = typeof $ref === "string" && target === undefined && !isOwn ? { ...own, $ref } : own;
  const isAlone = Object.keys(said).length === 0;
  if (!isAlone) atoms.push({ part: { ...part, value: said, isOwn: true }, value: said, isOutermost });
  if (target !== undefined) visit(side, target, isOutermost && isAlone, atoms, seen);
  for (const keyword of only)
    visit(side, { pointer: [...pointer, keyword, 0], value: (value[keyword] as unknown[])[0] }, false, atoms, seen);
  if (!Array.isArray(allOf) || isOwn) return;
  for (const [index, entry] of allOf.entries())
    visit(side, { pointer: [...pointer, "allOf", index], value: entry }, false, atoms, seen);
}

/** A choice of one is none. */
function withoutOnlyChoices(value: Fields): [rest: Fields, only: string[]] {
  const only = ["anyOf", "oneOf"].filter((keyword) => {
    const choices = value[keyword];
    return Array.isArray(choices) && choices.length === 1;
  });
  return [Object.fromEntries(Object.entries(value).filter(([keyword]) => !only.includes(keyword))), only];
}
