// Copied by braze-codegen from templates/: edit it there.
import { isMembers } from "./nested-value.js";

/** Names that the description allows inside of an object, and nearly all that it does. */
const NAME = /^[\w-]{1,255}$/;

/**
 * Whether a value of a custom attribute is one that the description allows, told by a short look. Of the others some
 * are valid, too; a validator says which.
 */
export function isPlainlyValid(value: unknown): boolean {
  if (!isMembers(value)) return Array.isArray(value) ? value.every(isScalar) || value.every(isPlainObject) : true;
  const { add, remove } = value;
  if (add === undefined && remove === undefined && value["inc"] === undefined) return isPlainObject(value);
  return Object.keys(value).every((name) => (name === "add" || name === "remove") && isScalars(value[name]));
}

const isScalars = (value: unknown): boolean => Array.isArray(value) && value.every(isScalar);

const isScalar = (value: unknown): boolean => typeof value !== "object";

function isPlainObject(value: unknown): boolean {
  if (!isMembers(value)) return false;
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (!NAME.test(name) || !(isScalar(member) || isPlainObject(member))) return false;
  }
  return true;
}
