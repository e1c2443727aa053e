// Copied by braze-codegen from templates/: edit it there.
import type { ScheduleTime } from "../state/message-schedule.js";
import { timeOf } from "../times.js";

const MINUTE = 60_000;
/** The zones of the world, in minutes from UTC. */
const FIRST = -14 * 60;
const LAST = 12 * 60;
/** Offsets of zones are multiples of it. */
const STEP = 15;

export const isLocal = ({ in_local_time, at_optimal_time }: ScheduleTime): boolean =>
  in_local_time === true || at_optimal_time === true;

/** When a schedule first has something to do; where each user's clock decides, in the zone that is furthest ahead. */
export function firstDue(schedule: ScheduleTime): Date {
  const time = timeOf(schedule.time) ?? new Date(0);
  return isLocal(schedule) ? new Date(time.getTime() + FIRST * MINUTE) : time;
}

/** The next time at which users of some zone may be due; undefined when all zones are through. */
export function nextDue(schedule: ScheduleTime, now: Date): Date | undefined {
  if (!isLocal(schedule)) return undefined;
  const end = (timeOf(schedule.time) ?? now).getTime() + LAST * MINUTE;
  const next = (Math.floor(now.getTime() / (STEP * MINUTE)) + 1) * STEP * MINUTE;
  return now.getTime() >= end ? undefined : new Date(Math.min(next, end));
}

/** When a user of a time zone is due; in UTC where the zone is unknown. */
export function dueIn(schedule: ScheduleTime, zone: unknown): Date {
  const time = timeOf(schedule.time) ?? new Date(0);
  if (!isLocal(schedule)) return time;
  const guess = time.getTime() - offsetOf(zone, time);
  // The clock may have been changed between the two.
  return new Date(time.getTime() - offsetOf(zone, new Date(guess)));
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetOf(zone: unknown, at: Date): number {
  if (typeof zone !== "string") return 0;
  if (!formats.has(zone)) formats.set(zone, formatOf(zone));
  const format = formats.get(zone);
  if (format === undefined) return 0;
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      ...numeric,
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
}
