import type { ErrorObject } from "ajv/dist/2020.js";
import { refusals } from "../json-schema/rule-words.ts";
import type { JsonSchemaObject } from "../openapi.ts";
import { didYouMean } from "./did-you-mean.ts";

/** One sentence about a value: what it is called, what it should be, what it is. Of several errors, any would have done. */
export function sentence(errors: readonly ErrorObject[], name: string, value: unknown): string {
  const expected = [...new Set(errors.flatMap((error) => expectation(error) ?? []))];
  if (expected.length > 0)
    return `${name} must be ${expected.join(" or ")}, not ${shown(value)}${near(errors, value) || otherwise(errors, value)}`;
  const [error] = errors;
  if (errors.length > 1 && errors.every(({ keyword }) => keyword === "required"))
    return `${name} lacks ${errors.map(({ params }) => `"${String(params["missingProperty"])}"`).join(" or ")}; write one of them`;
  return error ? other(error, name, value) : `${name} does not fit`;
}

/** What a value should be, for keywords that ask for a value of a kind. */
export function expectation({ keyword, params }: ErrorObject): string | undefined {
  switch (keyword) {
    case "type":
      return [params["type"]].flat().map((type) => KINDS[String(type)] ?? String(type)).join(" or "); // prettier-ignore
    case "enum":
      return `one of ${listed(params["allowedValues"] as unknown[])}`;
    case "const":
      return JSON.stringify(params["allowedValue"]);
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
      return `${COMPARISONS[String(params["comparison"])] ?? ""} ${String(params["limit"])}`;
    case "multipleOf":
      return `a multiple of ${String(params["multipleOf"])}`;
    case "format":
      return `of the format ${String(params["format"])}${SAMPLES[String(params["format"])] ?? ""}`;
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  integer: "an integer",
  boolean: "a boolean",
  array: "an array",
  object: "an object",
};
const COMPARISONS: Readonly<Record<string, string>> = {
  ">=": "at least",
  "<=": "at most",
  ">": "more than",
  "<": "less than",
};
const SAMPLES: Readonly<Record<string, string>> = {
  "date-time": ", as in 2026-11-22T09:00:00Z",
  date: ", as in 2026-11-22",
  uri: ", as in https://shop.example/a",
  email: ", as in ada@shop.example",
};

function other(
  { keyword, params, message, propertyName, schema, parentSchema }: ErrorObject,
  name: string,
  value: unknown,
): string {
  const limit = String(params["limit"]);
  switch (keyword) {
    case "required":
      return `${name} lacks "${String(params["missingProperty"])}"; write it`;
    case "dependentRequired":
      return `${name} has "${String(params["property"])}" and lacks "${String(params["missingProperty"])}"; write both or none`;
    case "additionalProperties":
    case "unevaluatedProperties": {
      const member = String(params["additionalProperty"] ?? params["unevaluatedProperty"]);
      const known = Object.keys((parentSchema?.["properties"] as object | undefined) ?? {});
      return `"${member}" is no member of ${name}${didYouMean(member, known) || "; take it out"}`;
    }
    case "minLength":
      return `${name} must have at least ${counted(limit, "character")}, not ${String(value).length}`;
    case "maxLength":
      return `${name} must have at most ${counted(limit, "character")}, not ${String(value).length}`;
    case "minItems":
      return `${name} must have at least ${counted(limit, "item")}, not ${sizeOf(value)}`;
    case "maxItems":
      return `${name} must have at most ${counted(limit, "item")}, not ${sizeOf(value)}`;
    case "minProperties":
      return `${name} must have at least ${counted(limit, "member")}, not ${sizeOf(value)}`;
    case "maxProperties":
      return `${name} must have at most ${counted(limit, "member")}, not ${sizeOf(value)}`;
    case "pattern":
      return propertyName === undefined
        ? `${name} must match ${String(params["pattern"])}, which ${shown(value)} does not`
        : `the name "${propertyName}" in ${name} must match ${String(params["pattern"])}; write it otherwise`;
    case "uniqueItems":
      return `${name} holds the same item twice; take one out`;
    case "oneOf":
      return `${name} fits more than one of the forms that it may have; write it so that one is left`;
    case "not": {
      const members = Object.keys((parentSchema?.["properties"] as object | undefined) ?? {});
      const rules = typeof schema === "object" ? refusals(schema as JsonSchemaObject, "", members) : [];
      if (rules.length > 0) return `${name} breaks a rule: ${rules.join(" and ")}`;
      return `${name} is of a form that is ruled out, ${shown(value)}; write it otherwise`;
    }
    case "false schema":
      return `${name} must not be there; take it out`;
    default:
      return `${name} ${message ?? "does not fit"}`;
  }
}

function near(errors: readonly ErrorObject[], value: unknown): string {
  if (typeof value !== "string") return "";
  const allowed = errors.flatMap(({ keyword, params }) =>
    keyword === "enum" ? (params["allowedValues"] as unknown[]) : [],
  );
  return didYouMean(
    value,
    allowed.filter((each) => typeof each === "string"),
  );
}

/** What people mean who write one item for a list of them, or the name of a file for what stands in it. */
function otherwise(errors: readonly ErrorObject[], value: unknown): string {
  if (typeof value !== "string" || value.length > 60) return "";
  const wanted = errors.flatMap(({ keyword, params }) => (keyword === "type" ? [params["type"]].flat() : []));
  if (wanted.includes("object") && /\.(ya?ml|json)(#|$)|^#\//.test(value)) return `; write { $ref: "${value}" }`;
  return wanted.length === 1 && wanted[0] === "array" ? `; write [${value}]` : "";
}

/** Long lists are cut: who has one in the document can read it there. */
const listed = (values: readonly unknown[]): string =>
  values.slice(0, 12).map(String).join(", ") + (values.length > 12 ? ", …" : "");

/** A value in a sentence: as it is written where that is short, and else what it is. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…"`;
}

const counted = (number: string, noun: string): string => `${number} ${noun}${number === "1" ? "" : "s"}`;

const sizeOf = (value: unknown): number =>
  typeof value === "object" && value !== null ? Object.keys(value).length : 0;
