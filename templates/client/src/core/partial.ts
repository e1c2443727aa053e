// Copied by braze-codegen from templates/: edit it there.
import { partialMembers } from "../partial-members.js";

/** Members by which answers say what a success left out. */
export type PartialMember = keyof typeof partialMembers;

type ListsOf<T> = { [K in keyof T & PartialMember]: NonNullable<T[K]> }[keyof T & PartialMember];

type Filled<List> = List extends readonly (infer Entry)[] ? readonly [Entry, ...Entry[]] : never;

/** One thing that a success left out. */
export interface PartialEntry<T = unknown> {
  /** The member of the answer that lists it. */
  readonly member: string;
  /** The position in the request of the object that was refused, where Braze gives it. */
  readonly index: number | undefined;
  /** The entry as Braze wrote it. */
  readonly entry: ListsOf<T> extends readonly (infer Entry)[] ? Entry : unknown;
}

/**
 * What Braze left out of a request that it took: the entries of those lists of the answer that the description calls
 * lists of errors.
 *
 * @example
 * ```ts
 * const answer = await braze.users.externalIds.rename({ external_id_renames: renames });
 * for (const { index, entry } of errorsOf(answer)) console.warn(renames[index ?? -1], entry);
 * ```
 */
export function errorsOf<T>(answer: T): PartialEntry<T>[] {
  const lists = Object(answer) as Readonly<Record<string, unknown>>;
  return Object.entries<readonly (string | number)[]>(partialMembers).flatMap(([member, places]) => {
    const list = lists[member];
    if (!Array.isArray(list)) return [];
    return list.map((entry) => {
      const index: unknown = places.map((place) => Object(entry)[place]).find(Number.isInteger);
      return { member, index, entry } as PartialEntry<T>;
    });
  });
}

/**
 * Whether Braze took the request but not all of it: a good answer with a list of errors that is not empty. What no
 * entry speaks of went through, so the call must not be repeated as a whole.
 *
 * @example
 * ```ts
 * const answer = await braze.users.track({ events });
 * if (isPartial(answer)) console.warn(answer.errors);
 * ```
 */
export function isPartial<T>(
  answer: T,
): answer is T & { readonly [K in keyof T & PartialMember]-?: Filled<NonNullable<T[K]>> } {
  return errorsOf(answer).length > 0;
}
