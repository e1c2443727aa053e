// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { createUser, deleteUser, findUsers, getUser, updateUser } from "./handlers.js";

/** SCIM: the users of the dashboard. */
export const scim: AreaHandlers = {
  // keys are operations
  handlers: {
    "scim.users.list": findUsers,
    "scim.users.get": getUser,
    "scim.users.create": createUser,
    "scim.users.update": updateUser,
    "scim.users.delete": deleteUser,
  },
};
