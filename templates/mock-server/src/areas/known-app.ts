// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import { refuse } from "../refusal.js";

/** Throws when the workspace has no such app. A workspace of which nobody named the apps has them all. */
export function demandApp({ state }: CallContext, app_id: string): void {
  if (state.apps.size > 0 && state.apps.get(app_id) === undefined)
    throw refuse(400, "'app_id' is not the API identifier of an app of the workspace");
}
