// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { syncBanners } from "./sync.js";
import { trackBanners, trackLater } from "./track.js";

/** Banners: what a user is to see in a placement, and what the user did with it. */
export const deviceMessaging: AreaHandlers = {
  // keys are operations
  handlers: {
    "deviceMessaging.banners.sync": syncBanners,
    "deviceMessaging.banners.track": trackBanners,
  },
  // keys are operations
  effects: { "deviceMessaging.banners.track": trackLater },
  // keys are operations
  checkThemselves: ["deviceMessaging.banners.track"],
};
