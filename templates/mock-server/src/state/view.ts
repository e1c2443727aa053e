// Copied by braze-codegen from templates/: edit it there.
import type { CatalogData } from "./catalog.js";
import type { State } from "./index.js";
import type { UserProfile } from "./profile.js";
import { profileOf } from "./user.js";
import type { Identifier } from "./users.js";

/** The state for the assertions of a test: copies, so that looking changes nothing. */
export interface StateView {
  readonly users: {
    readonly size: number;
    all(): UserProfile[];
    /** The first user with the identifier: `get({ external_id: "u1" })`, `get({ email: "ada@example.com" })`. */
    get(identifier: Identifier): UserProfile | undefined;
  };
  readonly catalogs: {
    readonly size: number;
    all(): Required<CatalogData>[];
    get(name: string): Required<CatalogData> | undefined;
  };
}

/** A view of a state; `settle` does the work that is due before anybody looks. */
export function viewOf(state: State, settle: () => void): StateView {
  return {
    users: {
      get size() {
        settle();
        return state.users.size;
      },
      all() {
        settle();
        return state.users.dump();
      },
      get(identifier) {
        settle();
        const user = find(state, identifier);
        return user === undefined ? undefined : profileOf(user);
      },
    },
    catalogs: {
      get size() {
        settle();
        return state.catalogs.values().length;
      },
      all() {
        settle();
        return state.catalogs.dump();
      },
      get(name) {
        settle();
        return state.catalogs.get(name)?.data();
      },
    },
  };
}

function find({ users }: State, { external_id, user_alias, braze_id, email, phone }: Identifier) {
  if (external_id !== undefined) return users.byExternalId(external_id);
  if (user_alias !== undefined) return users.byAlias(user_alias);
  if (braze_id !== undefined) return users.byBrazeId(braze_id);
  if (email !== undefined) return users.byEmail(email)[0];
  return phone === undefined ? undefined : users.byPhone(phone)[0];
}
