// Copied by braze-codegen from templates/: edit it there.
import type { Placed } from "./packer.js";

/** Members by which answers list what they left out, and where in an entry the position of the object stands. */
const errorLists: Readonly<Record<string, readonly (string | number)[]>> = {
  errors: ["index"],
  invalid_user_ids: [],
  removal_errors: [0],
  rename_errors: [0],
};

/** Records that a good answer refused, with the reasons, and errors that name none of them. */
export interface Refusals<R> {
  readonly refused: ReadonlyMap<Placed<R>, string>;
  readonly remarks: readonly string[];
}

/** Maps the errors of a good answer back to the records of its request. */
export function refusalsOf<R>(answer: unknown, placed: readonly Placed<R>[]): Refusals<R> {
  const refused = new Map<Placed<R>, string>();
  const remarks: string[] = [];
  for (const [member, places] of Object.entries(errorLists)) {
    const list: unknown = Object(answer)[member];
    if (!Array.isArray(list)) continue;
    for (const entry of list) {
      const found = placeOf(entry, places, placed);
      const reason = reasonOf(entry, member);
      if (!found) remarks.push(reason);
      else refused.set(found, [refused.get(found), reason].filter(Boolean).join("; "));
    }
  }
  return { refused, remarks };
}

function placeOf<R>(
  entry: unknown,
  places: readonly (string | number)[],
  placed: readonly Placed<R>[],
): Placed<R> | undefined {
  // A bare identifier says by itself whom it means.
  if (!places.length) return placed.find(({ object }) => typeof object !== "object" && `${object}` === `${entry}`);
  const index: unknown = places.map((place) => Object(entry)[place]).find(Number.isInteger);
  if (index === undefined) return undefined;
  // Positions count within a list; an entry names its list where there are several.
  const list: unknown = Object(entry)["input_array"];
  const lists = new Set(placed.map((each) => each.list));
  if (list === undefined && lists.size > 1) return undefined;
  return placed.filter((each) => list === undefined || each.list === list)[Number(index)];
}

function reasonOf(entry: unknown, member: string): string {
  if (typeof entry === "string") return member === "errors" ? entry : `${member}: ${entry}`;
  const { message, type } = Object(entry);
  const text: unknown = message ?? type ?? (Array.isArray(entry) ? entry[1] : undefined);
  return typeof text === "string" ? text : JSON.stringify(entry);
}
