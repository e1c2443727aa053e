// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { getStatus, listGroups } from "./read.js";
import { setStatus, setStatusLater, setStatusV2 } from "./set.js";

/** Subscription groups: who is in and out of them, by user, email address and phone number. */
export const subscription: AreaHandlers = {
  // keys are operations
  handlers: {
    "subscription.status.get": getStatus,
    "subscription.status.set": setStatus,
    "subscription.status.setV2": setStatusV2,
    "subscription.user.status": listGroups,
  },
  // keys are operations
  effects: {
    "subscription.status.set": setStatusLater,
    "subscription.status.setV2": setStatusLater,
  },
};
