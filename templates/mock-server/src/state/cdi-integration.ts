// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** How a sync of Cloud Data Ingestion went. */
export interface CdiSync {
  readonly job_status: "running" | "success" | "partial" | "error" | "config_error";
  readonly sync_start_time: string;
  readonly sync_finish_time: string;
  readonly last_timestamp_synced: string;
  readonly rows_synced: number;
  readonly rows_failed_with_errors: number;
}

/** An integration of Cloud Data Ingestion, as a seed gives it. */
export interface CdiIntegrationSeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly integration_id?: string;
  readonly app_group_id?: string;
  readonly integration_name: string;
  /** Default: `attributes`. */
  readonly integration_type?: string;
  /** Default: `active`. */
  readonly integration_status?: string;
  readonly contact_emails?: string;
  readonly last_updated_at?: string | null;
  /** Default: `snowflake`. */
  readonly warehouse_type?: string;
  readonly next_scheduled_run?: string | null;
  /** The syncs so far, the newest first. One that is `running` keeps others from beginning. */
  readonly syncs?: readonly CdiSync[];
  /** How syncs go that begin from now on. Default: `success`, without a row. */
  readonly outcome?: {
    readonly job_status?: Exclude<CdiSync["job_status"], "running">;
    readonly rows_synced?: number;
    readonly rows_failed_with_errors?: number;
  };
}

/** An integration of Cloud Data Ingestion in plain data. */
export type CdiIntegration = Required<CdiIntegrationSeed>;

export const cdiIntegrationKind: RecordKind<CdiIntegrationSeed, CdiIntegration> = {
  name: "CDI integration",
  idOf: ({ integration_id }) => integration_id,
  complete: (seed, integration_id) => ({
    app_group_id: "000000000001",
    integration_type: "attributes",
    integration_status: "active",
    contact_emails: "",
    last_updated_at: null,
    warehouse_type: "snowflake",
    next_scheduled_run: null,
    syncs: [],
    outcome: {},
    ...seed,
    integration_id,
  }),
};
