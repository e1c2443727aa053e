// Copied by braze-codegen from templates/: edit it there.
import { type OperationData, operations } from "../../data/operations.js";
import { documented } from "../../documented.js";
import { Refusal } from "../../refusal.js";

/** Where Braze's pages print an error id without words, the mock has words of its own. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  "catalog-array-invalid": "'catalogs' must be an array of objects",
  "catalog-exceeds-fields-limit": "The catalog would have too many fields",
  "catalog-name-too-large": "The catalog name is too long",
  "description-too-long": "The description is too long",
  "field-names-not-unique": "The field names are not unique",
  "field-names-too-large": "A field name is too long",
  "field-referenced-by-selection": "A selection uses the field",
  "id-in-body": "The item id belongs in the path and not in the body",
  "id-not-first-column": "The first field must be 'id' of type 'string'",
  "ids-not-string": "An item id is not a string",
  "ids-not-strings": "An item id is not a string",
  "ids-not-unique": "The item ids are not unique",
  "ids-too-large": "An item id is too long",
  "invalid-catalog-name": "The catalog name may have letters, digits, hyphens and underscores",
  "invalid-field-name": "The field name is not valid",
  "invalid-field-names": "Field names may have letters, digits, hyphens and underscores",
  "invalid-field-types": "A field type is not valid",
  "invalid-ids": "Item ids may have letters, digits, hyphens and underscores",
  "invalid-keys-in-value-object": "A key in a value object has a '.' or '$'",
  "invalid-selection": "The selection is not valid",
  "invalid-sort-field": "The sort field is not valid",
  "invalid-sort-order": "The sort order is not valid",
  "item-already-exists": "An item with that id already exists",
  "item-array-invalid": "'items' must be an array of objects",
  "items-too-large": "An item is too large",
  "request-includes-too-many-fields": "The request has too many fields",
  "request-includes-too-many-items": "The request has too many items",
  "selection-contains-too-many-arrays": "More than one filter is on an array field",
  "selection-has-invalid-filter": "A filter is not valid",
  "selection-invalid-results-limit": "The results limit is not valid",
  "selection-name-already-exists": "A selection with that name already exists",
  "too-deep-nesting-in-value-object": "A value object nests too deeply",
  "too-many-catalog-atoms": "The request has more than one catalog",
  "too-many-fields": "The catalog has too many fields",
  "too-many-filters": "The selection has too many filters",
  "unable-to-coerce-value": "A value does not fit the type of its field",
};

/** What Braze's pages print, by id: one id says the same wherever it comes. */
const PRINTED = new Map(
  operations
    .filter(({ area }) => area === "catalogs")
    .flatMap(({ errors = [] }) => errors)
    .flatMap(({ code, message }) => (message === undefined ? [] : [[code, message] as const])),
);

/** A refusal in the shape that the catalog endpoints share. */
export function catalogError(
  id: string,
  parameters: Readonly<Record<string, string>> = {},
  message: string | undefined = PRINTED.get(id) ?? OWN_WORDS[id],
  status = 400,
): Refusal {
  const error = {
    id,
    message: message ?? id,
    parameters: Object.keys(parameters),
    parameter_values: Object.values(parameters),
  };
  return new Refusal(status, { errors: [error], message: "Invalid Request" });
}

/** A refusal because the catalog or the item does not exist, with the status that the operation's page prints. */
export function notFound(
  id: "catalog-not-found" | "item-not-found",
  operation: OperationData,
  parameters: Readonly<Record<string, string>>,
): Refusal {
  return catalogError(id, parameters, undefined, documented(operation, id)?.status ?? 404);
}
