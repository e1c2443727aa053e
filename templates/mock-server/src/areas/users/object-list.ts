// Copied by braze-codegen from templates/: edit it there.
import { growthOf, put } from "./nested-merge.js";
import { lengthOf, remember, sizeOf } from "./nested-size.js";
import { MAX_BYTES, TOO_LARGE, type Tell, isMembers, storable } from "./nested-value.js";
import type { RequestChanges } from "./request-changes.js";

type Members = Record<string, unknown>;

/** What a request does to a list of objects. */
export interface ObjectListChange {
  readonly added: readonly unknown[];
  readonly removals: readonly unknown[];
  readonly updates: readonly unknown[];
  /** Whether an update leaves the members that it does not name. */
  readonly merge: boolean;
}

const TOO_MANY = "these are more updates than the mock carries out: the attribute stays as it was";
/** Updates times objects of one change. */
const MAX_UPDATES = 100_000;

/**
 * A list of objects after a change: Braze first adds, then removes, then updates.
 *
 * @param tell - Is told why nothing changes.
 * @returns Undefined when nothing does.
 */
export function objectListAfter(
  list: readonly unknown[],
  { added, removals, updates, merge }: ObjectListChange,
  tell: Tell,
  changes: RequestChanges,
): readonly unknown[] | undefined {
  if (removals.length + updates.length === 0) return extended(list, added, tell, changes);
  let weight = weightOf(list) + weightOf(added);
  const count = list.length + added.length;
  if (!changes.mayLook(count)) return no(tell, TOO_MANY);
  const isRemoved = matcherOf(removals as readonly Members[]);
  const objects: unknown[] = [];
  for (const some of [list, added])
    for (const object of some)
      if (isRemoved(object)) weight -= lengthOf(object) + 1;
      else objects.push(object);
  const looks = updates.length * objects.length;
  // To merge into objects is to copy them.
  if (looks > MAX_UPDATES || !changes.mayLook(merge ? looks + copying(weight) : looks)) return no(tell, TOO_MANY);
  const own = new WeakSet<object>();
  for (const rule of updates as readonly Members[]) {
    const next = storable(rule["$new_object"], tell);
    if (!isMembers(next)) return undefined;
    const length = lengthOf(next);
    for (let at = 0; at < objects.length; at++) {
      const object = objects[at] as Members;
      if (!matches(object, rule)) continue;
      if (merge && !changes.mayLook(copying(length))) return no(tell, TOO_MANY);
      weight += merge ? growthOf(object, next) : length - lengthOf(object);
      objects[at] = merge ? put(object, next, own) : next;
    }
  }
  return withSize(objects, sizeFrom(weight), tell);
}

/** The list with more elements behind its own. */
function extended(
  list: readonly unknown[],
  more: readonly unknown[],
  tell: Tell,
  { own }: RequestChanges,
): readonly unknown[] | undefined {
  const size = sizeFrom(weightOf(list) + weightOf(more));
  if (size > MAX_BYTES) return no(tell, TOO_LARGE);
  const all = own.has(list) ? (list as unknown[]) : [...list];
  for (const element of more) all.push(element);
  own.add(all);
  remember(all, size);
  return all;
}

function withSize(list: readonly unknown[], size: number, tell: Tell): readonly unknown[] | undefined {
  if (size > MAX_BYTES) return no(tell, TOO_LARGE);
  remember(list, size);
  return list;
}

/** What it costs to copy so many characters of members, in looks. */
const copying = (length: number): number => length;

/** How many characters the elements have, each with what separates it from the next. */
const weightOf = (list: readonly unknown[]): number => (list.length === 0 ? 0 : sizeOf(list) - 1);

const sizeFrom = (weight: number): number => (weight === 0 ? "[]".length : weight + 1);

function no(tell: Tell, why: string): undefined {
  tell(why);
}

function matches(object: unknown, { $identifier_key: key, $identifier_value: value }: Members): boolean {
  return isMembers(object) && typeof key === "string" && Object.hasOwn(object, key) && object[key] === value;
}

/** Whether any of some rules matches an object: found by the names and values of the rules, which may be thousands. */
function matcherOf(rules: readonly Members[]): (object: unknown) => boolean {
  const valuesByKey = new Map<unknown, Set<unknown>>();
  for (const { $identifier_key: key, $identifier_value: value } of rules) {
    const values = valuesByKey.get(key);
    if (values === undefined) valuesByKey.set(key, new Set([value]));
    else values.add(value);
  }
  const [first] = rules;
  if (first === undefined) return () => false;
  // Mostly all rules have the same key.
  const key = first["$identifier_key"];
  const values = valuesByKey.get(key) as Set<unknown>;
  if (valuesByKey.size === 1 && typeof key === "string")
    return (object) => isMembers(object) && Object.hasOwn(object, key) && values.has(object[key]);
  return (object) =>
    isMembers(object) && Object.keys(object).some((name) => valuesByKey.get(name)?.has(object[name]) === true);
}
