// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import { createKey, deleteKey, listKeys, makePrimary } from "./sdk-keys.js";

const listApps: Handler = ({ state }) => ({ body: { apps: state.apps.values(), message: "success" } });

/** The apps of the workspace, and their SDK Authentication keys. */
export const appGroup: AreaHandlers = {
  // keys are operations
  handlers: {
    "appGroup.apps.list": listApps,
    "appGroup.sdkAuthentication.keys": listKeys,
    "appGroup.sdkAuthentication.create": createKey,
    "appGroup.sdkAuthentication.delete": deleteKey,
    "appGroup.sdkAuthentication.primary": makePrimary,
  },
};
