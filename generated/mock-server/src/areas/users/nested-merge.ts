// Copied by braze-codegen from templates/: edit it there.
import { lengthOf, remember, sizeOf } from "./nested-size.js";
import { MAX_BYTES, isMembers } from "./nested-value.js";
import type { RequestChanges } from "./request-changes.js";

type Members = Record<string, unknown>;

/**
 * The members of an object and those of a change; objects in both are merged, too. Costs as much as the change: what
 * the request has made itself is not copied again, and what is known of its size is not measured again.
 *
 * @returns Undefined when that is more than an attribute may hold.
 */
export function mergedWithin(object: Members, change: Members, changes: RequestChanges): Members | undefined {
  const size = sizeOf(object) + growthOf(object, change);
  if (size > MAX_BYTES) return undefined;
  const made = put(object, change, changes.own);
  remember(made, size);
  return made;
}

/** By how many characters an object grows with a change. */
export function growthOf(object: Members, change: Members): number {
  let growth = 0;
  let added = 0;
  for (const name of Object.keys(change)) {
    const value = change[name];
    if (Object.hasOwn(object, name)) {
      const old = object[name];
      growth += isMembers(old) && isMembers(value) ? growthOf(old, value) : lengthOf(value) - lengthOf(old);
    } else {
      // With a colon and a comma.
      growth += lengthOf(name) + lengthOf(value) + 2;
      added++;
    }
  }
  return added > 0 && isEmpty(object) ? growth - 1 : growth;
}

function isEmpty(object: Members): boolean {
  for (const _ in object) return false;
  return true;
}

/**
 * Writes the members of a change into an object.
 *
 * @param own - The objects that may be changed themselves. Of another one a copy is changed, and is one of them then.
 */
export function put(object: Members, change: Members, own: WeakSet<object>): Members {
  const made = own.has(object) ? object : { ...object };
  own.add(made);
  for (const name of Object.keys(change)) {
    const value = change[name];
    const old = isMembers(value) && Object.hasOwn(made, name) ? made[name] : undefined;
    made[name] = isMembers(old) && isMembers(value) ? put(old, value, own) : value;
  }
  return made;
}
