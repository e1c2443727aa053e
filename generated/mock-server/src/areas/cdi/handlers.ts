// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import type { CdiIntegration, CdiSync } from "../../state/cdi-integration.js";
import { linkPage } from "../link-page.js";

/** What waits: the end of a sync, of an integration that may be gone by then. */
interface Job {
  readonly integration_id: string;
  readonly sync_start_time: string;
}

const UUID = /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i;

/** `cdi.integrations.list` */
export const listIntegrations: Handler = (call) => {
  const integrations = call.state.cdiIntegrations.values().map(({ syncs, outcome: _, ...integration }) => ({
    ...integration,
    last_job_start_time: syncs[0]?.sync_start_time ?? null,
    last_job_status: syncs[0]?.job_status ?? null,
  }));
  return linkPage(call, "/cdi/integrations", integrations);
};

/** `cdi.integrations.jobSyncStatus`: the newest sync first. The page knows no 404: an unknown ID is not valid. */
export const listSyncs: Handler = (call) => {
  const integration = integrationOf(call);
  if (integration === undefined) throw refusedAs(call.operation, "Invalid integration ID");
  const path = `/cdi/integrations/${encodeURIComponent(integration.integration_id)}/job_sync_status`;
  return linkPage(call, path, integration.syncs);
};

/** `cdi.integrations.sync`: it ends when asynchronous work of the mock is done. */
export const startSync: Handler = (call) => {
  const { operation, state, now, path } = call;
  const integration = integrationOf(call);
  if (integration === undefined) {
    const isId = UUID.test(path["integration_id"] ?? "");
    throw refusedAs(operation, isId ? "Integration not found" : "Invalid integration ID");
  }
  const { integration_id, syncs } = integration;
  if (syncs.some(({ job_status }) => job_status === "running"))
    throw refusedAs(operation, "Another job is in progress");
  const started = now.toISOString();
  const sync: CdiSync = {
    job_status: "running",
    sync_start_time: started,
    // Braze promises a text here, and prints none of a sync that is running.
    sync_finish_time: started,
    last_timestamp_synced: integration.last_updated_at ?? started,
    rows_synced: 0,
    rows_failed_with_errors: 0,
  };
  state.cdiIntegrations.put({ ...integration, syncs: [sync, ...syncs] });
  call.later({ integration_id, sync_start_time: started } satisfies Job);
  return { body: { message: "success" } };
};

export const syncLater: Effect = (state, job, now) => {
  const { integration_id, sync_start_time } = job as Job;
  const integration = state.cdiIntegrations.get(integration_id);
  if (integration === undefined) return;
  const finished = now.toISOString();
  const end = { job_status: "success", ...integration.outcome, sync_finish_time: finished } as const;
  const syncs = integration.syncs.map((sync) => {
    const isThis = sync.job_status === "running" && sync.sync_start_time === sync_start_time;
    return isThis ? { ...sync, last_timestamp_synced: sync_start_time, ...end } : sync;
  });
  state.cdiIntegrations.put({ ...integration, syncs, last_updated_at: sync_start_time });
};

function integrationOf({ path, state }: CallContext): CdiIntegration | undefined {
  return state.cdiIntegrations.get(path["integration_id"] ?? "");
}
