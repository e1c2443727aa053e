// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";
import { type Held, SmallMap } from "../small-map.js";
import { type PushToken, STRUCTURE, type Tally, type UserAlias, type UserProfile } from "./profile.js";

const NONE: readonly never[] = [];

/**
 * A user as the mock works on it. Whatever a caller may name is a key of a Map: no name can reach a prototype. A
 * workspace may have a million of them, so that what is empty takes no memory.
 */
export class User {
  readonly brazeId: string;
  externalId: string | undefined;
  deprecatedIds: readonly string[] = NONE;
  pushTokens: readonly PushToken[] = NONE;
  revenue = 0;
  createdAt: number;
  updatedAt: number;
  /** Counts up over all users: two changes in the same millisecond still have an order. */
  revision = 0;
  /** What the maps below hold. */
  aliasPairs: Held<string, string> = undefined;
  fieldPairs: Held<string, unknown> = undefined;
  attributePairs: Held<string, unknown> = undefined;
  eventPairs: Held<string, Tally> = undefined;
  purchasePairs: Held<string, Tally> = undefined;

  constructor(brazeId: string, now: number) {
    this.brazeId = brazeId;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Names by label: a user has one name for each label. */
  get aliases(): Map<string, string> {
    return new SmallMap<string, string, "aliasPairs">(this, "aliasPairs");
  }

  get fields(): Map<string, unknown> {
    return new SmallMap<string, unknown, "fieldPairs">(this, "fieldPairs");
  }

  get attributes(): Map<string, unknown> {
    return new SmallMap<string, unknown, "attributePairs">(this, "attributePairs");
  }

  get events(): Map<string, Tally> {
    return new SmallMap<string, Tally, "eventPairs">(this, "eventPairs");
  }

  get purchases(): Map<string, Tally> {
    return new SmallMap<string, Tally, "purchasePairs">(this, "purchasePairs");
  }

  get email(): string | undefined {
    const email = this.fields.get("email");
    return typeof email === "string" ? email : undefined;
  }

  get phone(): string | undefined {
    const phone = this.fields.get("phone");
    return typeof phone === "string" ? phone : undefined;
  }
}

/** Adds one count, or several, to a tally. */
export function tally(tallies: Map<string, Tally>, name: string, first: string, last: string, count: number): void {
  const known = tallies.get(name);
  tallies.set(name, {
    name,
    first: known === undefined || first < known.first ? first : known.first,
    last: known === undefined || last > known.last ? last : known.last,
    count: (known?.count ?? 0) + count,
  });
}

export const aliasesOf = ({ aliases }: User): UserAlias[] =>
  [...aliases].map(([alias_label, alias_name]) => ({ alias_name, alias_label }));

/** The IDs of the devices that are known of a user: of push tokens, and of a seed's `devices`. */
export function deviceIdsIn({
  pushTokens,
  listed,
}: {
  readonly pushTokens: readonly PushToken[];
  readonly listed: unknown;
}): readonly string[] {
  const devices: readonly unknown[] = Array.isArray(listed) ? listed : [];
  if (pushTokens.length + devices.length === 0) return NONE;
  const ids = [...pushTokens, ...devices].map((device) => (device as { device_id?: unknown } | null)?.device_id);
  return ids.filter((id) => typeof id === "string");
}

export const deviceIdsOf = ({ pushTokens, fields }: User): readonly string[] =>
  deviceIdsIn({ pushTokens, listed: fields.get("devices") });

/**
 * The user in plain data; a copy, so that nobody changes the state by changing what they looked at.
 *
 * @param more - Fields that are kept elsewhere.
 */
export function profileOf(user: User, more: object = {}): UserProfile {
  return copy({
    ...Object.fromEntries(user.fields),
    ...more,
    braze_id: user.brazeId,
    ...(user.externalId === undefined ? {} : { external_id: user.externalId }),
    deprecated_external_ids: user.deprecatedIds,
    user_aliases: aliasesOf(user),
    created_at: new Date(user.createdAt).toISOString(),
    updated_at: new Date(user.updatedAt).toISOString(),
    custom_attributes: Object.fromEntries(user.attributes),
    custom_events: [...user.events.values()],
    purchases: [...user.purchases.values()],
    total_revenue: user.revenue,
    push_tokens: user.pushTokens,
  });
}

/** Fills a fresh user with what a seed or snapshot says. */
export function fill(user: User, profile: UserProfile): void {
  const given = copy(profile);
  user.externalId = given.external_id;
  user.deprecatedIds = given.deprecated_external_ids ?? NONE;
  for (const { alias_label, alias_name } of given.user_aliases ?? []) user.aliases.set(alias_label, alias_name);
  for (const [name, value] of Object.entries(given)) if (!STRUCTURE.has(name)) user.fields.set(name, value);
  for (const [name, value] of Object.entries(given.custom_attributes ?? {})) user.attributes.set(name, value);
  for (const entry of given.custom_events ?? []) user.events.set(entry.name, entry);
  for (const entry of given.purchases ?? []) user.purchases.set(entry.name, entry);
  user.pushTokens = given.push_tokens ?? NONE;
  user.revenue = given.total_revenue ?? 0;
  if (given.created_at !== undefined) user.createdAt = new Date(given.created_at).getTime();
  user.updatedAt = given.updated_at === undefined ? user.createdAt : new Date(given.updated_at).getTime();
}
