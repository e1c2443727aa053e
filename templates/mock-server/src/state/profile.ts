// Copied by braze-codegen from templates/: edit it there.

/** An alternative name of a user. */
export interface UserAlias {
  readonly alias_name: string;
  readonly alias_label: string;
}

/** How often a user did something, and when first and last (ISO 8601). */
export interface Tally {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** A device that push messages reach. */
export interface PushToken {
  readonly app_id: string;
  readonly token: string;
  readonly device_id?: string;
}

/**
 * A user in plain data, named like the profiles that Braze exports. What a seed gives, a snapshot holds and a test
 * looks at.
 */
export interface UserProfile {
  /** Made up by the mock when a seed leaves it out. */
  readonly braze_id?: string;
  readonly external_id?: string;
  /** External IDs that a rename left behind; they still find the user. */
  readonly deprecated_external_ids?: readonly string[];
  readonly user_aliases?: readonly UserAlias[];
  readonly created_at?: string;
  readonly updated_at?: string;
  readonly custom_attributes?: Readonly<Record<string, unknown>>;
  readonly custom_events?: readonly Tally[];
  /** By `product_id`, which stands as `name`. */
  readonly purchases?: readonly Tally[];
  /** Price times quantity of all purchases, whatever the currency. */
  readonly total_revenue?: number;
  readonly push_tokens?: readonly PushToken[];
  readonly email?: string;
  readonly phone?: string;
  /** Any other profile field: `first_name`, `country`, `email_subscribe`, … */
  readonly [field: string]: unknown;
}

/** The members of a profile that are more than a profile field. */
export const STRUCTURE: ReadonlySet<string> = new Set([
  "braze_id",
  "external_id",
  "deprecated_external_ids",
  "user_aliases",
  "created_at",
  "updated_at",
  "custom_attributes",
  "custom_events",
  "purchases",
  "total_revenue",
  "push_tokens",
]);
