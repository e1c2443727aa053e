import type { OpenApiDocument } from "../openapi.ts";
import type { Pointer } from "../pointer.ts";

/** The parts of a document that have types, in the order in which openapi-typescript prints them. */
export function typedParts(
  document: OpenApiDocument,
): { readonly root: string; readonly kind?: string; readonly pointers: readonly Pointer[] }[] {
  const { paths, webhooks, components } = document as OpenApiDocument & { readonly webhooks?: unknown };
  return [
    { root: "paths", pointers: partsIn(paths, ["paths"]) },
    { root: "webhooks", pointers: partsIn(webhooks, ["webhooks"]) },
    ...KINDS.map((kind) => ({ root: "components", kind, pointers: partsIn(components?.[kind], ["components", kind]) })),
  ];
}

const KINDS = ["schemas", "responses", "parameters", "requestBodies", "headers", "pathItems"];

const partsIn = (parts: unknown, above: Pointer): Pointer[] =>
  typeof parts === "object" && parts !== null ? Object.keys(parts).map((name) => [...above, name]) : [];
