// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import type { CatalogField } from "../../state/catalog.js";
import { catalogError } from "./errors.js";
import { SUCCESS, catalogOf } from "./find.js";

/** Fields that a catalog may have. */
const MAX_FIELDS = 500;

interface FieldsJob {
  readonly catalog: string;
  readonly fields: readonly CatalogField[];
}

interface FieldJob {
  readonly catalog: string;
  readonly field: string;
}

/** `catalogs.fields.createMany` */
export const createFields: Handler = (call) => {
  const catalog = catalogOf(call);
  const { fields } = call.body as { fields: readonly CatalogField[] };
  const names = new Set([...catalog.fields.keys(), ...fields.map(({ name }) => name)]);
  if (names.size < catalog.fields.size + fields.length) throw catalogError("field-names-not-unique");
  if (names.size > MAX_FIELDS) throw catalogError("catalog-exceeds-fields-limit");
  call.later({ catalog: catalog.name, fields } satisfies FieldsJob);
  return SUCCESS;
};

export const createFieldsLater: Effect = (state, job, now) => {
  const { catalog: name, fields } = job as FieldsJob;
  const catalog = state.catalogs.get(name);
  for (const field of fields) catalog?.fields.set(field.name, field.type);
  catalog?.touch(now);
};

/** `catalogs.fields.delete`: refused for the id, for a field that is not there, and while a selection uses it. */
export const deleteField: Handler = (call) => {
  const catalog = catalogOf(call);
  const { field_name = "" } = call.path;
  if (field_name === "id" || !catalog.fields.has(field_name)) throw catalogError("invalid-field-name", { field_name });
  for (const selection of catalog.selections.values()) {
    const filters = (selection["filters"] ?? []) as readonly { readonly field: string }[];
    const used = selection["sort_field"] === field_name || filters.some(({ field }) => field === field_name);
    if (used) throw catalogError("field-referenced-by-selection", { field_name });
  }
  call.later({ catalog: catalog.name, field: field_name } satisfies FieldJob);
  return SUCCESS;
};

export const deleteFieldLater: Effect = (state, job, now) => {
  const { catalog, field } = job as FieldJob;
  state.catalogs.get(catalog)?.dropField(field, now);
};
