import type { JsonSchema, JsonSchemaObject } from "../openapi.ts";
import { fitsIn } from "../validate/fits.ts";
import { schemaName } from "../reference.ts";
import { mergedSchema } from "./merge.ts";
import { fitsAlone, sampleNumber, sampleText } from "./scalars.ts";

/** Which of several right values is made: tried one after the other until one fits the whole schema. */
interface Strategy {
  /** Members that need not be there, down to this depth. */
  readonly optionalTo: number;
  /** The alternative that is tried first. */
  readonly branch: number;
}

const STRATEGIES: readonly Strategy[] = [0, 1, 4].flatMap((optionalTo) =>
  [0, 1, 2].map((branch) => ({ optionalTo, branch })),
);

/** Deeper than that, only what must be there is made. */
const DEEPEST = 12;
/** The most parts of one sample: schemas that refer to each other may need endless ones. */
const MOST_PARTS = 2000;

/** There is no value, or none that is found. */
const NONE = Symbol("none");

/**
 * Makes small values of schemas, for where a document has no example: what must be there, in the same words in each run.
 *
 * @param schemas - What `#/components/schemas/…` leads to.
 */
export function samplerOf(schemas: Readonly<Record<string, JsonSchema>>): (name: string) => unknown {
  const fits = fitsIn({ components: { schemas } });
  const known = new Map<string, unknown>();
  return (name) => {
    if (!known.has(name)) known.set(name, make(name));
    return known.get(name);
  };

  /** The first that fits; where none does, the first that was made, which is nearer to it than nothing. */
  function make(name: string): unknown {
    let nearest: unknown;
    for (const strategy of STRATEGIES) {
      const value = new Sampler(schemas, strategy).sample({
        $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      });
      if (value === NONE) continue;
      if (fits(["components", "schemas", name], value) === true) return value;
      nearest ??= value;
    }
    return nearest;
  }
}

/** A value of a schema that has no name, such as that of a parameter; undefined where none is found. */
export function sampleOf(schemas: Readonly<Record<string, JsonSchema>>, schema: JsonSchema): unknown {
  const value = new Sampler(schemas, { optionalTo: 0, branch: 0 }).sample(schema);
  return value === NONE ? undefined : value;
}

class Sampler {
  readonly #schemas: Readonly<Record<string, JsonSchema>>;
  readonly #strategy: Strategy;
  #parts = 0;

  constructor(schemas: Readonly<Record<string, JsonSchema>>, strategy: Strategy) {
    this.#schemas = schemas;
    this.#strategy = strategy;
  }

  /** @param index - Of items that have to differ from each other. */
  sample(given: JsonSchema, depth = 0, index = 0): unknown {
    this.#parts += 1;
    if (depth > DEEPEST || this.#parts > MOST_PARTS) return NONE;
    const schema = mergedSchema(given, this.#schemas);
    if (schema === false) return NONE;
    if (schema["if"] !== undefined) return this.sample(this.#decided(schema), depth + 1, index);
    const { oneOf, anyOf, ...own } = schema;
    const alternatives = oneOf ?? anyOf;
    if (alternatives === undefined || alternatives.length === 0) return this.#value(own, depth, index);
    const first = this.#strategy.branch % alternatives.length;
    for (const branch of [...alternatives.slice(first), ...alternatives.slice(0, first)]) {
      // Both may stand beside each other.
      const rest: JsonSchemaObject = oneOf && anyOf ? { ...own, anyOf } : own;
      const value = this.sample({ ...rest, allOf: [branch] }, depth + 1, index);
      if (value !== NONE) return named(value, branch, schema["discriminator"]);
    }
    return NONE;
  }

  /** A schema with one side of its condition as a part of it. Whether that is the right side shows the whole value. */
  #decided({ if: condition, then = true, else: otherwise = true, ...own }: JsonSchemaObject): JsonSchemaObject {
    const sides = [[otherwise], [condition, then]] as JsonSchema[][];
    return { ...own, allOf: sides[this.#strategy.branch % 2] ?? [] };
  }

  #value(schema: JsonSchemaObject, depth: number, index: number): unknown {
    if ("const" in schema) return schema.const;
    if (Array.isArray(schema.enum)) {
      const fitting = schema.enum.filter((value) => typeof value === "object" || fitsAlone(withoutRefs(schema), value));
      return fitting.length === 0 ? NONE : fitting[index % fitting.length];
    }
    const shown = [schema["example"], ...(Array.isArray(schema.examples) ? schema.examples : []), schema.default];
    const fitting = shown.find((value) => isScalar(value) && fitsAlone(withoutRefs(schema), value));
    if (fitting !== undefined && index === 0) return fitting;
    for (const type of typesOf(schema)) {
      const value = this.#typed(type, schema, depth, index);
      if (value !== NONE && value !== undefined) return value;
    }
    return NONE;
  }

  #typed(type: string, schema: JsonSchemaObject, depth: number, index: number): unknown {
    switch (type) {
      case "object":
        return this.#object(schema, depth);
      case "array":
        return this.#array(schema, depth);
      case "string":
        return sampleText(withoutRefs(schema), index);
      case "number":
      case "integer":
        return sampleNumber(schema, type === "integer", index);
      case "boolean":
        return index % 2 === 0;
      default:
        return type === "null" ? null : NONE;
    }
  }

  #object(schema: JsonSchemaObject, depth: number): unknown {
    const { properties = {}, required = [], additionalProperties = true } = schema;
    const made = new Map<string, unknown>();
    const least = Number(schema["minProperties"] ?? 0);
    const needed = new Set(Array.isArray(required) ? required : []);
    for (const name of needed) {
      const value = this.sample(
        Object.hasOwn(properties, name) ? (properties[name] ?? true) : otherwise(schema, name),
        depth + 1,
      );
      if (value === NONE) return NONE;
      made.set(name, value);
      for (const beside of besides(schema, name)) needed.add(beside);
    }
    // Where so many are needed and none is named, the plain ones: others may lead back to where they stand.
    const inOrder = Object.entries(properties).sort(([, a], [, b]) => (least > 0 ? depthOf(a) - depthOf(b) : 0));
    for (const [name, part] of inOrder) {
      if (made.has(name) || (depth >= this.#strategy.optionalTo && made.size >= least)) continue;
      const value = besides(schema, name).length > 0 ? NONE : this.sample(part, depth + 1);
      if (value !== NONE) made.set(name, value);
    }
    for (let at = 1; made.size < least && at <= least && additionalProperties !== false; at++) {
      const value = this.sample(additionalProperties, depth + 1);
      if (value !== NONE) made.set(`key${at}`, value);
    }
    if (made.size < least) return NONE;
    // As JSON would have it, also for a member named __proto__.
    return Object.fromEntries(made);
  }

  #array(schema: JsonSchemaObject, depth: number): unknown {
    const { prefixItems = [], items = true } = schema;
    const least = Math.max(
      Number(schema["minItems"] ?? 0),
      "contains" in schema ? Number(schema["minContains"] ?? 1) : 0,
    );
    const wanted = Math.max(
      least,
      depth < this.#strategy.optionalTo ? Math.min(1, Number(schema["maxItems"] ?? 1)) : 0,
    );
    const made: unknown[] = [];
    for (let index = 0; index < wanted; index++) {
      const part = prefixItems[index] ?? ("contains" in schema ? (schema["contains"] as JsonSchema) : items);
      const value = this.sample(part, depth + 1, index);
      if (value === NONE) return index >= least ? made : NONE;
      made.push(value);
    }
    return made;
  }
}

/** The name of the alternative in the member by which readers tell them apart, where its schema leaves that open. */
function named(value: unknown, branch: JsonSchema, discriminator: unknown): unknown {
  const { propertyName, mapping = {} } = (discriminator ?? {}) as { propertyName?: string; mapping?: Mapping };
  const name = schemaName(branch);
  if (propertyName === undefined || name === undefined || typeof value !== "object" || value === null) return value;
  const open = (value as Readonly<Record<string, unknown>>)[propertyName];
  if (open !== "text") return value;
  const [key = name] =
    Object.entries(mapping).find(([, target]) => target === name || schemaName({ $ref: target }) === name) ?? [];
  return { ...value, [propertyName]: key };
}

type Mapping = Readonly<Record<string, string>>;

/** How deep a schema leads, as far as it shows by itself. */
function depthOf(schema: JsonSchema): number {
  if (typeof schema !== "object") return 0;
  if ("$ref" in schema) return 1;
  return /array|object/.test(String(schema.type ?? "object")) ? 2 : 0;
}

const isScalar = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value);

/** Of a schema that says no type, the one of which it speaks; an object where it speaks of none. */
function typesOf(schema: JsonSchemaObject): readonly string[] {
  const types = [schema.type ?? []].flat();
  // That there is nothing is the last thing to answer.
  if (types.length > 0) return [...types.filter((type) => type !== "null"), ...types.filter((type) => type === "null")];
  const speaks = (...keywords: string[]) => keywords.some((keyword) => keyword in schema);
  if (speaks("properties", "required", "additionalProperties", "minProperties")) return ["object"];
  if (speaks("items", "prefixItems", "minItems", "contains")) return ["array"];
  if (speaks("pattern", "minLength", "maxLength", "format")) return ["string"];
  if (speaks("minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum")) return ["number"];
  return ["object"];
}

/** What a member has to fit that is not among the named ones. */
function otherwise(
  { patternProperties = {}, additionalProperties = true }: JsonSchemaObject,
  name: string,
): JsonSchema {
  for (const [pattern, part] of Object.entries(patternProperties)) {
    try {
      if (new RegExp(pattern, "u").test(name)) return part;
    } catch {
      // No regular expression takes nothing.
    }
  }
  return additionalProperties;
}

/** Members that have to stand beside one. */
const besides = (schema: JsonSchemaObject, name: string): readonly string[] => {
  const all = (schema["dependentRequired"] ?? {}) as Readonly<Record<string, unknown>>;
  const names = Object.hasOwn(all, name) ? all[name] : [];
  return Array.isArray(names) ? names.map(String) : [];
};

/** What a schema says of a scalar itself. */
const withoutRefs = ({
  allOf: _,
  not: __,
  if: ___,
  then: ____,
  else: _____,
  ...schema
}: JsonSchemaObject): JsonSchemaObject => schema;
