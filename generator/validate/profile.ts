import type { OpenApiDocument } from "../openapi.ts";

/**
 * How strictly a document is read. `sound`: complaints are about what would make the output wrong; all else is a remark. `curated`: the
 * rules of a document that is maintained as the source of a client are complaints too, such as an example for each operation.
 */
export type Rules = "sound" | "curated";

/** The rules that hold for a document: those that were asked for, or else those that it asks for itself. */
export const rulesFor = (document: OpenApiDocument, asked?: Rules): Rules =>
  asked ?? (document["x-rules"] === "curated" ? "curated" : "sound");
