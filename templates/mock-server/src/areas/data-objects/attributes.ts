// Copied by braze-codegen from templates/: edit it there.
import type { Attributes, FieldsSchema } from "../../state/data-object.js";

/** A date with a time and a zone, as RFC 3339 has it. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * What is wrong with attributes, in a sentence; undefined when they fit the fields.
 *
 * @param isWhole - Whether they are all attributes, so that no required one may be missing.
 */
export function mismatch(
  schema: FieldsSchema | undefined,
  attributes: Attributes,
  isWhole: boolean,
): string | undefined {
  const fields = schema?.properties ?? {};
  for (const [name, value] of Object.entries(attributes)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) return `Unknown attribute: ${name}`;
    if (value !== null && !isOfType(value, field.type, field.format)) return `Invalid value of attribute: ${name}`;
  }
  const missing = (name: string) => (isWhole ? (attributes[name] ?? null) === null : attributes[name] === null);
  const required = schema?.required?.find(missing);
  return required === undefined ? undefined : `Missing attribute: ${required}`;
}

/** The attributes without those that null clears. */
export function withoutCleared(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

function isOfType(value: unknown, type: string, format: string | undefined): boolean {
  switch (type) {
    case "string":
      return typeof value === "string" && (format !== "date-time" || isDateTime(value));
    case "number":
      return typeof value === "number";
    case "integer":
      return Number.isInteger(value);
    case "boolean":
      return typeof value === "boolean";
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && !Array.isArray(value);
    default:
      return true;
  }
}

function isDateTime(text: string): boolean {
  return DATE_TIME.test(text) && !Number.isNaN(new Date(text.replace(" ", "T")).getTime());
}
