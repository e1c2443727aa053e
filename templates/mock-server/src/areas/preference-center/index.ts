// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { createCenter, getCenter, linkToCenter, listCenters, updateCenter } from "./handlers.js";

/** Preference centers: the pages on which users choose which emails they get. */
export const preferenceCenter: AreaHandlers = {
  // keys are operations
  handlers: {
    "preferenceCenter.list": listCenters,
    "preferenceCenter.get": getCenter,
    "preferenceCenter.url": linkToCenter,
    "preferenceCenter.create": createCenter,
    "preferenceCenter.update": updateCenter,
  },
};
