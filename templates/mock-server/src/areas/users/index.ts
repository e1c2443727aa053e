// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { newAliases, updateAliases } from "./aliases.js";
import { deleteLater, deleteUsers } from "./delete.js";
import { exportIds } from "./export/ids.js";
import { exportControlGroup, exportLater, exportSegment } from "./export/segment.js";
import { removeIds, renameIds } from "./external-ids.js";
import { identify } from "./identify.js";
import { merge, mergeLater } from "./merge.js";
import { deleteSubscriptions, deleteSubscriptionsLater, getSubscriptions } from "./subscription.js";
import { trackSync } from "./track-sync.js";
import { track, trackLater } from "./track.js";
import { doubtful } from "./unchecked.js";
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
    "users.export.ids": exportIds,
    "users.export.segment": exportSegment,
    "users.export.globalControlGroup": exportControlGroup,
    "users.subscription.get": getSubscriptions,
    "users.subscription.delete": deleteSubscriptions,
  },
  // keys are operations
  effects: {
    "users.track": trackLater,
    "users.trackBulk": trackLater,
    "users.merge": mergeLater,
    "users.delete": deleteLater,
    "users.export.segment": exportLater,
    "users.export.globalControlGroup": exportLater,
    "users.subscription.delete": deleteSubscriptionsLater,
  },
  word: wordUsers,
  // keys are operations
  checkThemselves: ["users.track", "users.trackBulk", "users.trackSync"],
  // keys are operations
  doubtful: { "users.track": doubtful, "users.trackBulk": doubtful, "users.trackSync": doubtful },
};
