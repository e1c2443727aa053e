// Copied by braze-codegen from templates/: edit it there.
import { TRANSLATED } from "../translation.js";
import { list, type Members } from "./members.js";

/**
 * Members of a part that no two of its entries may share, each list a key of its own: of two with the same, requests
 * would find either. Users have several: see {@link identifiersOf}.
 */
const KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // only with area users email subscription messages campaigns canvas transactional
  subscription_groups: [["id"]],
  // only with area users email subscription messages campaigns canvas transactional
  email_addresses: [["email"]],
  // only with area users email sms subscription messages campaigns canvas transactional
  phone_numbers: [["phone"]],
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel messages.send messages.schedule.create messages.schedule.update messages.schedule.delete messages.liveActivity.start messages.liveActivity.update campaigns.trigger.send campaigns.trigger.schedule.create campaigns.trigger.schedule.update campaigns.trigger.schedule.delete canvas.trigger.send canvas.trigger.schedule.create canvas.trigger.schedule.update canvas.trigger.schedule.delete segments.list segments.details segments.dataSeries events.dataSeries sessions.dataSeries
  segments: [["id"]],
  // only with area catalogs
  catalogs: [["name"]],
  // only with area content_blocks templates
  content_blocks: [["content_block_id"], ["name"]],
  // only with area templates
  email_templates: [["email_template_id"]],
  // only with area preference_center
  preference_centers: [["preference_center_api_id"]],
  // only with area app_group apps events kpi purchases sessions
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
  // only with area feed
  cards: [["id"]],
  // only with area campaigns canvas messages sends transactional
  campaigns: [["id"]],
  // only with area campaigns canvas messages sends transactional
  canvases: [["id"]],
  // only with area messages campaigns canvas
  message_schedules: [["schedule_id"]],
  // only with area messages
  live_activities: [["activity_id"]],
  // only with area sends messages campaigns canvas
  send_ids: [["send_id", "campaign_id"]],
  // only with area transactional
  transactional_emails: [["dispatch_id"]],
  // only with operation campaigns.dataSeries canvas.dataSeries canvas.dataSummary sends.dataSeries
  figures: [["id"]],
};

/** Throws when two entries of a part cannot be told apart. */
export function checkUnique(parts: Members): void {
  for (const [part, keys] of Object.entries(KEYS))
    check(part, parts[part], (entry) =>
      keys.map((key) => {
        const values = key.map((name) => entry[name]);
        // A key that is left out is made up, and so is no other's.
        return [key.join(" and "), values.includes(undefined) ? undefined : values] as const;
      }),
    );
  // only with area users custom_attributes data_objects email events preference_center purchases subscription messages campaigns canvas transactional kpi segments sessions
  check("users", parts["users"], identifiersOf);
  // only with area catalogs
  for (const [place, { items }] of list(parts["catalogs"], "catalogs"))
    check(`${place}.items`, items, ({ id }) => [["id", id]]);
}

type Identifiers = (entry: Members, place: string) => readonly (readonly [name: string, value: unknown])[];

function check(part: string, entries: unknown, identifiers: Identifiers): void {
  const seen = new Map<string, string>();
  for (const [place, entry] of list(entries, part))
    for (const [name, value] of identifiers(entry, place)) {
      if (value === undefined) continue;
      const key = JSON.stringify([name, value]);
      const before = seen.get(key);
      if (before !== undefined) throw new TypeError(`${place} has the same ${name} as ${before}.`);
      seen.set(key, place.replace(/^The seed's /, ""));
    }
}

/** Addresses and numbers are none: users may share them. */
function identifiersOf(user: Members, place: string): (readonly [name: string, value: unknown])[] {
  const deprecated = user["deprecated_external_ids"];
  const ids = [user["external_id"], ...(Array.isArray(deprecated) ? (deprecated as unknown[]) : [])];
  const aliases = list(user["user_aliases"], `${place}.user_aliases`);
  const tokens = list(user["push_tokens"], `${place}.push_tokens`);
  return [
    ["braze_id", user["braze_id"]],
    ...ids.map((id) => ["external_id", id] as const),
    ...aliases.map(([, { alias_label, alias_name }]) => ["alias", [alias_label, alias_name]] as const),
    ...tokens.map(([, { token }]) => ["push token", token] as const),
  ];
}
