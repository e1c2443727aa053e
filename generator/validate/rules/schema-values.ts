import type { Finding, Rule } from "../context.ts";
import { didYouMean } from "../did-you-mean.ts";
import { shown } from "../schema-words.ts";
import type { Part } from "../../document-walk.ts";

/**
 * In a curated document the keywords of a schema go together: those of another type check nothing, and a value that the schema itself
 * refuses is none that it can list.
 */
export const schemaValues: Rule = {
  name: "schema-values",
  kind: "house",
  isLocal: true,
  *check({ parts }) {
    for (const each of parts) {
      if (each.kind !== "schema") continue;
      yield* strangersOf(each);
      yield* formatOf(each);
      yield* valuesOf(each);
    }
  },
};

const BOUNDS: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"],
  array: ["minItems", "maxItems", "uniqueItems", "items", "prefixItems", "contains", "minContains", "maxContains"],
  object: [
    ...["minProperties", "maxProperties", "properties", "required", "additionalProperties", "patternProperties"],
    ...["propertyNames", "dependentRequired", "dependentSchemas"],
  ],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
};

const BOUND = new Set(Object.values(BOUNDS).flat());

const typesOf = (part: Record<string, unknown>): string[] =>
  [part["type"] ?? []].flat().map((type) => (type === "integer" ? "number" : String(type)));

/** Keywords that say nothing of a value of the schema's type. */
function* strangersOf(each: Part): Generator<Finding> {
  const { part } = each;
  const types = typesOf(part);
  if (types.length === 0) return;
  const own = types.flatMap((type) => BOUNDS[type] ?? []);
  for (const keyword of Object.keys(part)) {
    // A `required` of another form is the one of parameters, which is told as that.
    const isOther = keyword === "required" && !Array.isArray(part[keyword]);
    if (!BOUND.has(keyword) || own.includes(keyword) || isOther) continue;
    const end = /^(min|max)/.exec(keyword)?.[0];
    const meant = end && own.find((other) => other.startsWith(end));
    yield {
      pointer: [...each.pointer, keyword],
      message: `${keyword} says nothing of a value of type ${[part["type"]].flat().join(" or ")}; ${meant ? `write ${meant}, or` : "correct the type, or"} take it out`,
    };
  }
}

const FORMATS = (
  "date-time date time duration email idn-email hostname idn-hostname ipv4 ipv6 uri uri-reference iri iri-reference uuid uri-template " +
  "json-pointer relative-json-pointer regex int32 int64 float double password binary byte"
).split(" ");

/** A format that nobody knows checks nothing. Some are of one's own; one that is nearly known is misspelt. */
function* formatOf(each: Part): Generator<Finding> {
  const { format } = each.part;
  if (typeof format !== "string" || FORMATS.includes(format)) return;
  const squeezed = FORMATS.find((known) => known.replaceAll("-", "") === format.toLowerCase().replace(/[-_ ]/g, ""));
  const cure = squeezed === undefined ? didYouMean(format, FORMATS) : `; did you mean "${squeezed}"?`;
  if (cure !== "")
    yield { pointer: [...each.pointer, "format"], message: `"${format}" is no format that is known${cure}` };
}

/** The values of enum and const that the other keywords refuse, or that stand there twice. */
function* valuesOf(each: Part): Generator<Finding> {
  const { part } = each;
  const values = Array.isArray(part["enum"]) ? (part["enum"] as unknown[]) : [];
  if (Array.isArray(part["enum"]) && values.length === 0)
    yield {
      step: { at: [...each.pointer, "enum"] },
      pointer: [...each.pointer, "enum"],
      message: "enum is empty, so that no value fits; list the values",
    };
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    const at = [...each.pointer, "enum", index];
    const text = JSON.stringify(value);
    const fault = faultOf(part, value);
    if (seen.has(text)) yield { pointer: at, message: `enum lists ${shown(value)} twice; take one of the two out` };
    else if (fault)
      yield {
        pointer: at,
        message: `enum lists ${shown(value)}, and ${fault}, so that it never fits; correct one of the two`,
      };
    seen.add(text);
  }
  if (!Object.hasOwn(part, "const")) return;
  const fault =
    faultOf(part, part["const"]) ??
    (values.length > 0 && !seen.has(JSON.stringify(part["const"])) ? "enum does not list it" : undefined);
  if (fault)
    yield {
      pointer: [...each.pointer, "const"],
      message: `const is ${shown(part["const"])}, and ${fault}, so that no value fits; correct one of the two`,
    };
}

/** Which keyword of the schema the value breaks. */
function faultOf(part: Record<string, unknown>, value: unknown): string | undefined {
  const types = [part["type"] ?? []].flat().map(String);
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return `type is ${types.join(" or ")}`;
  const breaks = (keyword: string, is: (limit: number) => boolean): string | undefined => {
    const limit = part[keyword];
    return typeof limit === "number" && is(limit) ? `${keyword} is ${limit}` : undefined;
  };
  if (typeof value === "number")
    return (
      breaks("minimum", (limit) => value < limit) ??
      breaks("maximum", (limit) => value > limit) ??
      breaks("exclusiveMinimum", (limit) => value <= limit) ??
      breaks("exclusiveMaximum", (limit) => value >= limit)
    );
  if (typeof value !== "string") return undefined;
  const { length } = [...value];
  return (
    breaks("minLength", (limit) => length < limit) ??
    breaks("maxLength", (limit) => length > limit) ??
    patternFault(part["pattern"], value)
  );
}

function patternFault(pattern: unknown, value: string): string | undefined {
  try {
    return typeof pattern !== "string" || new RegExp(pattern, "u").test(value) ? undefined : `pattern is ${pattern}`;
  } catch {
    // It is told by itself.
    return undefined;
  }
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "string":
    case "number":
    case "boolean":
      return typeof value === type;
    default:
      return true;
  }
}
