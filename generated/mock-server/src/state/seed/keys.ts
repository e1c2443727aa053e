// Copied by braze-codegen from templates/: edit it there.
import { TRANSLATED } from "../translation.js";
import { list, type Members } from "./members.js";

/** Members of a part that no two of its entries may share, each list a key of its own. */
const KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // only with area content_blocks templates
  content_blocks: [["content_block_id"], ["name"]],
  // only with area templates
  email_templates: [["email_template_id"]],
  // only with area preference_center
  preference_centers: [["preference_center_api_id"]],
  // only with area app_group apps
  apps: [["api_key"]],
  // only with area app_group
  sdk_keys: [["id"]],
  // only with area apps
  push_credentials: [["app_id"]],
  // only with area media_library
  media_assets: [["asset_id"]],
  // only with area scim
  dashboard_users: [["id"], ["userName"]],
  // only with area cdi
  cdi_integrations: [["integration_id"]],
  // only with area custom_attributes
  custom_attributes: [["name"]],
  // only with area data_objects
  data_object_types: [["type_name"]],
  // only with area data_objects
  object_relationship_types: [["from_type_name", "to_type_name", "rel_kind"]],
  // only with area data_objects
  data_objects: [["type_name", "object_id"]],
  // only with area data_objects
  object_relationships: [["type_name", "object_id", "rel_kind", "related_type_name", "related_object_id"]],
  // only with area data_objects
  user_relationships: [["type_name", "object_id", "rel_kind", "braze_id"]],
  // only with area campaigns canvas content_blocks templates
  locales: [["uuid"]],
  // only with area campaigns canvas content_blocks templates
  translations: TRANSLATED,
  // only with area events
  custom_events: [["name"]],
  // only with area device_messaging
  banners: [["id"]],
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
