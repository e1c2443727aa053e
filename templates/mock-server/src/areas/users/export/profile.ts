// Copied by braze-codegen from templates/: edit it there.
import type { State } from "../../../state/index.js";
import type { PushToken, Tally } from "../../../state/profile.js";
import { bucketOf } from "../../../state/random-bucket.js";
import { aliasesOf, type User } from "../../../state/user.js";

/** Which fields an export has. */
export interface Wanted {
  /** All, when it is left out. */
  readonly fields?: readonly string[] | undefined;
  /** Single custom attributes, where not all are wanted. */
  readonly attributes?: readonly string[] | undefined;
  /** Whether messages of more than 90 days ago are left out, as in exports of segments. */
  readonly recentMessages?: boolean;
}

type Read = (user: User, now: Date, state: State) => unknown;

const WINDOW = 90 * 24 * 60 * 60 * 1000;

/** What exports have besides the profile fields of the same name. */
const READERS: Readonly<Record<string, Read>> = {
  created_at: ({ createdAt }) => new Date(createdAt).toISOString(),
  external_id: ({ externalId }) => externalId,
  user_aliases: aliasesOf,
  braze_id: ({ brazeId }) => brazeId,
  random_bucket: bucketOf,
  last_coordinates: ({ fields }) => fields.get("last_coordinates") ?? coordinatesOf(fields.get("current_location")),
  total_revenue: ({ revenue }) => revenue,
  // Both are the state of whoever said nothing.
  push_subscribe: ({ fields }) => fields.get("push_subscribe") ?? "subscribed",
  email_subscribe: (user, _, { subscriptions }) => subscriptions.emailOf(user) ?? "subscribed",
  custom_attributes: ({ attributes }) => filled(Object.fromEntries(attributes)),
  custom_events: ({ events }, now) => recent(events, now),
  purchases: ({ purchases }, now) => recent(purchases, now),
  push_tokens: ({ pushTokens }) => filled(pushTokens.map(exportedToken)),
};

/** Fields that are exported as the profile has them. */
const PLAIN = [
  "first_name",
  "last_name",
  "email",
  "dob",
  "home_city",
  "country",
  "phone",
  "language",
  "time_zone",
  "gender",
  "attributed_campaign",
  "attributed_source",
  "attributed_adgroup",
  "attributed_ad",
  "push_opted_in_at",
  "uninstalled_at",
  "devices",
  "apps",
  "campaigns_received",
  "canvases_received",
  "cards_clicked",
];

/** What an export says of a user. As in Braze's, a field without a value is left out. */
export function exported(state: State, user: User, { fields, attributes, recentMessages }: Wanted, now: Date): object {
  const named = fields ?? [...Object.keys(READERS), ...PLAIN];
  const entries = named.map((name) => {
    const value = fieldOf(state, user, name, now);
    return [name, recentMessages === true && name.endsWith("_received") ? recentlyReceived(value, now) : value];
  });
  if (attributes !== undefined && !named.includes("custom_attributes")) {
    const chosen = [...user.attributes].filter(([name]) => attributes.includes(name));
    entries.push(["custom_attributes", filled(Object.fromEntries(chosen))]);
  }
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function fieldOf(state: State, user: User, name: string, now: Date): unknown {
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (read !== undefined) return read(user, now, state);
  // No page lists the values; users of a mock come through the API unless the seed says otherwise.
  return user.fields.get(name) ?? (name === "created_from" ? "REST API" : undefined);
}

/** What happened in the last 90 days; how often and since when stay those of all time. */
function recent(tallies: ReadonlyMap<string, Tally>, now: Date): readonly Tally[] | undefined {
  return filled([...tallies.values()].filter(({ last }) => Date.parse(last) >= now.getTime() - WINDOW));
}

/** Campaigns and Canvases by when the user last received a message of them, or entered. */
function recentlyReceived(value: unknown, now: Date): unknown {
  if (!Array.isArray(value)) return value;
  const isRecent = (message: Readonly<Record<string, unknown>>): boolean =>
    ["last_received", "last_received_message", "last_entered"].some(
      (name) => Date.parse(String(message[name])) >= now.getTime() - WINDOW,
    );
  return filled(value.filter(isRecent));
}

/** The mock knows apps by their ID only. */
const exportedToken = ({ app_id, token, device_id }: PushToken): object => ({
  app: app_id,
  token,
  ...(device_id === undefined ? {} : { device_id }),
  notifications_enabled: true,
});

function coordinatesOf(location: unknown): readonly [longitude: unknown, latitude: unknown] | undefined {
  if (typeof location !== "object" || location === null) return undefined;
  const { longitude, latitude } = location as { longitude?: unknown; latitude?: unknown };
  return [longitude, latitude];
}

const filled = <Value extends object>(value: Value): Value | undefined =>
  Object.keys(value).length === 0 ? undefined : value;
