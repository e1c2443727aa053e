// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../../copy.js";
import type { CallContext, Handler } from "../../area-handlers.js";
import { catalogError } from "./errors.js";
import { SUCCESS, catalogOf, itemOf } from "./find.js";
import { type Values, valuesOf, withChanges } from "./item-rules.js";

/** `catalogs.items.get` */
export const getItem: Handler = (call) => ({ body: { items: [itemOf(call, catalogOf(call))], message: "success" } });

/** `catalogs.items.create` */
export const createItem: Handler = (call) => {
  const catalog = catalogOf(call);
  const { id, given } = itemIn(call);
  const values = valuesOf(catalog, id, given, { changes: false, each: false });
  if (catalog.item(id) !== undefined) throw catalogError("item-already-exists", { item_id: id });
  catalog.put(values, call.now);
  return SUCCESS;
};

/** `catalogs.items.replace`: overwrites the item, or creates it. */
export const replaceItem: Handler = (call) => {
  const catalog = catalogOf(call);
  const { id, given } = itemIn(call);
  catalog.put(valuesOf(catalog, id, given, { changes: false, each: false }), call.now);
  return SUCCESS;
};

/** `catalogs.items.update` */
export const updateItem: Handler = (call) => {
  const catalog = catalogOf(call);
  const { id, given } = itemIn(call);
  const item = itemOf(call, catalog);
  catalog.put(withChanges(item, valuesOf(catalog, id, given, { changes: true, each: false })), call.now);
  return SUCCESS;
};

/** `catalogs.items.delete` */
export const deleteItem: Handler = (call) => {
  const catalog = catalogOf(call);
  catalog.drop(itemOf(call, catalog).id, call.now);
  return SUCCESS;
};

/** The one item of the body, with the id of the path. */
function itemIn({ path, body }: CallContext): { id: string; given: Values } {
  const { items } = copy(body) as { items: readonly [Values] };
  return { id: path["item_id"] ?? "", given: items[0] };
}
