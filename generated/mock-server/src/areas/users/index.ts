// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { newAliases, updateAliases } from "./aliases.js";
import { deleteLater, deleteUsers } from "./delete.js";
import { removeIds, renameIds } from "./external-ids.js";
import { identify } from "./identify.js";
import { merge, mergeLater } from "./merge.js";
import { trackSync } from "./track-sync.js";
import { track, trackLater } from "./track.js";
import { wordUsers } from "./wording.js";

/** User data: profiles with attributes, events and purchases, found by each of their identifiers. */
export const users: AreaHandlers = {
  // keys are operations
  handlers: {
    "users.track": track,
    "users.trackBulk": track,
    "users.trackSync": trackSync,
    "users.alias.new": newAliases,
    "users.alias.update": updateAliases,
    "users.identify": identify,
    "users.merge": merge,
    "users.delete": deleteUsers,
    "users.externalIds.rename": renameIds,
    "users.externalIds.remove": removeIds,
  },
  // keys are operations
  effects: {
    "users.track": trackLater,
    "users.trackBulk": trackLater,
    "users.merge": mergeLater,
    "users.delete": deleteLater,
  },
  word: wordUsers,
  // keys are operations
  checkThemselves: ["users.track", "users.trackBulk", "users.trackSync"],
};
