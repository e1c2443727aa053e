// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { accept, block, removeBounces, removeSpam, setStatus } from "./changes.js";
import { listHardBounces, listUnsubscribes } from "./lists.js";

/** Email addresses: their global state, and why Braze may not send to them. Whoever has an address shares its state. */
export const email: AreaHandlers = {
  // keys are operations
  handlers: {
    "email.blacklist": accept,
    "email.blocklist": accept,
    "email.bounce.remove": accept,
    "email.hardBounces": listHardBounces,
    "email.spam.remove": accept,
    "email.status": accept,
    "email.unsubscribes": listUnsubscribes,
  },
  // keys are operations
  effects: {
    "email.blacklist": block,
    "email.blocklist": block,
    "email.bounce.remove": removeBounces,
    "email.spam.remove": removeSpam,
    "email.status": setStatus,
  },
};
