// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../../copy.js";
import type { FieldType } from "../../state/catalog.js";
import { timeOf } from "../../times.js";

/** Levels that a value object may nest. */
const MAX_LEVELS = 50;

/**
 * The value as a field of the type stores it; undefined when it cannot be made to fit. Null fits every field and
 * empties it.
 */
export function coerced(type: FieldType, value: unknown): unknown {
  if (value === null) return null;
  switch (type) {
    case "string":
      return typeof value === "object" ? undefined : String(value);
    case "number":
      return numberOf(value);
    case "boolean":
      return typeof value === "boolean"
        ? value
        : ({ true: true, false: false } as Record<string, unknown>)[String(value)];
    case "time":
      return instantOf(value)?.toISOString();
    case "object":
      return typeof value === "object" && !Array.isArray(value) ? value : undefined;
    case "array":
      return Array.isArray(value) ? value : undefined;
    case "geo":
      return isPlace(value) ? value : undefined;
  }
}

/** A text in ISO 8601, or a number of seconds since 1970. */
function instantOf(value: unknown): Date | undefined {
  if (typeof value === "string") return timeOf(value);
  const time = new Date(typeof value === "number" ? value * 1000 : Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  return Number.isFinite(Number(value)) ? Number(value) : undefined;
}

/** `[longitude, latitude]` */
function isPlace(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [longitude, latitude] = value as unknown[];
  return (
    typeof longitude === "number" &&
    typeof latitude === "number" &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  );
}

/** Whether a key anywhere inside has a character that Braze reserves. */
export function hasBadKeys(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  // Thousands of lists of one request hold nothing to look into.
  if (Array.isArray(value)) return value.some(hasBadKeys);
  return Object.keys(value).some((key) => /[.$]/.test(key) || hasBadKeys((value as Members)[key]));
}

/** Whether objects nest deeper than Braze stores. */
export function isTooDeep(value: unknown, levels: number = MAX_LEVELS): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((member) => isTooDeep(member, levels - 1));
  return Object.keys(value).some((key) => isTooDeep((value as Members)[key], levels - 1));
}

/** Whether a value has more characters than it may, as JSON. */
export function isLonger(value: unknown, most: number): boolean {
  return mostCharacters(value) > most && JSON.stringify(value).length > most;
}

/** At least as many characters as the JSON of a value has: most values are told to be short without it. */
function mostCharacters(value: unknown): number {
  if (typeof value === "string") return 2 + 6 * value.length;
  if (typeof value !== "object" || value === null) return NUMBER;
  let sum = 2;
  if (Array.isArray(value)) for (const member of value) sum += 1 + mostCharacters(member);
  else for (const key of Object.keys(value)) sum += 2 + mostCharacters(key) + mostCharacters((value as Members)[key]);
  return sum;
}

/** Numbers have fewer characters in JSON. */
const NUMBER = 25;

type Members = Readonly<Record<string, unknown>>;

/** A change to an array field: elements to append, elements to remove. */
export interface ArrayChange {
  readonly $add?: readonly unknown[];
  readonly $remove?: readonly unknown[];
}

/** Tells a change to an array from a value. */
export function isArrayChange(value: unknown): value is ArrayChange {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  let isOne = false;
  // Without a list of the keys: a request may have thousands of changes.
  for (const key in value) {
    if (key !== "$add" && key !== "$remove") return false;
    isOne = true;
  }
  return isOne;
}

/** The array after a change, with copies of what is added. Elements are equal when their JSON is. */
export function arrayAfter(before: unknown, { $add = [], $remove = [] }: ArrayChange): unknown[] {
  const elements = (Array.isArray(before) ? (before as readonly unknown[]) : []).concat(
    $add.some(isObject) ? copy($add) : $add,
  );
  if ($remove.length === 0) return elements;
  const gone = $remove.map(comparable);
  // A hash table for each of thousands of lists would cost more than it saves.
  const isGone = gone.length > FEW ? inSet(new Set(gone)) : (element: unknown) => gone.includes(element);
  let kept = 0;
  for (const element of elements) if (!isGone(comparable(element))) elements[kept++] = element;
  elements.length = kept;
  return elements;
}

const FEW = 8;

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null;

const inSet =
  (set: ReadonlySet<unknown>) =>
  (element: unknown): boolean =>
    set.has(element);

/** What is the same for equal elements, and written only where it must be: texts have a quote that no other has. */
function comparable(element: unknown): unknown {
  if (typeof element === "string") return `"${element}`;
  return typeof element === "boolean" || Number.isFinite(element) ? element : JSON.stringify(element);
}
