// Copied by braze-codegen from templates/: edit it there.
import type { UserAlias, UserProfile } from "./profile.js";
import { User, deviceIdsOf, fill, profileOf } from "./user.js";

/** How a request names a user. */
export interface Identifier {
  /** Braze takes whole numbers, too. */
  readonly external_id?: string | number;
  readonly user_alias?: UserAlias;
  readonly braze_id?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** The addresses that messages reach a user at. */
export interface Contacts {
  readonly email: string | undefined;
  readonly phone: string | undefined;
}

/** Who has to know that users have other addresses than before. */
export interface ContactsWatcher {
  /** A user has other addresses now; fields that are no identifiers may be changed. */
  moved(user: User, before: Contacts, now: Date): void;
  /** A user is gone. */
  left(before: Contacts): void;
  /** Fields of a profile that are kept by the address. */
  fieldsOf(user: User): object;
}

/** The users of the workspace, findable by each of their identifiers. */
export class Users {
  readonly #all = new Map<string, User>();
  readonly #byExternalId = new Map<string, User>();
  readonly #byAlias = new Map<string, User>();
  readonly #byEmail = new Map<string, Set<User>>();
  readonly #byPhone = new Map<string, Set<User>>();
  readonly #byToken = new Map<string, User>();
  readonly #byDevice = new Map<string, Set<User>>();
  #watcher: ContactsWatcher | undefined;
  #made = 0;
  #revision = 0;

  get size(): number {
    return this.#all.size;
  }

  watch(watcher: ContactsWatcher): void {
    this.#watcher = watcher;
  }

  values(): IterableIterator<User> {
    return this.#all.values();
  }

  /** The user with a primary or deprecated external ID. */
  byExternalId(id: string | number): User | undefined {
    return this.#byExternalId.get(String(id));
  }

  byAlias(alias: UserAlias): User | undefined {
    return this.#byAlias.get(aliasKey(alias));
  }

  byBrazeId(id: string): User | undefined {
    return this.#all.get(id);
  }

  byEmail(email: string): User[] {
    return [...(this.#byEmail.get(email) ?? [])];
  }

  byPhone(phone: string): User[] {
    return [...(this.#byPhone.get(phone) ?? [])];
  }

  /** How many users have an address. */
  count(kind: keyof Contacts, address: string): number {
    return (kind === "email" ? this.#byEmail : this.#byPhone).get(address)?.size ?? 0;
  }

  byPushToken(token: string): User | undefined {
    return this.#byToken.get(token);
  }

  byDevice(id: string): User[] {
    return [...(this.#byDevice.get(id) ?? [])];
  }

  /** A user in plain data; a copy. */
  profile(user: User): UserProfile {
    return profileOf(user, this.#watcher?.fieldsOf(user));
  }

  /** A new user. IDs count up, so that the same requests make the same users. */
  create(now: Date, brazeId?: string): User {
    const made = brazeId ?? this.#freshId();
    const user = new User(made, now.getTime());
    this.#all.set(made, user);
    user.revision = ++this.#revision;
    return user;
  }

  /** Changes a user; its identifiers are found again afterwards, whatever the change did to them. */
  change(user: User, now: Date, edit: (user: User) => void): void {
    const { email, phone } = user;
    this.#unlink(user);
    edit(user);
    this.touch(user, now);
    this.#link(user);
    if (user.email !== email || user.phone !== phone) this.#watcher?.moved(user, { email, phone }, now);
  }

  /** Says that a user was changed, and none of its identifiers. */
  touch(user: User, now: Date): void {
    user.updatedAt = now.getTime();
    user.revision = ++this.#revision;
  }

  remove(user: User): void {
    const { email, phone } = user;
    this.#unlink(user);
    this.#all.delete(user.brazeId);
    this.#watcher?.left({ email, phone });
  }

  dump(): UserProfile[] {
    return [...this.#all.values()].map((user) => this.profile(user));
  }

  load(profiles: readonly UserProfile[], now: Date): void {
    const indexes = [this.#byExternalId, this.#byAlias, this.#byEmail, this.#byPhone, this.#byToken, this.#byDevice];
    for (const map of [this.#all, ...indexes]) map.clear();
    this.#made = 0;
    // Those that come with an ID go first, so that no made-up ID takes theirs.
    const order = [...profiles].sort((a, b) => Number(a.braze_id === undefined) - Number(b.braze_id === undefined));
    const users = new Map(order.map((profile) => [profile, this.create(now, profile.braze_id)]));
    this.#all.clear();
    for (const profile of profiles) {
      const user = users.get(profile) as User;
      fill(user, profile);
      this.#all.set(user.brazeId, user);
      this.#link(user);
    }
    const byUpdate = [...users.values()].sort((a, b) => a.updatedAt - b.updatedAt);
    for (const user of byUpdate) user.revision = ++this.#revision;
  }

  #freshId(): string {
    let id: string;
    do id = (++this.#made).toString(16).padStart(24, "0");
    while (this.#all.has(id));
    return id;
  }

  #link(user: User): void {
    for (const id of idsOf(user)) this.#byExternalId.set(id, user);
    for (const key of aliasKeysOf(user)) this.#byAlias.set(key, user);
    if (user.email !== undefined) setOf(this.#byEmail, user.email).add(user);
    if (user.phone !== undefined) setOf(this.#byPhone, user.phone).add(user);
    for (const { token } of user.pushTokens) this.#byToken.set(token, user);
    for (const id of deviceIdsOf(user)) setOf(this.#byDevice, id).add(user);
  }

  #unlink(user: User): void {
    for (const id of idsOf(user)) this.#byExternalId.delete(id);
    for (const key of aliasKeysOf(user)) this.#byAlias.delete(key);
    if (user.email !== undefined) take(this.#byEmail, user.email, user);
    if (user.phone !== undefined) take(this.#byPhone, user.phone, user);
    for (const { token } of user.pushTokens) if (this.#byToken.get(token) === user) this.#byToken.delete(token);
    for (const id of deviceIdsOf(user)) take(this.#byDevice, id, user);
  }
}

/** Label and name as one text; the length keeps ("a", "bc") and ("ab", "c") apart. */
function aliasKey({ alias_label, alias_name }: UserAlias): string {
  return `${alias_label.length} ${alias_label}${alias_name}`;
}

function aliasKeysOf(user: User): string[] {
  return [...user.aliases].map(([alias_label, alias_name]) => aliasKey({ alias_label, alias_name }));
}

function idsOf(user: User): string[] {
  return user.externalId === undefined ? user.deprecatedIds : [user.externalId, ...user.deprecatedIds];
}

function setOf<Key, Value>(sets: Map<Key, Set<Value>>, key: Key): Set<Value> {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set);
  return set;
}

function take<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size === 0) sets.delete(key);
}
