import type { Pointer } from "./pointer.ts";

/**
 * What a part of an OpenAPI document is: keys mean different things in different places. `example` is data on a parameter and a
 * name among `properties`; a `$ref` is a reference in a schema and text in an example.
 */
export type Kind = "node" | "nodes" | "schema" | "schemas" | "examples" | "example" | "data";

const SCHEMA_MAPS = new Set(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]);
const SCHEMA_PARTS = new Set(
  (
    "allOf anyOf oneOf prefixItems items additionalProperties contains propertyNames not if then else " +
    "unevaluatedProperties unevaluatedItems"
  ).split(" "),
);
const NODE_MAPS = new Set(
  "paths responses parameters headers requestBodies securitySchemes links callbacks pathItems content variables".split(
    " ",
  ),
);
const DATA = new Set(["example", "examples", "default", "const", "enum"]);

/** What the value under `key` is, in a part of this kind. Elements of a list are what the list is. */
export function childKind(kind: Kind, key: string, value: unknown): Kind {
  switch (kind) {
    case "data":
      return "data";
    case "nodes":
      return "node";
    case "schemas":
      return "schema";
    case "examples":
      return "example";
    case "example":
      return key === "value" ? "data" : "node";
    case "schema":
      if (SCHEMA_MAPS.has(key)) return "schemas";
      if (SCHEMA_PARTS.has(key)) return "schema";
      return DATA.has(key) ? "data" : "node";
    case "node":
      if (key === "schema") return "schema";
      if (key === "schemas" || key === "$defs" || key === "definitions") return "schemas";
      if (key === "example") return "data";
      if (key === "examples") return "examples";
      return NODE_MAPS.has(key) && !Array.isArray(value) ? "nodes" : "node";
  }
}

/** A copy in which every object has been changed, the innermost first. */
export function mapDocument(
  value: unknown,
  kind: Kind,
  change: (part: Record<string, unknown>, kind: Kind) => unknown,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => mapDocument(part, kind, change));
  return change(
    mapMembers(value, (part, key) => mapDocument(part, childKind(kind, key, part), change)),
    kind,
  );
}

/** An object with other values: as `Object.fromEntries` makes it, in half the time. */
export function mapMembers(value: object, change: (part: unknown, key: string) => unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const part = change((value as Record<string, unknown>)[key], key);
    // By a mere assignment it would become the prototype.
    if (key === "__proto__")
      Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true, writable: true });
    else copy[key] = part;
  }
  return copy;
}

/** An object of a document, what it is, and its place. */
export interface Part {
  readonly part: Record<string, unknown>;
  readonly kind: Kind;
  /** Put together when it is asked for: of thousands of parts, few are. */
  readonly pointer: Pointer;
}

/** A step of the way to a part. */
interface Step {
  readonly above: Step | undefined;
  readonly key: string;
}

class PlacedPart implements Part {
  readonly part: Record<string, unknown>;
  readonly kind: Kind;
  readonly #step: Step | undefined;

  constructor(part: Record<string, unknown>, kind: Kind, step: Step | undefined) {
    this.part = part;
    this.kind = kind;
    this.#step = step;
  }

  get pointer(): Pointer {
    const keys: string[] = [];
    for (let step = this.#step; step; step = step.above) keys.push(step.key);
    return keys.reverse();
  }
}

/** Every object that is no data, the outermost first. */
export function partsOf(value: unknown, kind: Kind): Part[] {
  const parts: Part[] = [];
  const visit = (value: unknown, kind: Kind, step: Step | undefined): void => {
    if (typeof value !== "object" || value === null || kind === "data") return;
    const isArray = Array.isArray(value);
    if (!isArray) parts.push(new PlacedPart(value as Record<string, unknown>, kind, step));
    for (const key of Object.keys(value)) {
      const part = (value as Record<string, unknown>)[key];
      if (typeof part === "object" && part !== null)
        visit(part, isArray ? kind : childKind(kind, key, part), { above: step, key });
    }
  };
  visit(value, kind, undefined);
  return parts;
}

/** Every reference, with its place; a `$ref` in data is none, and neither is a member of that name, whose value is no string. */
export const referencesOf = (value: unknown, kind: Kind): { ref: string; kind: Kind; pointer: Pointer }[] =>
  referencesAmong(partsOf(value, kind));

/** The references among parts that have been walked before. */
export const referencesAmong = (parts: readonly Part[]): { ref: string; kind: Kind; pointer: Pointer }[] =>
  parts.flatMap((each) => {
    const ref = each.part["$ref"];
    return typeof ref === "string" ? [{ ref, kind: each.kind, pointer: each.pointer }] : [];
  });
