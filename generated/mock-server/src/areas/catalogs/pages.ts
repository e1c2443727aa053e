// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { linkHeader, positionOf } from "../link-pages.js";
import { catalogError } from "./errors.js";
import { catalogOf } from "./find.js";

/**
 * `catalogs.items.list`: as many items a page as the description says; the Link header names the neighbouring pages.
 */
export const listItems: Handler = (call) => {
  const catalog = catalogOf(call);
  const skip = positionOf(call.query["cursor"]);
  if (skip === undefined) throw catalogError("invalid-cursor", { cursor: String(call.query["cursor"]) });
  const size = call.operation.pagination?.size ?? catalog.size;
  const link = linkHeader(`/catalogs/${catalog.name}/items`, skip, size, catalog.size);
  return {
    body: { items: catalog.page(skip, size), message: "success" },
    ...(link === undefined ? {} : { headers: { link } }),
  };
};
