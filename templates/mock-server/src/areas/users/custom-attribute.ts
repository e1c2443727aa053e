// Copied by braze-codegen from templates/: edit it there.
import { mergedWithin } from "./nested-merge.js";
import { isTooLarge, lengthOf } from "./nested-size.js";
import { MAX_BYTES, MAX_TEXT, TEXT_TOO_LONG, TOO_LARGE, type Tell, isMembers, storable } from "./nested-value.js";
import { objectListAfter } from "./object-list.js";
import { plainList, plainListAfter } from "./plain-list.js";
import { RequestChanges } from "./request-changes.js";
import { sumOf } from "../../sum.js";

type Scalar = string | number | boolean;
type Members = Record<string, unknown>;

/**
 * The value of a custom attribute after a request: a plain value, or a change to the one that is there. Undefined
 * removes the attribute. What Braze cannot apply leaves the attribute as it was.
 *
 * @param tell - Is told what Braze drops without a word.
 * @param changes - What the request has made so far.
 */
export function changed(
  current: unknown,
  given: unknown,
  merge: boolean,
  tell: Tell,
  changes: RequestChanges = new RequestChanges(),
): unknown {
  const kept = (why: string): unknown => {
    tell(why);
    return current;
  };
  if (given === null) return undefined;
  if (typeof given === "string") return given.length > MAX_TEXT ? kept(TEXT_TOO_LONG) : given;
  if (typeof given !== "object") return given;
  if (Array.isArray(given) && given.every(isScalar)) return plainList(given, tell, changes);
  const members = given as Members;
  if (has(members, ["inc"])) return incremented(current, members["inc"], kept);
  if (has(members, ["add", "remove"])) return arrayChanged(current, members, tell, changes) ?? current;
  if (has(members, ["$add", "$remove", "$update"]))
    return objectsChanged(current, members, merge, tell, changes) ?? current;
  const stored = storable(given, tell);
  if (typeof stored !== "object" || stored === null) return stored ?? current;
  if (merge && isMembers(current) && isMembers(stored))
    return mergedWithin(current, stored, changes) ?? kept(TOO_LARGE);
  return isTooLarge(stored) ? kept(TOO_LARGE) : stored;
}

type Kept = (why: string) => unknown;

/** Whether an object has some of the names and no other. */
function has(members: Members, names: readonly string[]): boolean {
  return (
    names.some((name) => Object.hasOwn(members, name)) && Object.keys(members).every((name) => names.includes(name))
  );
}

function incremented(current: unknown, by: unknown, kept: Kept): unknown {
  if (typeof by !== "number") return current;
  if (current === undefined) return by;
  return Number.isInteger(current)
    ? sumOf(current as number, by)
    : kept("only a whole number is counted up: it stays as it was");
}

function arrayChanged(
  current: unknown,
  change: Members,
  tell: Tell,
  changes: RequestChanges,
): readonly unknown[] | undefined {
  const before = current ?? [];
  if (Array.isArray(before))
    return plainListAfter(before, listOf(change["add"]), listOf(change["remove"]), tell, changes);
  tell("'add' and 'remove' change arrays only: the attribute stays as it was");
  return undefined;
}

function objectsChanged(
  current: unknown,
  change: Members,
  merge: boolean,
  tell: Tell,
  changes: RequestChanges,
): readonly unknown[] | undefined {
  const before = current ?? [];
  if (!Array.isArray(before)) tell("'$add', '$remove' and '$update' change arrays only: the attribute stays as it was");
  else if (lengthOf(change) > MAX_BYTES) tell(TOO_LARGE);
  else {
    const added = storable(listOf(change["$add"]), tell);
    const [removals, updates] = [listOf(change["$remove"]), listOf(change["$update"])];
    if (Array.isArray(added)) return objectListAfter(before, { added, removals, updates, merge }, tell, changes);
  }
  return undefined;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value !== "object";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
