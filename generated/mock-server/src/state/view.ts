// Copied by braze-codegen from templates/: edit it there.
import { copy } from "../copy.js";
import type { EmailAddress, PhoneNumber } from "./addresses.js";
import type { CatalogData } from "./catalog.js";
import type { UserExport } from "./exports.js";
import type { State } from "./index.js";
import type { UserProfile } from "./profile.js";
import type { Identifier } from "./users.js";

/** The state for the assertions of a test: copies, so that looking changes nothing. */
export interface StateView {
  // only with area users email subscription
  readonly users: {
    readonly size: number;
    all(): UserProfile[];
    /** The first user with the identifier: `get({ external_id: "u1" })`, `get({ email: "ada@example.com" })`. */
    get(identifier: Identifier): UserProfile | undefined;
  };
  // only with area users email subscription
  /** What is kept of email addresses: global state, groups, bounces and complaints. */
  readonly emailAddresses: {
    readonly size: number;
    all(): EmailAddress[];
    get(email: string): EmailAddress | undefined;
  };
  // only with area users email sms subscription
  /** What is kept of phone numbers: groups, and why Braze cannot send to them. */
  readonly phoneNumbers: {
    readonly size: number;
    all(): PhoneNumber[];
    get(phone: string): PhoneNumber | undefined;
  };
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  /** The exports of users to archives, oldest first. */
  readonly exports: {
    readonly size: number;
    all(): UserExport[];
    /** By its `object_prefix`. */
    get(prefix: string): UserExport | undefined;
  };
  // only with area catalogs
  readonly catalogs: {
    readonly size: number;
    all(): Required<CatalogData>[];
    get(name: string): Required<CatalogData> | undefined;
  };
}

/** The parts of the view, each of a state as it is whenever somebody looks. */
const views = {
  // only with area users email subscription
  users: (now: () => State): StateView["users"] => ({
    get size() {
      return now().users.size;
    },
    all: () => now().users.dump(),
    get(identifier) {
      const user = find(now(), identifier);
      return user === undefined ? undefined : now().users.profile(user);
    },
  }),
  // only with area users email subscription
  emailAddresses: (now: () => State): StateView["emailAddresses"] => ({
    get size() {
      return now().emailAddresses.size;
    },
    all: () => now().emailAddresses.dump(),
    get: (email) => copy(now().emailAddresses.get(email)),
  }),
  // only with area users email sms subscription
  phoneNumbers: (now: () => State): StateView["phoneNumbers"] => ({
    get size() {
      return now().phoneNumbers.size;
    },
    all: () => now().phoneNumbers.dump(),
    get: (phone) => copy(now().phoneNumbers.get(phone)),
  }),
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  exports: (now: () => State): StateView["exports"] => ({
    get size() {
      return now().exports.values().length;
    },
    all: () => now().exports.dump(),
    get: (prefix) => copy(now().exports.get(prefix)),
  }),
  // only with area catalogs
  catalogs: (now: () => State): StateView["catalogs"] => ({
    get size() {
      return now().catalogs.values().length;
    },
    all: () => now().catalogs.dump(),
    get: (name) => now().catalogs.get(name)?.data(),
  }),
};

/** A view of a state; `settle` does the work that is due before anybody looks. */
export function viewOf(state: State, settle: () => void): StateView {
  const now = (): State => {
    settle();
    return state;
  };
  const parts = Object.entries<(now: () => State) => unknown>(views).map(([name, view]) => [name, view(now)]);
  return Object.fromEntries(parts) as StateView;
}

function find({ users }: State, { external_id, user_alias, braze_id, email, phone }: Identifier) {
  if (external_id !== undefined) return users.byExternalId(external_id);
  if (user_alias !== undefined) return users.byAlias(user_alias);
  if (braze_id !== undefined) return users.byBrazeId(braze_id);
  if (email !== undefined) return users.byEmail(email)[0];
  return phone === undefined ? undefined : users.byPhone(phone)[0];
}
