// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** A Live Activity that was started. */
export interface LiveActivity {
  readonly activity_id: string;
  readonly app_id: string;
  /** Braze IDs of the users on whose lock screens it is. */
  readonly users: readonly string[];
  readonly content_state: Readonly<Record<string, unknown>>;
  readonly ended?: boolean;
}

export const liveActivityKind: RecordKind<LiveActivity, LiveActivity> = {
  name: "live activity",
  idOf: ({ activity_id }) => activity_id,
  complete: (seed) => seed,
};
