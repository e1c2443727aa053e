// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import type { DashboardUser } from "../../state/dashboard-user.js";
import { granted, type PermissionsToGrant } from "./permissions.js";
import { userBody, userInList } from "./user-body.js";

/** What the two calls that write may give. */
interface GivenUser extends Pick<DashboardUser, "userName" | "name"> {
  readonly department: string;
  readonly permissions?: PermissionsToGrant;
}

/**
 * `scim.users.list`: `userName eq "<email address>"` finds one or nobody; the description refuses all other filters.
 */
export const findUsers: Handler = ({ query, state }) => {
  const address = /^userName eq "([^"]+)"$/.exec(String(query["filter"]))?.[1];
  const users = state.dashboardUsers.values().filter(({ userName }) => sameAddress(userName, address));
  return {
    body: {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:ListResponse"],
      totalResults: users.length,
      Resources: users.map(userInList),
    },
  };
};

/** `scim.users.get` */
export const getUser: Handler = (call) => ({ body: userBody(userOf(call, "Resource not found"), true) });

/** `scim.users.create` */
export const createUser: Handler = ({ body, operation, state, now }) => {
  const { userName, name, department, permissions } = body as GivenUser;
  if (state.dashboardUsers.find((user) => sameAddress(user.userName, userName)))
    throw refusedAs(operation, "User already exists in the database.");
  const user = { userName, name: nameIn(name), department, permissions: granted(state, permissions) };
  return { body: userBody(state.dashboardUsers.add(user, now), false) };
};

/** `scim.users.update`: all permissions that the request does not name are gone. */
export const updateUser: Handler = (call) => {
  const user = userOf(call, "User not found");
  const { name, department, permissions } = call.body as GivenUser;
  const changed = { ...user, name: nameIn(name), department, permissions: granted(call.state, permissions) };
  return { body: userBody(call.state.dashboardUsers.put(changed), false) };
};

/** `scim.users.delete`: its answer has no body. */
export const deleteUser: Handler = (call) => {
  call.state.dashboardUsers.remove(userOf(call, "User not found").id);
  return { body: {} };
};

/** What Braze shows of a name; SCIM has more that a request may hold. */
const nameIn = ({ givenName, familyName }: DashboardUser["name"]): DashboardUser["name"] => ({ givenName, familyName });

function userOf({ path, operation, state }: CallContext, otherwise: string): DashboardUser {
  const user = state.dashboardUsers.get(path["id"] ?? "");
  if (user === undefined) throw refusedAs(operation, otherwise);
  return user;
}

function sameAddress(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}
