// Copied by braze-codegen from templates/: edit it there.
import { FIELD_TYPES } from "../catalog.js";
import { checkEntry } from "./entry.js";
import { list, type Members } from "./members.js";

export function checkCatalogs(catalog: Members, place: string): void {
  checkEntry(catalog, place, {
    required: ["name"],
    members: {
      name: "text",
      description: "text",
      fields: "list",
      items: "list",
      selections: "list",
      updated_at: "instant",
    },
  });
  const fields = list(catalog["fields"], `${place}.fields`);
  for (const [at, field] of fields)
    checkEntry(field, at, { required: ["name", "type"], members: { name: "text", type: FIELD_TYPES } });
  const [[at, { name, type }] = ["", { name: "id", type: "string" }]] = fields;
  if (name !== "id" || type !== "string") throw new TypeError(`${at} must be "id" of the type "string".`);
  for (const [at, item] of list(catalog["items"], `${place}.items`)) {
    if (typeof item["id"] !== "string") throw new TypeError(`${at} has no id.`);
  }
  for (const [at, selection] of list(catalog["selections"], `${place}.selections`)) {
    if (typeof selection["name"] !== "string") throw new TypeError(`${at} has no name.`);
  }
}
