import type { OpenApiDocument } from "../openapi.ts";
import type { Pointer } from "../pointer.ts";
import { canonicalPointer } from "../reference.ts";

/** A part of a document that is at fault: left out, or replaced by a value that is not. */
export interface Step {
  readonly at: Pointer;
  readonly put?: unknown;
}

/** The document as it is generated from, once every part that is stepped round is out of it. */
export function stepRound(document: OpenApiDocument, steps: readonly Step[]): OpenApiDocument {
  if (steps.length === 0) return document;
  const places = steps.map(({ at, put }) => ({ at: canonicalPointer(document, at), put: structuredClone(put) }));
  const copy = structuredClone(document);
  const lists = new Set<unknown[]>();
  for (const { at, put } of places) {
    const holder = holderOf(copy, at);
    const key = at.at(-1);
    if (holder === undefined || key === undefined) continue;
    if (put !== undefined) holder[key] = put;
    else if (!Array.isArray(holder)) delete holder[key];
    // Later pointers count the items that stand there now.
    else if (lists.add(holder)) holder[Number(key)] = OUT;
  }
  for (const list of lists) list.splice(0, list.length, ...list.filter((item) => item !== OUT));
  return copy;
}

const OUT = Symbol("left out");

function holderOf(root: unknown, pointer: Pointer): Record<string | number, unknown> | undefined {
  let holder = root;
  for (const key of pointer.slice(0, -1)) {
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return undefined;
    holder = (holder as Record<string | number, unknown>)[key];
  }
  return typeof holder === "object" && holder !== null ? (holder as Record<string | number, unknown>) : undefined;
}
