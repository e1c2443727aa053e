// Copied by braze-codegen from templates/: edit it there.
import {
  type Fresh,
  MAX_TEXT,
  type Tell,
  TEXT_TOO_LONG,
  TOO_LARGE,
  extended,
  isMembers,
  isTooLarge,
  mergedWithin,
  storable,
} from "./nested-value.js";

type Scalar = string | number | boolean;
type Members = Record<string, unknown>;

const MAX_ELEMENTS = 500;

/**
 * The value of a custom attribute after a request: a plain value, or a change to the one that is there. Undefined
 * removes the attribute. What Braze cannot apply leaves the attribute as it was.
 *
 * @param tell - Is told what Braze drops without a word.
 * @param fresh - What the request has made so far.
 */
export function changed(
  current: unknown,
  given: unknown,
  merge: boolean,
  tell: Tell,
  fresh: Fresh = new WeakSet(),
): unknown {
  const kept = (why: string): unknown => {
    tell(why);
    return current;
  };
  if (given === null) return undefined;
  if (typeof given === "string") return given.length > MAX_TEXT ? kept(TEXT_TOO_LONG) : given;
  if (typeof given !== "object") return given;
  if (Array.isArray(given) && given.every(isScalar)) return unique(given, tell);
  const members = given as Members;
  if (has(members, ["inc"])) return incremented(current, members["inc"], kept);
  if (has(members, ["add", "remove"])) return arrayChanged(current, members, tell, kept);
  if (has(members, ["$add", "$remove", "$update"])) return objectsChanged(current, members, merge, tell, kept);
  const stored = storable(given, tell);
  if (stored === undefined) return current;
  if (merge && isMembers(current) && isMembers(stored)) return mergedWithin(current, stored, fresh) ?? kept(TOO_LARGE);
  return isTooLarge(stored) ? kept(TOO_LARGE) : stored;
}

type Kept = (why: string) => unknown;

/** Whether an object has some of the names and no other. */
function has(members: Members, names: readonly string[]): boolean {
  let isAny = false;
  for (const name in members) {
    if (!names.includes(name)) return false;
    isAny = true;
  }
  return isAny;
}

function incremented(current: unknown, by: unknown, kept: Kept): unknown {
  if (typeof by !== "number") return current;
  if (current === undefined) return by;
  return Number.isInteger(current)
    ? (current as number) + by
    : kept("only a whole number is counted up: it stays as it was");
}

function arrayChanged(current: unknown, change: Members, tell: Tell, kept: Kept): unknown {
  const before = current ?? [];
  if (!Array.isArray(before)) return kept("'add' and 'remove' change arrays only: the attribute stays as it was");
  const removed = new Set(listOf(change["remove"]));
  return unique([...before, ...listOf(change["add"])], tell).filter((element) => !removed.has(element));
}

/** Equal elements once, at their last place; of more than Braze keeps, the oldest fall out. */
function unique(elements: readonly unknown[], tell: Tell): unknown[] {
  const all = [...new Set([...elements].reverse())];
  if (all.length > MAX_ELEMENTS) tell(`an array keeps ${MAX_ELEMENTS} elements: the oldest fall out`);
  return all.slice(0, MAX_ELEMENTS).reverse();
}

/** In one request Braze adds, then removes, then updates. */
function objectsChanged(current: unknown, change: Members, merge: boolean, tell: Tell, kept: Kept): unknown {
  const before = current ?? [];
  if (!Array.isArray(before))
    return kept("'$add', '$remove' and '$update' change arrays only: the attribute stays as it was");
  if (isTooLarge(change)) return kept(TOO_LARGE);
  const added = storable(listOf(change["$add"]), tell);
  if (!Array.isArray(added)) return current;
  const removals = listOf(change["$remove"]);
  const updates = listOf(change["$update"]) as readonly Members[];
  if (removals.length + updates.length === 0) return extended(before, added) ?? kept(TOO_LARGE);
  const isRemoved = matcherOf(removals);
  let objects: unknown[] = [...before, ...(added as readonly unknown[])].filter((object) => !isRemoved(object));
  if (updates.length * objects.length > MAX_UPDATES)
    return kept("these are more updates than the mock carries out: the attribute stays as it was");
  for (const rule of updates) {
    const fresh = storable(rule["$new_object"], tell);
    if (!isMembers(fresh)) return current;
    objects = objects.map((object) => {
      if (!matches(object, rule)) return object;
      return merge ? merged(object as Members, fresh) : fresh;
    });
  }
  return isTooLarge(objects) ? kept(TOO_LARGE) : objects;
}

/** Updates times objects: one request may have 75 changes, each with thousands of both. */
const MAX_UPDATES = 100_000;

function matches(object: unknown, { $identifier_key: key, $identifier_value: value }: Members): boolean {
  return isMembers(object) && typeof key === "string" && Object.hasOwn(object, key) && object[key] === value;
}

/** Whether any of some rules matches an object: found by the names and values of the rules, which may be thousands. */
function matcherOf(rules: readonly unknown[]): (object: unknown) => boolean {
  const valuesByKey = new Map<unknown, Set<unknown>>();
  for (const { $identifier_key: key, $identifier_value: value } of rules as readonly Members[])
    valuesByKey.set(key, (valuesByKey.get(key) ?? new Set()).add(value));
  return (object) =>
    isMembers(object) && Object.entries(object).some(([name, value]) => valuesByKey.get(name)?.has(value) === true);
}

/** Objects in both are merged, too; what the change gives is stored already. */
function merged(before: Members, change: Members): Members {
  const members = { ...before };
  for (const [name, value] of Object.entries(change)) {
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    members[name] = isMembers(old) && isMembers(value) ? merged(old, value) : value;
  }
  return members;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value !== "object";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
