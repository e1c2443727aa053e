// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { listIntegrations, listSyncs, startSync, syncLater } from "./handlers.js";

/** Cloud Data Ingestion: integrations, and their syncs on the mock's clock. */
export const cdi: AreaHandlers = {
  // keys are operations
  handlers: {
    "cdi.integrations.list": listIntegrations,
    "cdi.integrations.sync": startSync,
    "cdi.integrations.jobSyncStatus": listSyncs,
  },
  // keys are operations
  effects: { "cdi.integrations.sync": syncLater },
};
