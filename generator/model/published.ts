import type { OpenApiDocument } from "../openapi.ts";

/**
 * Without what is of the document as its authors keep it, or as it was made from another: the rules that it asks for, and the note of where
 * it comes from.
 */
export function published({ "x-rules": _, info, ...document }: OpenApiDocument): OpenApiDocument {
  if (info === undefined) return document;
  const { "x-generated": __, ...own } = info;
  // In the place where it stood.
  return { openapi: document.openapi ?? "3.1.1", info: own, ...document };
}
