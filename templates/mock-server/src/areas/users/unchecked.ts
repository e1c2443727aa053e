// Copied by braze-codegen from templates/: edit it there.
import { isMembers, isSurelyTooLarge } from "./nested-value.js";
import { isPlainlyValid } from "./plainly-valid.js";
import { kindOf } from "./profile-fields.js";

type Members = Readonly<Record<string, unknown>>;

/** An attributes object without what needs no look. */
export interface Lightened {
  readonly rest: Members;
  /** Custom attributes that are null, as any may be: the user has them no longer. */
  readonly nulls: readonly string[];
  /** Custom attributes that are valid for sure. */
  readonly sound: readonly string[];
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
  const sound: string[] = [];
  const others: string[] = [];
  for (const name of Object.keys(object)) {
    const value = object[name];
    if (!isCustom(name)) others.push(name);
    else if (value === null) nulls.push(name);
    else if (typeof value === "object" && isSurelyTooLarge(value)) tooLarge.push(name);
    else (isPlainlyValid(value) ? sound : others).push(name);
  }
  if (nulls.length + sound.length < MANY && tooLarge.length === 0) return undefined;
  return { rest: Object.fromEntries(others.map((name) => [name, object[name]])), nulls, tooLarge, sound };
}

/** A track request without the custom attributes that are valid for sure. */
export function doubtful(body: unknown): unknown {
  const { attributes } = (body ?? {}) as { readonly attributes?: unknown };
  if (!Array.isArray(attributes)) return body;
  return { ...(body as Members), attributes: (attributes as readonly unknown[]).map(doubtfulIn) };
}

function doubtfulIn(object: unknown): unknown {
  if (!isMembers(object)) return object;
  const rest: Record<string, unknown> = {};
  for (const name of Object.keys(object))
    if (!isCustom(name) || !isPlainlyValid(object[name])) rest[name] = object[name];
  return rest;
}

/** Braze refuses an object with this one, whatever its value. */
const isCustom = (name: string): boolean => kindOf(name) === "custom" && name !== "email_subscription_info";
