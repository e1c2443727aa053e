// Copied by braze-codegen from templates/: edit it there.
import { timeOf } from "../../times.js";

/** Is told why something is not stored. */
export type Tell = (why: string) => void;

type Members = Record<string, unknown>;

/** Characters of a text in a custom attribute. */
export const MAX_TEXT = 255;
const MAX_BYTES = 100 * 1024;
const NAME = /^[^.$\s]{1,255}$/;

export const TEXT_TOO_LONG: string = `a text of more than ${MAX_TEXT} characters is not stored: the attribute stays as it was`;
export const TOO_LARGE = "is larger than 100 kB: the attribute stays as it was";

/**
 * A value inside an object or a list with its times in one form; undefined where it holds what Braze does not store
 * there. One bad value is enough: Braze then drops all of the attribute.
 */
export function storable(value: unknown, tell: Tell): unknown {
  if (value === null) return none(tell, "null inside of an object is not stored");
  if (typeof value === "string") return value.length > MAX_TEXT ? none(tell, TEXT_TOO_LONG) : value;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return storableElements(value, tell);
  if (isTime(value as Members)) return storableTime((value as Members)["$time"], tell);
  const entries: [string, unknown][] = [];
  for (const [name, member] of Object.entries(value)) {
    if (!NAME.test(name))
      return none(tell, "a name with a space, a dot or a dollar sign, or of more than 255 characters, is not stored");
    const stored = storable(member, tell);
    if (stored === undefined) return undefined;
    entries.push([name, stored]);
  }
  return Object.fromEntries(entries);
}

/** Ends at the first that cannot be stored. */
function storableElements(elements: readonly unknown[], tell: Tell): unknown[] | undefined {
  const all: unknown[] = [];
  for (const element of elements) {
    const stored = storable(element, tell);
    if (stored === undefined) return undefined;
    all.push(stored);
  }
  return all;
}

function isTime(members: Members): boolean {
  for (const name in members) if (name !== "$time") return false;
  return "$time" in members;
}

function storableTime(given: unknown, tell: Tell): string | undefined {
  const time = timeOf(String(given));
  if (time === undefined) return none(tell, "'$time' is no time that Braze reads: the attribute stays as it was");
  const year = time.getUTCFullYear();
  if (year < 0 || year > 3000) return none(tell, "a time before the year 0 or after 3000 is not stored");
  return time.toISOString();
}

function none(tell: Tell, why: string): undefined {
  tell(why);
}

/** Whether a value is more than an attribute may hold. */
export const isTooLarge = (value: unknown): boolean => JSON.stringify(value).length > MAX_BYTES;

/**
 * Whether a value is more than an attribute may hold, told by some of it. Lists of plain values lose their oldest
 * elements instead, and so do those that are added to.
 */
export function isSurelyTooLarge(value: object): boolean {
  if (
    Array.isArray(value) ? value.every((element) => typeof element !== "object") : "add" in value || "remove" in value
  )
    return false;
  const waiting: unknown[] = [value];
  let size = 0;
  while (waiting.length > 0 && size <= MAX_BYTES) {
    const next = waiting.pop();
    // A text has its quotes, a member its name with quotes and a colon, an entry its comma, and what holds them one
    // bracket more.
    size += typeof next === "string" ? next.length + 2 : 1;
    if (typeof next !== "object" || next === null) continue;
    for (const name in next) {
      size += Array.isArray(next) ? 1 : name.length + 4;
      if (size > MAX_BYTES) break;
      waiting.push((next as Members)[name]);
    }
  }
  return size > MAX_BYTES;
}

/** Sizes of lists and objects, which grow from request to request and are not measured again each time. */
const sizes = new WeakMap<object, number>();

const sizeOf = (value: object): number => sizes.get(value) ?? lengthOf(value);

const lengthOf = (value: unknown): number => JSON.stringify(value).length;

/** The list with more elements behind its own; undefined when that is more than an attribute may hold. */
export function extended(list: readonly unknown[], more: readonly unknown[]): unknown[] | undefined {
  // Two brackets less, and a comma more.
  const size =
    list.length === 0 || more.length === 0 ? sizeOf(list) + sizeOf(more) - 2 : sizeOf(list) + sizeOf(more) - 1;
  if (size > MAX_BYTES) return undefined;
  const all = [...list, ...more];
  sizes.set(all, size);
  return all;
}

/** Objects that one request has made, which it may change: others stay as they are, since answers may hold them. */
export type Fresh = WeakSet<object>;

/**
 * The members of an object and those of a change; objects in both are merged, too. What the request has made itself is
 * not copied again: it may merge into the same large object many times.
 *
 * @returns Undefined when that is more than an attribute may hold.
 */
export function mergedWithin(object: Members, change: Members, fresh: Fresh): Members | undefined {
  const size = sizeOf(object) + growthOf(object, change);
  if (size > MAX_BYTES) return undefined;
  const made = put(object, change, fresh);
  sizes.set(made, size);
  return made;
}

/** By how many characters an object grows with a change. */
function growthOf(object: Members, change: Members): number {
  let growth = 0;
  let isEmpty = Object.keys(object).length === 0;
  for (const [name, value] of Object.entries(change)) {
    if (Object.hasOwn(object, name)) {
      const old = object[name];
      growth += isMembers(old) && isMembers(value) ? growthOf(old, value) : lengthOf(value) - lengthOf(old);
    } else {
      growth += lengthOf(name) + lengthOf(value) + (isEmpty ? 1 : 2);
      isEmpty = false;
    }
  }
  return growth;
}

function put(object: Members, change: Members, fresh: Fresh): Members {
  const made = fresh.has(object) ? object : { ...object };
  fresh.add(made);
  for (const [name, value] of Object.entries(change)) {
    const old = Object.hasOwn(made, name) ? made[name] : undefined;
    made[name] = isMembers(old) && isMembers(value) ? put(old, value, fresh) : value;
  }
  return made;
}

/** Whether a value has members, and is no list. */
export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
