import { type Kind, mapDocument } from "../document-walk.ts";

const IDS = ["$id", "$schema", "$anchor", "$dynamicAnchor", "$comment"];

/** What is said beside a schema. ajv walks through it as if it were part of the schema, and an `$id` in an example is none. */
const isBeside = (key: string): boolean =>
  key === "example" || key === "examples" || (key.startsWith("x-") && key !== "x-constraints");

/**
 * Schemas without names of their own. They are reached by their place in the document, and ajv writes an `$id` unescaped into a comment
 * of the code that it makes.
 */
export const withoutIds = <T>(value: T, kind: Kind): T =>
  mapDocument(value, kind, (part, own) => {
    if (own !== "schema") return part;
    return Object.fromEntries(
      Object.entries(part).filter(
        ([key, value]) => !(IDS.includes(key) && typeof value === "string") && !isBeside(key),
      ),
    );
  }) as T;
