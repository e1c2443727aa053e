// Copied by braze-codegen from templates/: edit it there.
import type { AddressInGroup, Addresses, EmailAddress, PhoneNumber } from "./addresses.js";
import {
  type AddressKind,
  addressKindOf,
  type SubscriptionGroup,
  type SubscriptionGroups,
} from "./subscription-groups.js";
import type { User } from "./user.js";
import type { Contacts, Users } from "./users.js";

/** The state of a user in a subscription group, as profiles have it. */
export interface UserInGroup {
  readonly subscription_group_id: string;
  readonly subscription_state: string;
}

/** What a profile says about subscriptions. */
export interface SubscriptionFields {
  readonly email_subscribe?: string;
  readonly subscription_groups?: readonly UserInGroup[];
}

const DAY = 24 * 60 * 60 * 1000;
/** How long the state of an address in a group waits for a user. */
const WAITS = 30 * DAY;
const KINDS = ["email", "phone"] as const;

interface Stores {
  readonly users: Users;
  readonly groups: SubscriptionGroups;
  readonly emails: Addresses<EmailAddress>;
  readonly phones: Addresses<PhoneNumber>;
}

/**
 * Who wants messages. A state is kept once, by the address, so that all who share the address share the state. A user
 * without the address that a state goes by has it as a profile field, until there is one.
 */
export class Subscriptions {
  readonly #stores: Stores;

  constructor(stores: Stores) {
    this.#stores = stores;
    stores.users.watch(this);
  }

  /** What the profile of a user says. */
  fieldsOf(user: User): SubscriptionFields {
    const email_subscribe = this.emailOf(user);
    const recorded = KINDS.flatMap((kind) => this.#recorded(kind, user[kind]));
    const groups = [...ownGroups(user), ...recorded].map(undated);
    return {
      ...(email_subscribe === undefined ? {} : { email_subscribe }),
      ...(groups.length === 0 ? {} : { subscription_groups: groups }),
    };
  }

  /** The global state of a user for email: `opted_in`, `subscribed`, `unsubscribed`, or undefined until it was set. */
  emailOf(user: User): string | undefined {
    return user.email === undefined ? ownEmailState(user) : this.#stores.emails.get(user.email)?.email_subscribe;
  }

  /** The state of a user in a group; undefined until one was set. */
  groupOf(user: User, group: string): string | undefined {
    const { subscription_groups = [] } = this.fieldsOf(user);
    return subscription_groups.find((entry) => entry.subscription_group_id === group)?.subscription_state;
  }

  /** The state of an address in a group; undefined until one was set, and when it waited too long for a user. */
  groupOfAddress(kind: AddressKind, address: string, group: string, now: Date): string | undefined {
    const entries =
      this.#stores.users.count(kind, address) > 0 ? this.#recorded(kind, address) : this.#waiting(kind, address, now);
    return entries.find((entry) => entry.subscription_group_id === group)?.subscription_state;
  }

  setEmail(email: string, state: string, now: Date): void {
    const email_subscribe_changed_at = now.toISOString();
    this.#stores.emails.change(email, { email_subscribe: state, email_subscribe_changed_at });
  }

  setEmailOf(user: User, state: string, now: Date): void {
    if (user.email === undefined) this.#stores.users.change(user, now, () => user.fields.set("email_subscribe", state));
    else this.setEmail(user.email, state, now);
  }

  setGroup(kind: AddressKind, address: string, group: string, state: string, now: Date): void {
    this.#setGroups(kind, address, [{ subscription_group_id: group, subscription_state: state }], now);
  }

  /** Sets the states of a user in groups, each by the address that the group goes by; one after the other. */
  setGroupsOf(user: User, states: readonly (readonly [group: SubscriptionGroup, state: string])[], now: Date): void {
    const given = states.map(([group, state]) => ({
      kind: addressKindOf(group),
      entry: { subscription_group_id: group.id, subscription_state: state },
    }));
    const own: UserInGroup[] = [];
    const byAddress = { email: [] as UserInGroup[], phone: [] as UserInGroup[] };
    for (const { kind, entry } of given)
      (kind === undefined || user[kind] === undefined ? own : byAddress[kind]).push(entry);
    for (const kind of KINDS) {
      const address = user[kind];
      if (address !== undefined && byAddress[kind].length > 0) this.#setGroups(kind, address, byAddress[kind], now);
    }
    if (own.length > 0)
      this.#stores.users.change(user, now, () => setOwnGroups(user, withStates(ownGroups(user), own)));
  }

  #setGroups(kind: AddressKind, address: string, states: readonly UserInGroup[], now: Date): void {
    const changed_at = now.toISOString();
    const dated = states.map((entry): AddressInGroup => ({ ...entry, changed_at }));
    this.#record(kind, address, withStates(this.#recorded(kind, address), dated));
  }

  /**
   * Asks the users of a number to confirm an SMS subscription (double opt-in). A day has at most one such message:
   * `opt_in_asked_at` of the number says when the last one went out.
   */
  askToConfirm(phone: string, now: Date): void {
    const last = this.#stores.phones.get(phone)?.opt_in_asked_at;
    if (last !== undefined && now.getTime() - Date.parse(last) < DAY) return;
    this.#stores.phones.change(phone, { opt_in_asked_at: now.toISOString() });
  }

  /** Forgets all states of an address. */
  forget(kind: AddressKind, address: string): void {
    this.#record(kind, address, []);
    if (kind === "phone") return;
    this.#stores.emails.change(address, { email_subscribe: undefined, email_subscribe_changed_at: undefined });
  }

  /**
   * Called when a user has other addresses than before. Whoever gets an address that others have shares its states; an
   * address that nobody has brings those that wait for a user, and gets those that the user had.
   */
  moved(user: User, before: Contacts, now: Date): void {
    for (const kind of KINDS) if (user[kind] !== before[kind]) this.#move(kind, user, before[kind], now);
    this.left(before);
  }

  /** Called when a user no longer has these addresses: what nobody else has a use for goes. */
  left(before: Contacts): void {
    for (const kind of KINDS) {
      const address = before[kind];
      if (address !== undefined && this.#stores.users.count(kind, address) === 0) this.forget(kind, address);
    }
  }

  /** Takes what the profiles of a seed say to their addresses; what an address says itself goes before. */
  adopt(): void {
    for (const user of this.#stores.users.values()) {
      const since = new Date(user.updatedAt);
      for (const kind of KINDS) {
        if (user[kind] === undefined) continue;
        this.#giveGroups(kind, user[kind], this.#recorded(kind, user[kind]), this.#takeGroups(kind, user), since);
        if (kind === "email") this.#giveEmail(user[kind], takeEmail(user), since);
      }
    }
  }

  #move(kind: AddressKind, user: User, before: string | undefined, now: Date): void {
    const address = user[kind];
    const had = [...this.#recorded(kind, before), ...this.#takeGroups(kind, user)];
    const state = kind === "email" ? takeEmail(user) : undefined;
    if (address === undefined) {
      setOwnGroups(user, [...ownGroups(user), ...had].map(undated));
      const kept = kind === "email" ? this.#stores.emails.get(before ?? "")?.email_subscribe : undefined;
      if (kept !== undefined) user.fields.set("email_subscribe", kept);
    } else if (this.#stores.users.count(kind, address) === 1) {
      this.#giveGroups(kind, address, this.#waiting(kind, address, now), had, now);
      // Whoever changes from another address has no state of their own, and is subscribed.
      this.#giveEmail(address, state, now);
    }
  }

  /** Records the states of an address, and after them those of a user which it does not have. */
  #giveGroups(
    kind: AddressKind,
    address: string,
    known: readonly AddressInGroup[],
    more: readonly (UserInGroup & Partial<AddressInGroup>)[],
    since: Date,
  ): void {
    const fresh = more.filter((entry) => !known.some((other) => isSameGroup(entry, other)));
    this.#record(kind, address, [...known, ...fresh.map((entry) => ({ changed_at: since.toISOString(), ...entry }))]);
  }

  #giveEmail(email: string, state: string | undefined, since: Date): void {
    if (state !== undefined && this.#stores.emails.get(email)?.email_subscribe === undefined)
      this.setEmail(email, state, since);
  }

  /** The own states of a user that go by an address of a kind; they are the user's own no longer. */
  #takeGroups(kind: AddressKind, user: User): UserInGroup[] {
    const own = ownGroups(user);
    const taken = own.filter((entry) => this.#kindOf(entry) === kind);
    if (taken.length > 0)
      setOwnGroups(
        user,
        own.filter((entry) => !taken.includes(entry)),
      );
    return taken;
  }

  #kindOf({ subscription_group_id }: UserInGroup): AddressKind | undefined {
    const group = this.#stores.groups.get(subscription_group_id);
    return group && addressKindOf(group);
  }

  /** What is kept of an address, and is not too old for a user who comes now. */
  #waiting(kind: AddressKind, address: string, now: Date): AddressInGroup[] {
    return this.#recorded(kind, address).filter(({ changed_at }) => Date.parse(changed_at) + WAITS > now.getTime());
  }

  #recorded(kind: AddressKind, address: string | undefined): readonly AddressInGroup[] {
    if (address === undefined) return [];
    const { emails, phones } = this.#stores;
    return (kind === "email" ? emails : phones).get(address)?.subscription_groups ?? [];
  }

  #record(kind: AddressKind, address: string, entries: readonly AddressInGroup[]): void {
    const changes = { subscription_groups: entries.length === 0 ? undefined : entries };
    if (kind === "email") this.#stores.emails.change(address, changes);
    else this.#stores.phones.change(address, changes);
  }
}

const undated = ({ subscription_group_id, subscription_state }: UserInGroup): UserInGroup => ({
  subscription_group_id,
  subscription_state,
});

/** States with others in the place of those that are about the same groups; of several for one, the last counts. */
function withStates<Entry extends UserInGroup>(known: readonly Entry[], more: readonly Entry[]): Entry[] {
  const fresh = new Map<string, Entry>();
  for (const entry of more) {
    fresh.delete(entry.subscription_group_id);
    fresh.set(entry.subscription_group_id, entry);
  }
  return [...known.filter((entry) => !fresh.has(entry.subscription_group_id)), ...fresh.values()];
}

const isSameGroup = (a: UserInGroup, b: UserInGroup): boolean => a.subscription_group_id === b.subscription_group_id;

const ownGroups = ({ fields }: User): readonly UserInGroup[] =>
  (fields.get("subscription_groups") ?? []) as readonly UserInGroup[];

function setOwnGroups({ fields }: User, own: readonly UserInGroup[]): void {
  if (own.length === 0) fields.delete("subscription_groups");
  else fields.set("subscription_groups", own);
}

function ownEmailState({ fields }: User): string | undefined {
  const state = fields.get("email_subscribe");
  return typeof state === "string" ? state : undefined;
}

function takeEmail(user: User): string | undefined {
  const state = ownEmailState(user);
  user.fields.delete("email_subscribe");
  return state;
}
