// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import type { Catalog, CatalogSelection, FieldType } from "../../state/catalog.js";
import { catalogError } from "./errors.js";
import { SUCCESS, catalogOf } from "./find.js";

/** How fields of each type can be compared. */
const OPERATORS: Readonly<Record<FieldType, readonly string[]>> = {
  string: ["equals", "does not equal"],
  number: ["equals", "does not equal", "greater than", "less than"],
  boolean: ["is"],
  time: ["before", "after"],
  array: ["includes value", "does not include value"],
  geo: ["geo within", "geo outside"],
  object: [],
};

interface Filter {
  readonly field: string;
  readonly operator: string;
}

interface Selection extends CatalogSelection {
  readonly filters: readonly Filter[];
  readonly sort_field?: string;
}

interface Job {
  readonly catalog: string;
  readonly selection: Selection;
}

/** `catalogs.selections.create` */
export const createSelection: Handler = (call) => {
  const catalog = catalogOf(call);
  const { selection } = call.body as { selection: Selection };
  checkSelection(catalog, selection);
  call.later({ catalog: catalog.name, selection } satisfies Job);
  return SUCCESS;
};

function checkSelection(catalog: Catalog, { name, filters, sort_field }: Selection): void {
  if (catalog.selections.has(name)) throw catalogError("selection-name-already-exists", { name });
  for (const { field, operator } of filters) {
    const type = catalog.fields.get(field);
    if (type === undefined || !OPERATORS[type].includes(operator))
      throw catalogError("selection-has-invalid-filter", { field });
  }
  const arrays = new Set(filters.map(({ field }) => field).filter((field) => catalog.fields.get(field) === "array"));
  if (arrays.size > 1) throw catalogError("selection-contains-too-many-arrays");
  if (sort_field !== undefined && !catalog.fields.has(sort_field))
    throw catalogError("invalid-sort-field", { sort_field });
}

export const createSelectionLater: Effect = (state, job, now) => {
  const { catalog: name, selection } = job as Job;
  const catalog = state.catalogs.get(name);
  catalog?.selections.set(selection.name, selection);
  catalog?.touch(now);
};

/** `catalogs.selections.delete` */
export const deleteSelection: Handler = (call) => {
  const catalog = catalogOf(call);
  const { selection_name = "" } = call.path;
  if (!catalog.selections.has(selection_name)) throw catalogError("invalid-selection", { selection_name });
  call.later({ catalog: catalog.name, name: selection_name });
  return SUCCESS;
};

export const deleteSelectionLater: Effect = (state, job, now) => {
  const { catalog: name, name: selection } = job as { catalog: string; name: string };
  const catalog = state.catalogs.get(name);
  if (catalog?.selections.delete(selection)) catalog.touch(now);
};
