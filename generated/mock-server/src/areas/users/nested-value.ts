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

/** Sizes of lists, which grow from request to request and are not measured again each time. */
const sizes = new WeakMap<readonly unknown[], number>();

const sizeOf = (list: readonly unknown[]): number => sizes.get(list) ?? JSON.stringify(list).length;

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
