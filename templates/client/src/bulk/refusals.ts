// Copied by braze-codegen from templates/: edit it there.
import { errorsOf } from "../core/partial.js";
import type { Placed } from "./packer.js";
import { inRecords } from "./positions.js";

/** Records that a good answer refused, with the reasons, and errors that name none of them. */
export interface Refusals<R> {
  readonly refused: ReadonlyMap<Placed<R>, string>;
  readonly remarks: readonly string[];
}

/** Maps the errors of a good answer back to the records of its request. */
export function refusalsOf<R>(answer: unknown, placed: readonly Placed<R>[], lists: readonly string[]): Refusals<R> {
  const refused = new Map<Placed<R>, string>();
  const remarks: string[] = [];
  for (const { member, index, entry } of errorsOf<unknown>(answer)) {
    const found = placeOf(entry, index, placed);
    const reason = inRecords(reasonOf(entry, member), lists, placed);
    if (!found) remarks.push(reason);
    else refused.set(found, [refused.get(found), reason].filter(Boolean).join("; "));
  }
  return { refused, remarks };
}

function placeOf<R>(entry: unknown, index: number | undefined, placed: readonly Placed<R>[]): Placed<R> | undefined {
  if (index === undefined) {
    // A bare identifier says by itself whom it means.
    return placed.find(({ object }) => typeof object !== "object" && `${object}` === `${entry}`);
  }
  // Positions count within a list; an entry names its list where there are several.
  const list: unknown = Object(entry)["input_array"];
  const lists = new Set(placed.map((each) => each.list));
  if (list === undefined && lists.size > 1) return undefined;
  return placed.filter((each) => list === undefined || each.list === list)[index];
}

function reasonOf(entry: unknown, member: string): string {
  if (typeof entry === "string") return member === "errors" ? entry : `${member}: ${entry}`;
  const { message, type } = Object(entry);
  const text: unknown = message ?? type ?? (Array.isArray(entry) ? entry[1] : undefined);
  return typeof text === "string" ? text : JSON.stringify(entry);
}
