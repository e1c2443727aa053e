// Copied by braze-codegen from templates/: edit it there.
import type { JsonSchema } from "./data/rows.js";
import type { Arguments } from "./input.js";
import { partsBelow, partsOf, type SchemaNode } from "./schema-walk.js";

/** Arguments as they are meant, and the places where that is not how they came. */
export interface Coerced {
  /** Absent when they are no object. */
  readonly args?: Arguments;
  /** Where a value was taken for another one: `items`, `users[0].age`. */
  readonly places: readonly string[];
}

/** Deeper values are left as they are: no argument is meant to be that deep. */
const DEEPEST = 64;

/**
 * Takes arguments as clients send them: arrays and objects as JSON text, numbers and booleans as text, `null` for a
 * member that is not given. A value is taken for another one only where the schema leaves no doubt; whatever may be a
 * text stays one.
 *
 * @param given - The arguments as they came: an object, or the JSON text of one.
 */
export function coerceArguments(given: unknown, schema: JsonSchema): Coerced {
  const places: string[] = [];
  const whole = typeof given === "string" ? (parsed(given) ?? given) : (given ?? {});
  if (whole !== given && given !== undefined) places.push("arguments");
  const args = coerced({ value: whole, schemas: partsOf(schema, [schema]), root: schema, place: "", depth: 0, places });
  return isObject(args) ? { args, places } : { places };
}

interface At {
  readonly value: unknown;
  /** All schemas that speak of the value. */
  readonly schemas: readonly SchemaNode[];
  readonly root: JsonSchema;
  readonly place: string;
  readonly depth: number;
  readonly places: string[];
}

function coerced(at: At): unknown {
  const value = typeof at.value === "string" ? ofText(at) : at.value;
  if (at.depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const entries = value.map((entry: unknown, index) => within(at, String(index), `[${index}]`, entry));
    return entries.some((entry, index) => entry !== value[index]) ? entries : value;
  }
  return isObject(value) ? membersOf(at, value) : value;
}

function membersOf(at: At, value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const required = new Set(
    at.schemas.flatMap((schema) => (Array.isArray(schema["required"]) ? schema["required"] : [])),
  );
  const entries = Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
    const place = at.place === "" ? name : `.${name}`;
    if (member !== null) return [[name, within(at, name, place, member)]];
    const types = typesOf(partsBelow(at.root, at.schemas, name));
    if (types === undefined || types.has("null") || required.has(name)) return [[name, member]];
    at.places.push(at.place + place);
    return [];
  });
  const isSame =
    entries.length === Object.keys(value).length && entries.every(([name, member]) => member === value[name]);
  return isSame ? value : Object.fromEntries(entries);
}

const within = (at: At, step: string, place: string, value: unknown): unknown =>
  coerced({
    ...at,
    value,
    schemas: partsBelow(at.root, at.schemas, step),
    place: at.place + place,
    depth: at.depth + 1,
  });

/** What a text stands for where no text may stand. */
function ofText({ value, schemas, place, places }: At): unknown {
  const types = typesOf(schemas);
  const text = String(value).trim();
  if (types === undefined || types.has("string")) return value;
  const meant = /^[[{]/.test(text) ? parsed(text) : scalar(text);
  const type = Array.isArray(meant) ? "array" : meant === null ? "null" : typeof meant;
  const fits = types.has(type) || (type === "number" && types.has("integer") && Number.isInteger(meant));
  if (meant === undefined || !fits) return value;
  places.push(place);
  return meant;
}

function scalar(text: string): unknown {
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  // Digits that a number cannot hold are an ID, or a mistake.
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? undefined : number;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The types that a value may have; `undefined` where nothing says so. */
function typesOf(schemas: readonly SchemaNode[]): ReadonlySet<unknown> | undefined {
  const types = schemas.flatMap(({ type, enum: values, const: only }): unknown[] => {
    if (type !== undefined) return [type].flat();
    const named = Array.isArray(values) ? values : only === undefined ? [] : [only];
    return named.map((each: unknown) => (each === null ? "null" : Array.isArray(each) ? "array" : typeof each));
  });
  return types.length > 0 ? new Set(types) : undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
