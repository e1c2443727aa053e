// Copied by braze-codegen from templates/: edit it there.
import { isSurelyTooLarge } from "./nested-value.js";
import { kindOf } from "./profile-fields.js";

type Members = Readonly<Record<string, unknown>>;

/** An attributes object without what needs no look. */
export interface Lightened {
  readonly rest: Members;
  /** Custom attributes that are null, as any may be: the user has them no longer. */
  readonly nulls: readonly string[];
  /** Custom attributes of which Braze stores nothing, whatever they hold. */
  readonly tooLarge: readonly string[];
}

/** Fewer cost less than a copy of the others. */
const MANY = 64;

/**
 * Takes out what a validator would look at for long and say nothing of: a body may hold a hundred thousand members.
 * Undefined where that is not worth a copy.
 */
export function lightened(object: Members): Lightened | undefined {
  const nulls: string[] = [];
  const tooLarge: string[] = [];
  const others: string[] = [];
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (typeof value !== "object" || kindOf(name) !== "custom") others.push(name);
    else if (value === null) nulls.push(name);
    else (isSurelyTooLarge(value) ? tooLarge : others).push(name);
  }
  if (nulls.length < MANY && tooLarge.length === 0) return undefined;
  return { rest: Object.fromEntries(others.map((name) => [name, object[name]])), nulls, tooLarge };
}
