import type { OpenApiDocument } from "../openapi.ts";
import { type Pointer, fromFragment, toFragment, valueAt } from "../pointer.ts";
import { isReference } from "../reference.ts";

/** One of the two documents. */
export interface Side {
  readonly document: OpenApiDocument;
}

/** A part of a document, and where it stands. */
export interface Part<T = unknown> {
  readonly side: Side;
  readonly pointer: Pointer;
  readonly value: T;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Members of what should be an object; none of anything else. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** Entries of what should be a list of words. */
export const wordsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === "string") : [];

/** The member of a part, or undefined. */
export function memberOf(part: Part, key: string | number): Part | undefined {
  const { value, pointer, side } = part;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return { side, pointer: [...pointer, key], value: (value as Record<string | number, unknown>)[key] };
}

/** What a part stands for: references within the document are followed. What stands beside a reference is kept over it. */
export function resolved(part: Part): Part {
  let current = part;
  for (let hops = 0; isReference(current.value) && hops < 50; hops++) {
    const target = targetOf(current.side, current.value.$ref);
    if (target === undefined) return current;
    const { $ref: _, ...beside } = current.value as { $ref: string } & Fields;
    current =
      Object.keys(beside).length === 0 ? target : { ...target, value: { ...fieldsOf(target.value), ...beside } };
  }
  return current;
}

/** What a reference within the document leads to. */
export function targetOf(side: Side, ref: string): Part | undefined {
  if (!ref.startsWith("#")) return undefined;
  const pointer = fromFragment(ref);
  const value = valueAt(side.document, pointer);
  return value === undefined ? undefined : { side, pointer, value };
}

/** The members of a part that is a map, each resolved, in the order of their names. */
export function entriesOf(part: Part | undefined): [name: string, entry: Part][] {
  if (part === undefined || !isFields(part.value)) return [];
  return Object.keys(part.value)
    .sort()
    .flatMap((name): [string, Part][] => {
      const entry = memberOf(part, name);
      return entry === undefined ? [] : [[name, resolved(entry)]];
    });
}

export const fragmentOf = ({ pointer }: Pick<Part, "pointer">): string => toFragment(pointer);
