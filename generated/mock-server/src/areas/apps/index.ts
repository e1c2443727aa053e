// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import type { PushCredential } from "../../state/push-credential.js";
import { demandApp } from "../known-app.js";

/** Overwrites the former credential of the app, whatever its platform was. */
const updatePushCredential: Handler = (call) => {
  const credential = call.body as PushCredential;
  demandApp(call, credential.app_id);
  call.state.pushCredentials.put(credential);
  return { body: { message: "success" } };
};

/** Push credentials of apps. */
export const apps: AreaHandlers = {
  // keys are operations
  handlers: { "apps.pushCredential.update": updatePushCredential },
};
