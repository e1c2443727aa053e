// Copied by braze-codegen from templates/: edit it there.
import { MAX_BYTES } from "./nested-value.js";

/** Sizes of lists and objects, which grow from request to request and are not measured again each time. */
const sizes = new WeakMap<object, number>();

/** What is smaller is measured as fast as it is looked up. */
const SMALL = 1000;

/** How many characters of JSON a list or an object has. */
export function sizeOf(value: object): number {
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const size = JSON.stringify(value).length;
  remember(value, size);
  return size;
}

/** Says what size a list or an object has now. */
export function remember(value: object, size: number): void {
  if (size >= SMALL) sizes.set(value, size);
  else sizes.delete(value);
}

/** Whether a value is more than an attribute may hold. */
export const isTooLarge = (value: object): boolean => sizeOf(value) > MAX_BYTES;

/** How many characters of JSON a value inside has. What is plain is told without writing it. */
export function lengthOf(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return String(value).length;
  if (typeof value === "boolean") return value ? 4 : 5;
  return JSON.stringify(value).length;
}
