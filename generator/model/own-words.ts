import type { JsonSchema, OperationObject } from "../openapi.ts";
import { isReference } from "../reference.ts";

/** ``Answer of `GET /campaigns/list`. List campaigns.``: what a part of a call is, for a type that a document names nowhere. */
export function partOfCall(part: string, { summary }: OperationObject, method: string, path: string): string {
  const said = `${part.charAt(0).toUpperCase()}${part.slice(1)} of \`${method.toUpperCase()} ${path}\`.`;
  const title = typeof summary === "string" ? summary.replace(/\s+/g, " ").trim() : "";
  return title === "" ? said : `${said} ${title}${/[.!?]$/.test(title) ? "" : "."}`;
}

/** Gives a schema words, unless it has some of its own. Changes the schema itself. */
export function describeSchema(schema: JsonSchema, text: string): void {
  if (typeof schema !== "object" || schema === null || isReference(schema) || typeof schema.description === "string")
    return;
  schema.description = text;
}
