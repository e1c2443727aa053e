// Copied by braze-codegen from templates/: edit it there.
import type { Granted, GrantedPermissions } from "../../state/dashboard-user.js";
import { uuidOf } from "../../state/ids.js";
import type { State } from "../../state/index.js";

/** Permissions as a request gives them: workspaces, teams, roles and sets by name or ID. */
export interface PermissionsToGrant {
  readonly companyPermissions?: readonly string[];
  readonly roles?: readonly Granted[];
  readonly appGroup: readonly Granted[];
}

/** The pairs of name and ID of the workspace, by the name of the member that holds the name. */
type Known = ReadonlyMap<string, readonly Granted[]>;

/** Where a user lands whose request names no workspace. */
const DEFAULT_WORKSPACE = { appGroupName: "Default", appGroupPermissions: [] };

/**
 * The permissions as Braze shows them. Of what is named by name or by ID it adds the other one: that which a user of
 * the dashboard has already, or else one that the mock makes up.
 */
export function granted(state: State, given: PermissionsToGrant | undefined): GrantedPermissions {
  const { companyPermissions = [], roles, appGroup } = given ?? { appGroup: [DEFAULT_WORKSPACE] };
  const known = knownIn(state);
  return {
    companyPermissions,
    ...(roles === undefined ? {} : { roles: roles.map((role) => roleOf(known, role)) }),
    appGroup: appGroup.map((workspace) => workspaceOf(known, workspace)),
  };
}

function roleOf(known: Known, role: Granted): Granted {
  const former = known.get("roleName")?.find((each) => each["roleName"] === role["roleName"]);
  return { ...named(known, role, "roleName", "roleId"), appGroup: former?.["appGroup"] ?? [] };
}

function workspaceOf(known: Known, workspace: Granted): Granted {
  const { appGroupPermissionSets: sets, team: teams, ...rest } = workspace;
  return {
    ...named(known, rest, "appGroupName", "appGroupId"),
    ...(sets === undefined ? {} : { appGroupPermissionSets: entriesOf(sets).map((set) => setOf(known, set)) }),
    ...(teams === undefined ? {} : { team: entriesOf(teams).map((team) => named(known, team, "teamName", "teamId")) }),
  };
}

/** Requests and answers spell the ID of a set in two ways. */
function setOf(known: Known, { appGroupPermissionSetID: id, ...set }: Granted): Granted {
  const given = id === undefined ? set : { ...set, appGroupPermissionSetId: id };
  return named(known, given, "appGroupPermissionSetName", "appGroupPermissionSetId");
}

function named(known: Known, given: Granted, name: string, id: string): Granted {
  const member = given[name] === undefined ? id : name;
  const same = known.get(name)?.find((each) => each[member] === given[member]);
  const by = given[name] ?? same?.[name] ?? given[id];
  return { ...given, [name]: by, [id]: given[id] ?? same?.[id] ?? uuidOf(`${id} ${String(by)}`) };
}

function knownIn({ dashboardUsers }: State): Known {
  const known = new Map<string, Granted[]>();
  const visit = (entries: readonly Granted[]): void => {
    for (const entry of entries)
      for (const [member, value] of Object.entries(entry)) {
        if (/Name$/.test(member)) known.set(member, (known.get(member) ?? []).concat(entry));
        else if (Array.isArray(value)) visit(entriesOf(value));
      }
  };
  for (const { permissions } of dashboardUsers.values()) visit([...(permissions.roles ?? []), ...permissions.appGroup]);
  return known;
}

function entriesOf(value: unknown): readonly Granted[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "object" && entry !== null) : [];
}
