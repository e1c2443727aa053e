import { METHODS, type OpenApiDocument, type OperationObject, type PathItemObject } from "../openapi.ts";
import { isReference, resolveReference } from "../reference.ts";

/**
 * A path that refers to a path item within the document gets a copy of it: two paths that share one are calls of their own, and each has
 * its own id. What stands beside the reference is about this path. The components that were copied keep no ids, which are the paths' now.
 */
export function withOwnPathItems(document: OpenApiDocument): OpenApiDocument {
  const { paths, components } = document;
  if (typeof paths !== "object" || paths === null || !Object.values(paths).some(isReference)) return document;
  const entries = Object.entries(paths).map(([path, item]) => {
    const own = isReference(item) ? structuredClone(resolveReference(document, item)) : item;
    return [path, own ?? item] as const;
  });
  const shared = (components as { pathItems?: Readonly<Record<string, PathItemObject>> } | undefined)?.pathItems;
  return {
    ...document,
    paths: Object.fromEntries(entries),
    ...(shared ? { components: { ...components, pathItems: withoutIds(shared) } } : {}),
  };
}

function withoutIds(items: Readonly<Record<string, PathItemObject>>): object {
  const plain = structuredClone(items);
  for (const item of Object.values(plain))
    for (const method of METHODS)
      delete (item as Partial<Record<string, OperationObject>> | null)?.[method]?.operationId;
  return plain;
}
