// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import type { Refusal } from "../../refusal.js";
import type { Complaint } from "../../area-handlers.js";
import { valueAt } from "../../value-at.js";
import { mainErrors, sentence } from "../../wording.js";
import { errorOf } from "../../documented-complaints.js";
import { catalogError, notFound, wordsOfId } from "./errors.js";
import { MAX_CHARACTERS } from "./item-rules.js";
import { hasBadKeys, isArrayChange } from "./values.js";

/**
 * The error id for a complaint of which the description does not say it: by its place in the body, with positions as
 * `*`, and its keyword. The first row that fits counts.
 */
type Row = readonly [place: string, keywords: RegExp, id: string];

const ANY = /^/;

const ROWS: readonly Row[] = [
  ["/catalogs/*/name", ANY, "invalid-catalog-name"],
  ["/catalogs/*", /^required name$/, "invalid-catalog-name"],
  ["/catalogs/*/fields/*/name", ANY, "invalid-field-names"],
  ["/catalogs/*/fields/*/type", ANY, "invalid-field-types"],
  ["/catalogs/*/fields/*", ANY, "invalid-fields"],
  ["/catalogs/*/fields", ANY, "invalid-fields"],
  ["/catalogs/*", /^required fields$/, "invalid-fields"],
  ["/fields/*/name", /^maxLength/, "field-names-too-large"],
  ["/fields/*/name", ANY, "invalid-field-names"],
  ["/fields/*/type", ANY, "invalid-field-types"],

  ["/items/*/id", ANY, "invalid-ids"],
  ["/items/*", /^(pattern|maxLength|propertyNames)/, "invalid-fields"],

  ["/selection/filters", ANY, "selection-has-invalid-filter"],
  ["/selection/sort_field", ANY, "invalid-sort-field"],
  ["/selection/sort_order", ANY, "invalid-sort-order"],
];

/** Ids whose own words are true only where the description says so. */
const OF_SEVERAL: ReadonlySet<string> = new Set([
  "catalog-array-invalid",
  "invalid-catalog-name",
  "invalid-field-names",
  "invalid-field-types",
  "invalid-fields",
  "invalid-ids",
  "invalid-selection",
  "invalid-sort-field",
  "invalid-sort-order",
  "item-array-invalid",
  "selection-has-invalid-filter",
]);

/** Words a complaint with the error ids that Braze documents for its catalogs; undefined where none fits. */
export function wordCatalogs(complaint: Complaint): Refusal | undefined {
  const { operation, path, part, errors, value } = complaint;
  const [error] = mainErrors(errors);
  if (error === undefined) return undefined;
  if (part === "query") return error.instancePath.startsWith("/cursor") ? catalogError("invalid-cursor") : undefined;
  if (part === "path") return wordPath(complaint, error);
  if (part === "constraints" && error.params["error"] !== undefined) return catalogError(String(error.params["error"]));
  const known = errorOf(operation, error)?.code;
  const id = known ?? idOf(operation.id, error, value);
  if (id === "items-missing-ids")
    return catalogError(id, {}, `There are ${withoutIds(value)} item(s) that do not have ids`);
  const said = known === undefined && OF_SEVERAL.has(id) ? sentence(error) : wordsOfId(operation, id);
  return catalogError(id, nameOf(id, path), said);
}

function wordPath({ operation, path }: Complaint, { instancePath, params, keyword }: ValidationError): Refusal {
  const { catalog_name = "", item_id = "" } = path;
  const name = String(params["missingProperty"] ?? instancePath.slice(1));
  if (name === "catalog_name") return notFound("catalog-not-found", operation, { catalog_name });
  if (operation.effect !== "write") return notFound("item-not-found", operation, { item_id });
  return catalogError(keyword === "maxLength" ? "ids-too-large" : "invalid-ids", { item_id });
}

function idOf(operation: string, error: ValidationError, body: unknown): string {
  const place = error.instancePath.replace(/\/\d+(?=\/|$)/g, "/*");
  const keyword = `${error.keyword} ${String(error.params["missingProperty"] ?? "")}`.trim();
  const row = ROWS.find(([at, keywords]) => at === place && keywords.test(keyword));
  return row?.[2] ?? fallback(operation, place, error, body);
}

/**
 * Below the places of the table: a value of an item (`/items/0/tags/1` is about `tags`), a part of a filter; or the
 * body as a whole.
 */
function fallback(operation: string, place: string, { instancePath }: ValidationError, body: unknown): string {
  if (operation === "catalogs.create") return "catalog-array-invalid";
  if (operation.startsWith("catalogs.fields.")) return "invalid-fields";
  if (place.startsWith("/selection/filters/")) return "selection-has-invalid-filter";
  if (operation.startsWith("catalogs.selections.")) return "invalid-selection";
  if (!place.startsWith("/items/*/")) return "item-array-invalid";
  const value = valueAt(body, instancePath.split("/").slice(0, 4).join("/"));
  if (JSON.stringify(value ?? null).length > MAX_CHARACTERS) return "items-too-large";
  // In a change of an array, `$add` and `$remove` are good keys, and what is wrong is below them.
  const isChange = isArrayChange(value) && /\.update/.test(operation);
  return hasBadKeys(isChange ? Object.values(value) : value)
    ? "invalid-keys-in-value-object"
    : "unable-to-coerce-value";
}

function withoutIds(body: unknown): number {
  const { items } = body as { items: readonly object[] };
  return items.filter((item) => !Object.hasOwn(item, "id")).length;
}

function nameOf(id: string, { item_id }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return id === "id-in-body" && item_id !== undefined ? { id: item_id } : {};
}
