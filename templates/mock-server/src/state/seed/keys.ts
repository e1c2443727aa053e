// Copied by braze-codegen from templates/: edit it there.
import { TRANSLATED } from "../translation.js";
import { list, type Members } from "./members.js";

/** Members of a part that no two of its entries may share, each list a key of its own. */
const KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  content_blocks: [["content_block_id"], ["name"]],
  email_templates: [["email_template_id"]],
  preference_centers: [["preference_center_api_id"]],
  apps: [["api_key"]],
  sdk_keys: [["id"]],
  push_credentials: [["app_id"]],
  media_assets: [["asset_id"]],
  dashboard_users: [["id"], ["userName"]],
  cdi_integrations: [["integration_id"]],
  custom_attributes: [["name"]],
  data_object_types: [["type_name"]],
  object_relationship_types: [["from_type_name", "to_type_name", "rel_kind"]],
  data_objects: [["type_name", "object_id"]],
  object_relationships: [["type_name", "object_id", "rel_kind", "related_type_name", "related_object_id"]],
  user_relationships: [["type_name", "object_id", "rel_kind", "braze_id"]],
  locales: [["uuid"]],
  translations: TRANSLATED,
};

/** Throws when two entries of a part cannot be told apart. A key that is left out is made up, and so is no other's. */
export function checkKeys(parts: Members): void {
  for (const [part, keys] of Object.entries(KEYS)) {
    for (const key of keys) {
      const seen = new Map<string, string>();
      for (const [place, entry] of list(parts[part], part)) {
        const values = key.map((name) => entry[name]);
        if (values.includes(undefined)) continue;
        const value = JSON.stringify(values);
        const before = seen.get(value);
        if (before !== undefined) throw new TypeError(`${place} has the same ${key.join(" and ")} as ${before}.`);
        seen.set(value, place.replace(/^The seed's /, ""));
      }
    }
  }
}
