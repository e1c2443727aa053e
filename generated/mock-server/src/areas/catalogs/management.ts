// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import type { CatalogData } from "../../state/catalog.js";
import { catalogError } from "./errors.js";
import { SUCCESS, catalogOf } from "./find.js";

/** `catalogs.list` */
export const listCatalogs: Handler = ({ state }) => ({
  body: { catalogs: state.catalogs.values().map((catalog) => catalog.summary()), message: "success" },
});

/** `catalogs.create` */
export const createCatalog: Handler = ({ body, state, now }) => {
  const { catalogs } = body as { catalogs: readonly [Required<CatalogData>] };
  const [{ name, description, fields }] = catalogs;
  const [first] = fields;
  if (first?.name !== "id" || first.type !== "string") throw catalogError("id-not-first-column");
  if (state.catalogs.get(name) !== undefined) throw catalogError("catalog-name-already-exists", { name });
  const catalog = state.catalogs.create({ name, description, fields }, now);
  return { body: { catalogs: [catalog.summary()], message: "success" } };
};

/** `catalogs.delete`: with everything in it. */
export const deleteCatalog: Handler = (call) => {
  call.state.catalogs.remove(catalogOf(call).name);
  return SUCCESS;
};
