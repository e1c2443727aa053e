// Copied by braze-codegen from templates/: edit it there.
import { timeOf } from "../../times.js";

type Scalar = string | number | boolean;
type Members = Record<string, unknown>;

const MAX_TEXT = 255;
const MAX_ELEMENTS = 500;
const MAX_BYTES = 100 * 1024;

/**
 * The value of a custom attribute after a request: a plain value, or a change to the one that is there. Undefined
 * removes the attribute. What Braze cannot apply leaves the attribute as it was.
 */
export function changed(current: unknown, given: unknown, merge: boolean): unknown {
  if (given === null) return undefined;
  if (typeof given === "string") return given.length > MAX_TEXT ? current : given;
  if (typeof given !== "object") return given;
  if (Array.isArray(given)) return given.every(isScalar) ? unique(given) : (fitting(given) ?? current);
  const members = given as Members;
  if (has(members, ["inc"])) return incremented(current, members["inc"]);
  if (has(members, ["add", "remove"])) return arrayChanged(current, members);
  if (has(members, ["$add", "$remove", "$update"])) return objectsChanged(current, members, merge);
  return fitting(merge && isMembers(current) ? merged(current, members) : members) ?? current;
}

/** Whether an object has some of the names and no other. */
function has(members: Members, names: readonly string[]): boolean {
  const own = Object.keys(members);
  return own.length > 0 && own.every((name) => names.includes(name));
}

function incremented(current: unknown, by: unknown): unknown {
  if (typeof by !== "number") return current;
  if (current === undefined) return by;
  return Number.isInteger(current) ? (current as number) + by : current;
}

function arrayChanged(current: unknown, change: Members): unknown {
  const before = current ?? [];
  if (!Array.isArray(before)) return current;
  const removed = new Set(listOf(change["remove"]));
  return unique([...before, ...listOf(change["add"])]).filter((element) => !removed.has(element));
}

/** Equal elements once, at their last place; of more than Braze keeps, the oldest fall out. */
function unique(elements: readonly unknown[]): unknown[] {
  return [...new Set([...elements].reverse())].slice(0, MAX_ELEMENTS).reverse();
}

/** In one request Braze adds, then removes, then updates. */
function objectsChanged(current: unknown, change: Members, merge: boolean): unknown {
  const before = current ?? [];
  if (!Array.isArray(before) || JSON.stringify(change).length > MAX_BYTES) return current;
  let objects: unknown[] = [...before, ...listOf(change["$add"])];
  for (const rule of listOf(change["$remove"])) objects = objects.filter((object) => !matches(object, rule));
  for (const rule of listOf(change["$update"])) {
    const fresh = (rule as Members)["$new_object"] as Members;
    objects = objects.map((object) => {
      if (!matches(object, rule)) return object;
      return merge ? merged(object as Members, fresh) : fresh;
    });
  }
  return fitting(objects) ?? current;
}

function matches(object: unknown, rule: unknown): boolean {
  const { $identifier_key: key, $identifier_value: value } = rule as Members;
  return isMembers(object) && typeof key === "string" && Object.hasOwn(object, key) && object[key] === value;
}

function merged(before: Members, change: Members): Members {
  const members = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(change)) {
    const old = members.get(name);
    members.set(name, isMembers(old) && isMembers(value) && !("$time" in value) ? merged(old, value) : value);
  }
  return Object.fromEntries(members);
}

/**
 * The value with its times in one form; undefined when it is too large or holds what Braze does not store inside an
 * object.
 */
function fitting(value: unknown): unknown {
  const stored = storable(value);
  return stored === undefined || JSON.stringify(stored).length > MAX_BYTES ? undefined : stored;
}

function storable(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value === "string") return value.length > MAX_TEXT ? undefined : value;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const elements = value.map(storable);
    return elements.includes(undefined) ? undefined : elements;
  }
  const members = value as Members;
  if (has(members, ["$time"])) return timeOf(String(members["$time"]))?.toISOString();
  const entries = Object.entries(members).map(([name, member]) => [name, storable(member)] as const);
  const sound = entries.every(([name, member]) => member !== undefined && /^[^.$\s]{1,255}$/.test(name));
  return sound ? Object.fromEntries(entries) : undefined;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value !== "object";
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
