import { type Kind, mapDocument } from "../document-walk.ts";

const IDS = ["$id", "$schema", "$anchor", "$dynamicAnchor", "$comment"];

/**
 * Schemas without names of their own. They are reached by their place in the document, and ajv writes an `$id` unescaped into a comment
 * of the code that it makes.
 */
export const withoutIds = <T>(value: T, kind: Kind): T =>
  mapDocument(value, kind, (part, own) => {
    if (own !== "schema") return part;
    return Object.fromEntries(
      Object.entries(part).filter(([key, id]) => !(IDS.includes(key) && typeof id === "string")),
    );
  }) as T;
