// Copied by braze-codegen from templates/: edit it there.
import type { PushToken, UserAlias, UserProfile } from "./profile.js";
import { User, deviceIdsIn, fill, profileOf } from "./user.js";
import { UserIndex } from "./user-index.js";

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
  readonly #byEmail = new UserIndex();
  readonly #byPhone = new UserIndex();
  readonly #byToken = new Map<string, User>();
  readonly #byDevice = new UserIndex();
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
    return this.#byAlias.get(aliasKeyOf(alias.alias_label, alias.alias_name));
  }

  byBrazeId(id: string): User | undefined {
    return this.#all.get(id);
  }

  byEmail(email: string): User[] {
    return this.#byEmail.of(email);
  }

  byPhone(phone: string): User[] {
    return this.#byPhone.of(phone);
  }

  /** How many users have an address. */
  count(kind: keyof Contacts, address: string): number {
    return (kind === "email" ? this.#byEmail : this.#byPhone).count(address);
  }

  byPushToken(token: string): User | undefined {
    return this.#byToken.get(token);
  }

  byDevice(id: string): User[] {
    return this.#byDevice.of(id);
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
    const before = namesOf(user);
    edit(user);
    this.#link(user, before, namesOf(user));
    this.touch(user, now);
    if (user.email !== email || user.phone !== phone) this.#watcher?.moved(user, { email, phone }, now);
  }

  /** Says that a user was changed, and none of its identifiers. */
  touch(user: User, now: Date): void {
    user.updatedAt = now.getTime();
    user.revision = ++this.#revision;
  }

  remove(user: User): void {
    const { email, phone } = user;
    this.#link(user, namesOf(user), NOBODY);
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
      this.#link(user, NOBODY, namesOf(user));
    }
    const byUpdate = [...users.values()].sort((a, b) => a.updatedAt - b.updatedAt);
    for (const user of byUpdate) user.revision = ++this.#revision;
  }

  #freshId(): string {
    let id: string;
    do {
      const digits = (++this.#made).toString(16);
      // Joined, since a text that is added up keeps its parts.
      id = [ZEROS.slice(digits.length), digits].join("");
    } while (this.#all.has(id));
    return id;
  }

  /** Makes a user found by the names that it has, and no longer by those that it had. */
  #link(user: User, before: Names, after: Names): void {
    for (const id of gone(before.ids, after.ids)) this.#byExternalId.delete(id);
    for (const key of gone(before.aliases, after.aliases)) this.#byAlias.delete(key);
    if (before.email !== undefined && before.email !== after.email) this.#byEmail.remove(before.email, user);
    if (before.phone !== undefined && before.phone !== after.phone) this.#byPhone.remove(before.phone, user);
    // What is there already is not set again: a Map keeps the place of what was deleted until it grows.
    for (const id of after.ids) if (this.#byExternalId.get(id) !== user) this.#byExternalId.set(id, user);
    for (const key of after.aliases) if (this.#byAlias.get(key) !== user) this.#byAlias.set(key, user);
    if (after.email !== undefined) this.#byEmail.add(after.email, user);
    if (after.phone !== undefined) this.#byPhone.add(after.phone, user);
    if (before.pushTokens !== after.pushTokens) this.#linkTokens(user, before.pushTokens, after.pushTokens);
    if (before.pushTokens === after.pushTokens && before.listed === after.listed) return;
    const [had, has] = [deviceIdsIn(before), deviceIdsIn(after)];
    for (const id of gone(had, has)) this.#byDevice.remove(id, user);
    for (const id of has) this.#byDevice.add(id, user);
  }

  #linkTokens(user: User, before: readonly PushToken[], after: readonly PushToken[]): void {
    for (const token of gone(before.map(tokenOf), after.map(tokenOf)))
      if (this.#byToken.get(token) === user) this.#byToken.delete(token);
    for (const { token } of after) if (this.#byToken.get(token) !== user) this.#byToken.set(token, user);
  }
}

const tokenOf = ({ token }: PushToken): string => token;

/** Fewer are looked through as fast as they are put into a Set. */
const FEW = 20;

/** Those that were and are no longer; of devices there may be ten thousands. */
function gone(before: readonly string[], after: readonly string[]): readonly string[] {
  if (before.length === 0 || before === after) return NONE;
  if (after.length < FEW) return before.filter((name) => !after.includes(name));
  const still = new Set(after);
  return before.filter((name) => !still.has(name));
}

const ZEROS = "0".repeat(24);

/** All that a user is found by. */
interface Names {
  readonly ids: readonly string[];
  readonly aliases: readonly string[];
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly pushTokens: readonly PushToken[];
  /** The devices that a seed names. */
  readonly listed: unknown;
}

const NONE: readonly never[] = [];
const NOBODY: Names = {
  ids: NONE,
  aliases: NONE,
  email: undefined,
  phone: undefined,
  pushTokens: NONE,
  listed: undefined,
};

function namesOf(user: User): Names {
  const { externalId, deprecatedIds, email, phone, pushTokens, fields } = user;
  return {
    ids: externalId === undefined ? deprecatedIds : [externalId, ...deprecatedIds],
    aliases: user.aliases.size === 0 ? NONE : [...user.aliases].map(([label, name]) => aliasKeyOf(label, name)),
    email,
    phone,
    pushTokens,
    listed: fields.get("devices"),
  };
}

/** Label and name as one text; the length keeps ("a", "bc") and ("ab", "c") apart. */
function aliasKeyOf(label: string, name: string): string {
  return `${label.length} ${label}${name}`;
}
