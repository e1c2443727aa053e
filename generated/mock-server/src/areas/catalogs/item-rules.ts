// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../../copy.js";
import type { Catalog, CatalogItem } from "../../state/catalog.js";
import { catalogError } from "./errors.js";
import { type ArrayChange, arrayAfter, coerced, hasBadKeys, isArrayChange, isLonger, isTooDeep } from "./values.js";

/** Characters that an item may have; in bulk calls, each of its values. */
export const MAX_CHARACTERS = 5000;

/** Values by field, as a request gives them. */
export type Values = Readonly<Record<string, unknown>>;

/** How an endpoint reads items. */
export interface Reading {
  /** Whether `{"$add": …}` and `{"$remove": …}` may stand for an array: only in the two PATCH endpoints. */
  readonly changes: boolean;
  /** Whether the length counts for each value (bulk) or for the item (single). */
  readonly each: boolean;
}

/**
 * The id and the values of an item, converted to the types of their fields; throws the refusal for the first rule that
 * one breaks.
 */
export function valuesOf(catalog: Catalog, id: string, given: Values, { changes, each }: Reading): CatalogItem {
  const fields = Object.keys(given).filter((field) => field !== "id");
  if (fields.some((field) => !catalog.fields.has(field))) throw catalogError("invalid-fields", { id });
  const isChange = (value: unknown) => changes && isArrayChange(value);
  for (const field of fields) {
    const value = given[field];
    const { $add, $remove } = isChange(value) ? (value as ArrayChange) : { $add: value };
    if (hasBadKeys($add) || hasBadKeys($remove)) throw catalogError("invalid-keys-in-value-object", { id });
    if (isTooDeep(value)) throw catalogError("too-deep-nesting-in-value-object", { id });
  }
  const isTooLong = (value: unknown) => isLonger(value, MAX_CHARACTERS);
  if (each ? fields.some((field) => isTooLong(given[field])) : isTooLong(given))
    throw catalogError("items-too-large", { id });
  const values: { readonly id: string; [field: string]: unknown } = { id };
  for (const field of fields) {
    const value = given[field];
    const type = catalog.fields.get(field) ?? "string";
    const fitting = isChange(value) ? (type === "array" ? value : undefined) : coerced(type, value);
    if (fitting === undefined) throw catalogError("unable-to-coerce-value", { id });
    values[field] = fitting;
  }
  return values;
}

/** An item with copies of changed values; what the change does not name stays. */
export function withChanges(item: CatalogItem, changes: Values): CatalogItem {
  const values: Record<string, unknown> = { ...item };
  for (const field of Object.keys(changes)) {
    const value = changes[field];
    const before = Object.hasOwn(item, field) ? item[field] : undefined;
    values[field] = isArrayChange(value) ? arrayAfter(before, value) : copy(value);
  }
  return values as CatalogItem;
}
