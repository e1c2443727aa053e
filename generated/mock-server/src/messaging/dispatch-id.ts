// Copied by braze-codegen from templates/: edit it there.
import type { State } from "../state/index.js";

/** A fresh ID for the messages of one request. */
export function nextDispatchId(state: State): string {
  return state.sent.nextDispatchId((id) => {
    // only with area messages campaigns canvas
    if (state.messageSchedules.find(({ dispatch_id }) => dispatch_id === id)) return true;
    // only with area transactional
    if (state.transactionalEmails.get(id)) return true;
    return false;
  });
}
