// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import { list, type Members, membersOf } from "./members.js";

/** How a sync ends. */
const ENDS = ["success", "partial", "error", "config_error"];

export function checkCdiIntegration(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["integration_name"],
    members: {
      integration_id: "text",
      app_group_id: "text",
      integration_name: "text",
      integration_type: "text",
      integration_status: "text",
      contact_emails: "text",
      last_updated_at: "instant",
      warehouse_type: "text",
      next_scheduled_run: "instant",
      syncs: "list",
      outcome: "object",
    },
  });
  const numbers = { rows_synced: "count", rows_failed_with_errors: "count" } as const;
  const times = { sync_start_time: "instant", sync_finish_time: "instant", last_timestamp_synced: "instant" } as const;
  const members = { job_status: ["running", ...ENDS], ...times, ...numbers };
  for (const [at, sync] of list(entry["syncs"], `${place}.syncs`))
    checkEntry(sync, at, { required: Object.keys(members), members });
  const outcome = membersOf(entry["outcome"] ?? {}, `${place}.outcome`);
  checkEntry(outcome, `${place}.outcome`, { required: [], members: { job_status: ENDS, ...numbers } });
}
