import { mapDocument } from "../document-walk.ts";
import type { OpenApiDocument } from "../openapi.ts";

/** OpenAPI 3.0 in the words of 3.1, so that all later stages know one dialect of JSON Schema. */
export function upgrade(document: OpenApiDocument): OpenApiDocument {
  if (!String(document.openapi).startsWith("3.0")) return document;
  const upgraded = mapDocument(document, "node", (part, kind) =>
    kind === "schema" ? upgradeSchema(part) : part,
  ) as OpenApiDocument;
  return { ...upgraded, openapi: "3.1.1" };
}

/** One schema in the words of 3.1; those of 3.0 stand in documents of 3.1 too. */
export function upgradeSchema({
  nullable,
  exclusiveMinimum,
  exclusiveMaximum,
  ...schema
}: Record<string, unknown>): Record<string, unknown> {
  const upgraded: Record<string, unknown> = { ...schema };
  bound(upgraded, "minimum", "exclusiveMinimum", exclusiveMinimum);
  bound(upgraded, "maximum", "exclusiveMaximum", exclusiveMaximum);
  if (nullable !== true) return upgraded;
  if (upgraded["$ref"] !== undefined) return { anyOf: [upgraded, { type: "null" }] };
  if (typeof upgraded["type"] === "string") upgraded["type"] = [upgraded["type"], "null"];
  if (Array.isArray(upgraded["enum"]) && !upgraded["enum"].includes(null))
    upgraded["enum"] = [...upgraded["enum"], null];
  return upgraded;
}

/** `minimum: 1, exclusiveMinimum: true` → `exclusiveMinimum: 1`. */
function bound(schema: Record<string, unknown>, limit: string, exclusive: string, value: unknown): void {
  if (value === true) {
    schema[exclusive] = schema[limit];
    delete schema[limit];
  } else if (typeof value === "number") schema[exclusive] = value;
}
