// Copied by braze-codegen from templates/: edit it there.
import type { EffectTools } from "../area-handlers.js";
import type { LaunchSeed } from "../state/campaign.js";
import type { State } from "../state/index.js";
import type { ScheduleTime } from "../state/message-schedule.js";
import type { Steps } from "../steps.js";
import { timeOf } from "../times.js";
import type { PendingWork } from "../work.js";
import { nextDispatchId } from "./dispatch-id.js";
import { firstDue, nextDue } from "./local-time.js";
import type { Order } from "./order.js";

/** What the dashboard scheduled, in plain data. */
export interface Launch {
  /** Of the campaign or Canvas. */
  readonly launched: string;
  readonly schedule: ScheduleTime;
  /** From the first time at which users of some zone were due. */
  readonly dispatch_id?: string;
  readonly reached?: readonly string[];
}

type Launchable = Required<LaunchSeed>;

/** What can be scheduled, by the call whose effect sends it. */
const FAMILIES: Readonly<Record<string, (state: State) => readonly Launchable[]>> = {
  // only with operation campaigns.trigger.send
  "campaigns.trigger.send": ({ campaigns }) => campaigns.values(),
  // only with operation canvas.trigger.send
  "canvas.trigger.send": ({ canvases }) => canvases.values(),
};

/** The work of a workspace that begins: what it says to be scheduled goes out when its time comes. */
export function launchesOf(state: State, now: Date): PendingWork[] {
  return Object.entries(FAMILIES).flatMap(([operation, all]) =>
    all(state).flatMap((launchable) => {
      const schedule = scheduleOf(launchable);
      if (schedule === undefined || (timeOf(schedule.time) ?? now) < now) return [];
      const job: Launch = { launched: launchable.id, schedule };
      return [{ due: firstDue(schedule).toISOString(), operation, job }];
    }),
  );
}

/** What sent messages have in place of the call that made them go out. */
const BY_SCHEDULE = "scheduled";

/**
 * Sends what was scheduled, and leaves the users of other zones for later.
 *
 * @param launchable - As it is now: it may have been paused or moved.
 * @param send - Gives the Braze IDs of those who were reached.
 */
export function* launch(
  state: State,
  job: Launch,
  launchable: Launchable | undefined,
  member: string,
  now: Date,
  tools: EffectTools,
  send: (order: Order) => Steps<string[]>,
): Steps {
  if (launchable === undefined || JSON.stringify(scheduleOf(launchable)) !== JSON.stringify(job.schedule)) return;
  const { launched, schedule, reached = [], dispatch_id = nextDispatchId(state) } = job;
  const request = { [member]: launched };
  const done = yield* send({ operation: BY_SCHEDULE, dispatch_id, request, schedule, reached });
  const next = nextDue(schedule, now);
  if (next !== undefined) tools.later({ ...job, dispatch_id, reached: done } satisfies Launch, next);
}

/** Whether all zones are through, so that the schedule is one of the past. */
export const isThrough = ({ schedule }: Launch, now: Date): boolean => nextDue(schedule, now) === undefined;

function scheduleOf({ enabled, next_send_time: time, next_send_zone: zone }: Launchable): ScheduleTime | undefined {
  if (!enabled || time === null) return undefined;
  return {
    time,
    ...(zone === "local_time_zones" ? { in_local_time: true } : {}),
    ...(zone === "intelligent_delivery" ? { at_optimal_time: true } : {}),
  };
}
