// Copied by braze-codegen from templates/: edit it there.
import { timeOf } from "../../times.js";

/** Is told why something is not stored. */
export type Tell = (why: string) => void;

type Members = Record<string, unknown>;

/** Characters of a text in a custom attribute. */
export const MAX_TEXT = 255;
/** Characters of JSON that an attribute may hold. */
export const MAX_BYTES: number = 100 * 1024;
const NAME = /^[^.$\s]{1,255}$/;

export const TEXT_TOO_LONG: string = `a text of more than ${MAX_TEXT} characters is not stored: the attribute stays as it was`;
export const TOO_LARGE = "is larger than 100 kB: the attribute stays as it was";

/**
 * A value inside an object or a list with its times in one form; undefined where it holds what Braze does not store
 * there. One bad value is enough: Braze then drops all of the attribute. What has no time in it is not copied: who
 * gives it, gives it away.
 */
export function storable(value: unknown, tell: Tell): unknown {
  if (value === null) return none(tell, "null inside of an object is not stored");
  if (typeof value === "string") return value.length > MAX_TEXT ? none(tell, TEXT_TOO_LONG) : value;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return storableElements(value, tell);
  if (isTime(value as Members)) return storableTime((value as Members)["$time"], tell);
  return storableMembers(value as Members, tell);
}

/** Ends at the first that cannot be stored. */
function storableMembers(members: Members, tell: Tell): Members | undefined {
  let made = members;
  for (const name of Object.keys(members)) {
    if (!NAME.test(name))
      return none(tell, "a name with a space, a dot or a dollar sign, or of more than 255 characters, is not stored");
    const member = members[name];
    const stored = storable(member, tell);
    if (stored === undefined) return undefined;
    if (stored === member) continue;
    if (made === members) made = { ...members };
    made[name] = stored;
  }
  return made;
}

function storableElements(elements: readonly unknown[], tell: Tell): readonly unknown[] | undefined {
  let made: unknown[] | undefined;
  for (let at = 0; at < elements.length; at++) {
    const stored = storable(elements[at], tell);
    if (stored === undefined) return undefined;
    if (stored === elements[at]) continue;
    made ??= [...elements];
    made[at] = stored;
  }
  return made ?? elements;
}

function isTime(members: Members): boolean {
  return Object.hasOwn(members, "$time") && Object.keys(members).length === 1;
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
    if (Array.isArray(next)) {
      size += next.length;
      if (size <= MAX_BYTES) for (const element of next) waiting.push(element);
    } else if (isMembers(next)) {
      for (const name of Object.keys(next)) {
        size += name.length + 4;
        if (size > MAX_BYTES) break;
        waiting.push(next[name]);
      }
    }
  }
  return size > MAX_BYTES;
}

/** Whether a value has members, and is no list. */
export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
