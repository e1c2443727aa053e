// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A user of the dashboard, as a seed gives it. */
export interface DashboardUserSeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly id?: string;
  /** The email address, unique whatever the case of its letters. */
  readonly userName: string;
  readonly name: { readonly givenName: string; readonly familyName: string };
  readonly department?: string | null;
  /** ISO 8601; Braze shows it in another form. */
  readonly createdAt?: string;
  /** ISO 8601, or null for somebody who never signed in. */
  readonly lastSignInAt?: string | null;
  /** As Braze shows them, with names and IDs. */
  readonly permissions?: GrantedPermissions;
}

/** What a user of the dashboard may do. */
export interface GrantedPermissions {
  readonly companyPermissions: readonly string[];
  readonly roles?: readonly Granted[];
  readonly appGroup: readonly Granted[];
}

/** Permissions in a workspace, a team or a role, with names and IDs. */
export type Granted = Readonly<Record<string, unknown>>;

/** A user of the dashboard in plain data. */
export type DashboardUser = Required<DashboardUserSeed>;

export const dashboardUserKind: RecordKind<DashboardUserSeed, DashboardUser> = {
  name: "dashboard user",
  idOf: ({ id }) => id,
  complete: (seed, id, now) => ({
    department: null,
    createdAt: now.toISOString(),
    lastSignInAt: null,
    permissions: { companyPermissions: [], appGroup: [] },
    ...seed,
    id,
  }),
};
