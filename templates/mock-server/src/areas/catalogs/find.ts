// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Reply } from "../../area-handlers.js";
import type { Catalog, CatalogItem } from "../../state/catalog.js";
import { notFound } from "./errors.js";

/** What most calls on catalogs answer. */
export const SUCCESS: Reply = { body: { message: "success" } };

/** The catalog that the path names, or the refusal. */
export function catalogOf({ path, state, operation }: CallContext): Catalog {
  const { catalog_name = "" } = path;
  const catalog = state.catalogs.get(catalog_name);
  if (catalog === undefined) throw notFound("catalog-not-found", operation, { catalog_name });
  return catalog;
}

/** The item that the path names, or the refusal. */
export function itemOf({ path, operation }: CallContext, catalog: Catalog): CatalogItem {
  const { item_id = "" } = path;
  const item = catalog.item(item_id);
  if (item === undefined) throw notFound("item-not-found", operation, { item_id });
  return item;
}
