// Copied by braze-codegen from templates/: edit it there.
import { FIELD_TYPES } from "../catalog.js";
import { list, type Members } from "./members.js";

export function checkCatalogs(catalog: Members, place: string): void {
  if (typeof catalog["name"] !== "string") throw new TypeError(`${place} has no name.`);
  for (const [at, { name, type }] of list(catalog["fields"], `${place}.fields`)) {
    if (typeof name !== "string") throw new TypeError(`${at} has no name.`);
    if (!FIELD_TYPES.some((known) => known === type))
      throw new TypeError(`${at}.type must be one of ${FIELD_TYPES.join(", ")}.`);
  }
  for (const [at, item] of list(catalog["items"], `${place}.items`)) {
    if (typeof item["id"] !== "string") throw new TypeError(`${at} has no id.`);
  }
  for (const [at, selection] of list(catalog["selections"], `${place}.selections`)) {
    if (typeof selection["name"] !== "string") throw new TypeError(`${at} has no name.`);
  }
}
