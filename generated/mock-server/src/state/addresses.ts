// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";

/** State of an address in a subscription group, and when it was last set (ISO 8601). */
export interface AddressInGroup {
  readonly subscription_group_id: string;
  readonly subscription_state: string;
  readonly changed_at: string;
}

/** What is kept of an email address, whoever has it and also while nobody does. Times are ISO 8601. */
export interface EmailAddress {
  readonly email: string;
  /** Global state: `opted_in`, `subscribed` or `unsubscribed`; absent until it was set. */
  readonly email_subscribe?: string;
  /** When `email_subscribe` was last set. */
  readonly email_subscribe_changed_at?: string;
  readonly hard_bounced_at?: string;
  /** When a message to the address was marked as spam. */
  readonly spam_at?: string;
  readonly subscription_groups?: readonly AddressInGroup[];
}

/** What is kept of a phone number, whoever has it and also while nobody does. Times are ISO 8601. */
export interface PhoneNumber {
  readonly phone: string;
  /** When Braze found out that it cannot send to the number. */
  readonly invalid_detected_at?: string;
  /** Why: `provider_error` or `deactivated`. */
  readonly reason?: string;
  /** When the user was last asked to confirm a subscription (double opt-in). */
  readonly opt_in_asked_at?: string;
  readonly subscription_groups?: readonly AddressInGroup[];
}

/** New values of members; undefined takes one away. */
export type Changes<Entry> = { readonly [Name in keyof Entry]?: Entry[Name] | undefined };

/** What the workspace keeps by email address, or by phone number. An address of which nothing is kept has no entry. */
export class Addresses<Entry extends EmailAddress | PhoneNumber> {
  readonly #key: "email" | "phone";
  readonly #all = new Map<string, Entry>();

  constructor(key: "email" | "phone") {
    this.#key = key;
  }

  get size(): number {
    return this.#all.size;
  }

  get(address: string): Entry | undefined {
    return this.#all.get(address);
  }

  values(): Entry[] {
    return [...this.#all.values()];
  }

  change(address: string, changes: Changes<Entry>): void {
    const members = Object.entries({ ...this.#all.get(address), ...changes, [this.#key]: address });
    const kept = members.filter(([, value]) => value !== undefined);
    if (kept.length > 1) this.#all.set(address, Object.fromEntries(kept) as unknown as Entry);
    else this.#all.delete(address);
  }

  #addressOf(entry: Entry): string {
    return String((entry as Partial<Record<"email" | "phone", string>>)[this.#key]);
  }

  dump(): Entry[] {
    return copy(this.values());
  }

  load(entries: readonly Entry[]): void {
    this.#all.clear();
    for (const entry of entries) this.#all.set(this.#addressOf(entry), inUtc(entry));
  }
}

/** With all times in the one form in which texts sort like times. */
function inUtc<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(inUtc) as Value;
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => {
    return [name, name.endsWith("_at") ? new Date(String(member)).toISOString() : inUtc(member)];
  });
  return Object.fromEntries(members) as Value;
}
