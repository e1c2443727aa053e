// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { sendSeries } from "./series.js";

/** Send IDs of API campaigns, and their figures. */
export const sends: AreaHandlers = {
  // keys are operations
  handlers: { "sends.dataSeries": sendSeries },
};
