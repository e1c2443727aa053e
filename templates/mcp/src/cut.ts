// Copied by braze-codegen from templates/: edit it there.
import { childPointer } from "./pointer.js";

/** A place where a value was cut. */
export interface Left {
  /** JSON pointer of the list, object or text that lost its end. */
  readonly container: string;
  /** JSON pointer of the first thing that is left out: an entry, a member, or a character by its number. */
  readonly next: string;
  /** How many entries, members or characters stand before that. */
  readonly shown: number;
  readonly of: number;
  readonly unit: "entries" | "members" | "characters";
}

/** A value that was made to fit, and the places where something is left out. */
export interface Cut {
  readonly value: unknown;
  readonly left: readonly Left[];
}

/** Shorter than this nothing is cut. */
const least = 64;

/**
 * Makes a value fit into a number of characters of JSON. Lists lose whole entries at their ends, very wide objects
 * whole members, and long texts their ends, so that what remains is JSON of the same shape. What is long shares the
 * room evenly; what is short stays whole.
 *
 * @param at - JSON pointer of the value, and how many of its parts stand before it, where it is the rest of another.
 */
export function cutToFit(value: unknown, maxCharacters: number, at = { pointer: "", skipped: 0 }): Cut {
  const sizes = new Map<object, number>();
  const left: Left[] = [];
  const sizeOf = (part: unknown): number => sized(part, sizes);

  function fit(part: unknown, room: number, pointer: string, skipped = 0): unknown {
    if (sizeOf(part) <= room) return part;
    if (typeof part === "string") {
      const kept = shortened(part, room - 1);
      if (kept.length === part.length) return part;
      note(pointer, String(skipped + kept.length), skipped + kept.length, skipped + part.length, "characters");
      return `${kept}…`;
    }
    if (Array.isArray(part)) return fitList(part, room, pointer, skipped);
    return typeof part === "object" && part !== null ? fitObject(part, room, pointer, skipped) : part;
  }

  function fitList(list: readonly unknown[], room: number, pointer: string, skipped: number): unknown {
    let used = 2;
    let count = 0;
    while (count < list.length && used + sizeOf(list[count]) + 1 <= room) used += sizeOf(list[count++]) + 1;
    // An entry that is too long by itself is cut inside.
    const entries = count > 0 ? list.slice(0, count) : [fit(list[0], room - 2, childPointer(pointer, skipped))];
    const shown = skipped + entries.length;
    if (entries.length < list.length) note(pointer, String(shown), shown, skipped + list.length, "entries");
    return entries;
  }

  function fitObject(object: object, room: number, pointer: string, skipped: number): unknown {
    const entries = Object.entries(object);
    const costs = entries.map(([name, member]) => JSON.stringify(name).length + 2 + Math.min(sizeOf(member), least));
    let used = 2;
    let count = 0;
    while (count < entries.length && (count === 0 || used + (costs[count] ?? 0) <= room)) used += costs[count++] ?? 0;
    const shown = entries.slice(0, count);
    const names = shown.reduce((sum, [name]) => sum + JSON.stringify(name).length + 2, 2);
    const share = fairShare(
      shown.map(([, member]) => sizeOf(member)),
      room - names,
    );
    const members = shown.map(([name, member]): [string, unknown] => [
      name,
      fit(member, Math.max(share, least), childPointer(pointer, name)),
    ]);
    const next = entries[count];
    if (next) note(pointer, next[0], skipped + count, skipped + entries.length, "members");
    return Object.fromEntries(members);
  }

  function note(container: string, step: string, shown: number, of: number, unit: Left["unit"]): void {
    left.push({ container, next: childPointer(container, step), shown, of, unit });
  }

  return { value: fit(value, maxCharacters, at.pointer, at.skipped), left };
}

/** The room that each of the long ones gets when the short ones are whole. */
function fairShare(sizes: readonly number[], room: number): number {
  const ascending = [...sizes].sort((a, b) => a - b);
  let rest = room;
  for (const [index, size] of ascending.entries()) {
    const share = Math.floor(rest / (ascending.length - index));
    if (size > share) return share;
    rest -= size;
  }
  return room;
}

/** As much of a text as takes that room in JSON, and no half character. */
function shortened(text: string, room: number): string {
  let keep = Math.min(text.length, Math.max(least, room - 2));
  for (let round = 0; round < 8; round++) {
    const size = JSON.stringify(text.slice(0, keep)).length;
    if (size <= room || keep <= least) break;
    keep = Math.max(least, Math.min(keep - 1, Math.floor((keep * room) / size)));
  }
  return text.slice(0, keep).replace(/[\uD800-\uDBFF]$/, "");
}

/** The length of a value as JSON. Each object is measured once, however often it is asked for. */
function sized(value: unknown, sizes: Map<object, number>): number {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)?.length ?? 4;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const parts: number[] = Array.isArray(value)
    ? value.map((entry) => sized(entry, sizes))
    : Object.entries(value).map(([name, member]) => JSON.stringify(name).length + 1 + sized(member, sizes));
  const size = 2 + Math.max(0, parts.length - 1) + parts.reduce((sum, part) => sum + part, 0);
  sizes.set(value, size);
  return size;
}
