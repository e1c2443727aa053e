// Copied by braze-codegen from templates/: edit it there.
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
  if (!Array.isArray(value) && Object.keys(value).some((key) => /[.$]/.test(key))) return true;
  return Object.values(value).some(hasBadKeys);
}

/** Whether objects nest deeper than Braze stores. */
export function isTooDeep(value: unknown, levels: number = MAX_LEVELS): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isTooDeep(member, levels - 1));
}

/** A change to an array field: elements to append, elements to remove. */
export interface ArrayChange {
  readonly $add?: readonly unknown[];
  readonly $remove?: readonly unknown[];
}

/** Tells a change to an array from a value. */
export function isArrayChange(value: unknown): value is ArrayChange {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === "$add" || key === "$remove");
}

/** The array after a change. Elements are equal when their JSON is. */
export function arrayAfter(before: unknown, { $add = [], $remove = [] }: ArrayChange): unknown[] {
  const elements = (Array.isArray(before) ? (before as readonly unknown[]) : []).concat($add);
  if ($remove.length === 0) return elements;
  const gone = new Set($remove.map(comparable));
  let kept = 0;
  for (const element of elements) if (!gone.has(comparable(element))) elements[kept++] = element;
  elements.length = kept;
  return elements;
}

/** What is the same for equal elements, and written only where it must be: texts have a quote that no other has. */
function comparable(element: unknown): unknown {
  if (typeof element === "string") return `"${element}`;
  return typeof element === "boolean" || Number.isFinite(element) ? element : JSON.stringify(element);
}
