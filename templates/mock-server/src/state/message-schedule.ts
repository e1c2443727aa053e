// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** When a message goes out. */
export interface ScheduleTime {
  readonly time: string;
  /** Whether by the clock of each user. */
  readonly in_local_time?: boolean | null;
  /** Whether at the hour that suits each user. The mock knows of none, and takes the clock of each user. */
  readonly at_optimal_time?: boolean | null;
}

/** A schedule that waits for its time; one whose time came is gone. */
export interface MessageSchedule {
  /** Made up by the mock when a seed leaves it out. */
  readonly schedule_id?: string;
  /** The call that made it. */
  readonly operation: string;
  readonly dispatch_id: string;
  readonly send_id?: string;
  readonly schedule: ScheduleTime;
  /** What the request said of users and messages. */
  readonly request: Readonly<Record<string, unknown>>;
  /** Braze IDs of the users who got it already, where each user's clock decides. */
  readonly reached?: readonly string[];
}

export const messageScheduleKind: RecordKind<MessageSchedule, MessageSchedule & { readonly schedule_id: string }> = {
  name: "message schedule",
  idOf: ({ schedule_id }) => schedule_id,
  complete: (seed, schedule_id) => ({ ...seed, schedule_id }),
};
