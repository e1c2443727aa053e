// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import { refuse } from "../refusal.js";
import { timeOf } from "../times.js";
import { sumOf } from "../sum.js";

/** One point of a series: a day, or an hour, in UTC. */
export interface Period {
  /** As answers name it: `2026-11-02`, or `2026-11-02T09:00:00Z`. */
  readonly time: string;
  /** Epoch milliseconds; `end` belongs to the next period. */
  readonly start: number;
  readonly end: number;
}

export const HOUR: number = 3_600_000;
export const DAY: number = 24 * HOUR;

/**
 * The periods that a request asks for, oldest first. The last one holds `ending_at`, or the present.
 *
 * @param lengthIn - What `length` counts: points, or days whatever `unit` says.
 */
export function periodsOf(call: CallContext, lengthIn: "points" | "days" = "points"): Period[] {
  const { length, unit } = call.query;
  const step = unit === "hour" ? HOUR : DAY;
  const count = Number(length) * (lengthIn === "days" ? DAY / step : 1);
  return periodsUntil(instantIn(call, "ending_at") ?? call.now.getTime(), count, step);
}

/** So many periods, of which the last holds an instant. */
export function periodsUntil(end: number, count: number, step: number = DAY): Period[] {
  const last = Math.floor(end / step) * step;
  return Array.from({ length: count }, (_, index) => {
    const start = last - (count - 1 - index) * step;
    const text = new Date(start).toISOString();
    return { time: step === DAY ? text.slice(0, 10) : text.replace(".000Z", "Z"), start, end: start + step };
  });
}

/** A time of the query in epoch milliseconds. */
export function instantIn({ query }: CallContext, name: string): number | undefined {
  const text = query[name];
  if (text === undefined) return undefined;
  const time = timeOf(String(text));
  if (time === undefined) throw refuse(400, `'${name}' must be a time in ISO 8601`);
  return time.getTime();
}

/** Sums for each period what happened in it; the rest is left out. */
export function sums(periods: readonly Period[], happened: Iterable<readonly [time: number, count: number]>): number[] {
  const totals = periods.map(() => 0);
  const [first] = periods;
  if (first === undefined) return totals;
  for (const [time, count] of happened) {
    const index = Math.floor((time - first.start) / (first.end - first.start));
    if (index in totals) totals[index] = sumOf(totals[index] as number, count);
  }
  return totals;
}

/** The answer of a series: a point for each period, with its figure under a name. */
export function seriesOf(periods: readonly Period[], name: string, figures: readonly number[]): object {
  const data = periods.map(({ time }, index) => ({ time, [name]: figures[index] ?? 0 }));
  return { message: "success", data };
}
