// Copied by braze-codegen from templates/: edit it there.
import { remember } from "./nested-size.js";
import type { Tell } from "./nested-value.js";
import type { RequestChanges } from "./request-changes.js";

const MAX_ELEMENTS = 500;

/** Elements of a change up to which they are put in place one by one. */
const FEW = 4;

const NONE: readonly unknown[] = [];

/** A list of plain values as Braze keeps it: equal ones once, at their last place; of too many the oldest fall out. */
export function plainList(elements: readonly unknown[], tell: Tell, { sets }: RequestChanges): readonly unknown[] {
  return known(newest(NONE, elements, tell), sets);
}

/**
 * A list after some were added, and then some removed.
 *
 * @param tell - Is told what is dropped.
 * @returns Undefined when nothing changes.
 */
export function plainListAfter(
  list: readonly unknown[],
  added: readonly unknown[],
  removed: readonly unknown[],
  tell: Tell,
  changes: RequestChanges,
): readonly unknown[] | undefined {
  const { sets } = changes;
  if (sets.has(list) && added.length + removed.length <= FEW) return edited(list as unknown[], added, removed, tell);
  if (!changes.mayLook(list.length)) {
    tell("these are more changes to arrays than the mock carries out: the attribute stays as it was");
    return undefined;
  }
  const all = newest(list, added, tell);
  if (removed.length === 0) return known(all, sets);
  const isGone = new Set(removed);
  return known(
    all.filter((element) => !isGone.has(element)),
    sets,
  );
}

/** The elements of two lists, the second behind the first. */
function newest(list: readonly unknown[], more: readonly unknown[], tell: Tell): readonly unknown[] {
  const kept = new Set<unknown>();
  for (const elements of [more, list])
    for (let at = elements.length - 1; at >= 0; at--) {
      const element = elements[at];
      if (kept.size < MAX_ELEMENTS) kept.add(element);
      else if (!kept.has(element)) {
        tell(FALL_OUT);
        return [...kept].reverse();
      }
    }
  return [...kept].reverse();
}

const FALL_OUT = `an array keeps ${MAX_ELEMENTS} elements: the oldest fall out`;

/** The list itself, changed: to build it anew takes longer. */
function edited(list: unknown[], added: readonly unknown[], removed: readonly unknown[], tell: Tell): unknown[] {
  for (const element of added) {
    take(list, element);
    // A set knows one zero.
    list.push(element === 0 ? 0 : element);
  }
  if (list.length > MAX_ELEMENTS) {
    tell(FALL_OUT);
    list.splice(0, list.length - MAX_ELEMENTS);
  }
  for (const element of removed) take(list, element);
  remember(list, 0);
  return list;
}

function take(list: unknown[], element: unknown): void {
  const at = list.indexOf(element);
  if (at !== -1) list.splice(at, 1);
}

function known(list: readonly unknown[], sets: WeakSet<object>): readonly unknown[] {
  sets.add(list);
  return list;
}
