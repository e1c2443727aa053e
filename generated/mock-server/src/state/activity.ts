// Copied by braze-codegen from templates/: edit it there.
import { spread } from "./spread.js";
import type { User } from "./user.js";
import { sumOf } from "../sum.js";

/** How often users did or bought something in one hour: what series are made of. */
export interface Activity {
  readonly kind: "event" | "purchase";
  /** Name of the custom event, or `product_id`. */
  readonly name: string;
  readonly app_id?: string;
  /** A moment of the hour (ISO 8601). */
  readonly time: string;
  /** How many events, or items bought. */
  readonly count: number;
  /** Price times quantity of the purchases, whatever the currency. */
  readonly revenue?: number;
}

/** Which of it a series counts. */
export interface ActivityFilter {
  readonly kind: Activity["kind"];
  readonly name?: string | undefined;
  readonly app_id?: string | undefined;
}

interface Cell {
  count: number;
  revenue: number;
}

const HOUR = 3_600_000;

/** What users did and bought, by the hour. It stays when users go, as figures of the past do. */
export class Activities {
  readonly #all = new Map<
    string,
    { readonly of: Omit<Activity, "time" | "count">; readonly hours: Map<number, Cell> }
  >();

  add(activity: Activity): void {
    const { kind, name, app_id, time, count, revenue = 0 } = activity;
    // The length keeps apart what else would look alike.
    const key = app_id === undefined ? `${kind} ${name}` : `${kind}${app_id.length} ${app_id}${name}`;
    let series = this.#all.get(key);
    if (series === undefined) {
      series = { of: { kind, name, ...(app_id === undefined ? {} : { app_id }) }, hours: new Map() };
      this.#all.set(key, series);
    }
    const hour = Math.floor(Date.parse(time) / HOUR);
    const cell = series.hours.get(hour);
    if (cell === undefined) series.hours.set(hour, { count, revenue: sumOf(0, revenue) });
    else {
      cell.count += count;
      cell.revenue = sumOf(cell.revenue, revenue);
    }
  }

  /** Hours in epoch milliseconds, with what happened in them. */
  *of({ kind, name, app_id }: ActivityFilter): Iterable<readonly [time: number, cell: Readonly<Cell>]> {
    for (const { of, hours } of this.#all.values()) {
      if (of.kind !== kind || (name !== undefined && of.name !== name)) continue;
      if (app_id !== undefined && of.app_id !== app_id) continue;
      for (const [hour, cell] of hours) yield [hour * HOUR, cell];
    }
  }

  dump(): Activity[] {
    return [...this.#all.values()].flatMap(({ of, hours }) =>
      [...hours].map(([hour, { count, revenue }]) => ({
        ...of,
        time: new Date(hour * HOUR).toISOString(),
        count,
        ...(revenue === 0 ? {} : { revenue }),
      })),
    );
  }

  /** @param users - From whose profiles it is read where a seed does not say it. */
  load(given: readonly Activity[] | undefined, users: Iterable<User>): void {
    this.#all.clear();
    for (const activity of given ?? activitiesOf(users)) this.add(activity);
  }
}

function* activitiesOf(users: Iterable<User>): Iterable<Activity> {
  for (const { events, purchases, revenue } of users) {
    for (const { name, first, last, count } of events.values())
      for (const [time, each] of spread(first, last, count)) yield { kind: "event", name, ...at(time), count: each };
    const items = [...purchases.values()].reduce((sum, { count }) => sum + Math.max(0, count), 0);
    for (const { name, first, last, count } of purchases.values())
      for (const [time, each] of spread(first, last, count))
        yield { kind: "purchase", name, ...at(time), count: each, revenue: (revenue * each) / items };
  }
}

const at = (time: number): { readonly time: string } => ({ time: new Date(time).toISOString() });
