// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { createFields, createFieldsLater, deleteField, deleteFieldLater } from "./fields.js";
import * as bulk from "./items-bulk.js";
import { createItem, deleteItem, getItem, replaceItem, updateItem } from "./items.js";
import { createCatalog, deleteCatalog, listCatalogs } from "./management.js";
import { listItems } from "./pages.js";
import { createSelection, createSelectionLater, deleteSelection, deleteSelectionLater } from "./selections.js";
import { wordCatalogs } from "./wording.js";

/** Catalogs: items in typed fields, selections, and the error ids that Braze documents for them. */
export const catalogs: AreaHandlers = {
  // keys are operations
  handlers: {
    "catalogs.list": listCatalogs,
    "catalogs.create": createCatalog,
    "catalogs.delete": deleteCatalog,
    "catalogs.items.list": listItems,
    "catalogs.items.get": getItem,
    "catalogs.items.create": createItem,
    "catalogs.items.update": updateItem,
    "catalogs.items.replace": replaceItem,
    "catalogs.items.delete": deleteItem,
    "catalogs.items.createMany": bulk.createItems,
    "catalogs.items.updateMany": bulk.updateItems,
    "catalogs.items.replaceMany": bulk.replaceItems,
    "catalogs.items.deleteMany": bulk.deleteItems,
    "catalogs.fields.createMany": createFields,
    "catalogs.fields.delete": deleteField,
    "catalogs.selections.create": createSelection,
    "catalogs.selections.delete": deleteSelection,
  },
  // keys are operations
  effects: {
    "catalogs.items.createMany": bulk.createItemsLater,
    "catalogs.items.updateMany": bulk.updateItemsLater,
    "catalogs.items.replaceMany": bulk.replaceItemsLater,
    "catalogs.items.deleteMany": bulk.deleteItemsLater,
    "catalogs.fields.createMany": createFieldsLater,
    "catalogs.fields.delete": deleteFieldLater,
    "catalogs.selections.create": createSelectionLater,
    "catalogs.selections.delete": deleteSelectionLater,
  },
  word: wordCatalogs,
};
