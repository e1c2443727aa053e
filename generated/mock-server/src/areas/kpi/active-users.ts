// Copied by braze-codegen from templates/: edit it there.
import type { User } from "../../state/user.js";
import { type AppFilter, appsOf } from "../app-filter.js";
import { DAY, type Period } from "../series.js";

/**
 * How many users were active in the days up to each day, each counted once. Active is who did or bought something, or
 * used an app; of what a user did often, the mock knows the first time and the last one.
 *
 * @param days - How many days count: 1 for daily active users, 30 for monthly ones.
 */
export function activeUsers(
  users: Iterable<User>,
  periods: readonly Period[],
  days: number,
  app: AppFilter | undefined,
): number[] {
  // How many more users than the day before: one pass over the users, however many days are asked for.
  const changes = new Array<number>(periods.length + 1).fill(0);
  const first = (periods[0]?.start ?? 0) / DAY;
  const change = (day: number, by: number): void => {
    const index = Math.max(day - first, 0);
    if (index < changes.length) changes[index] = (changes[index] as number) + by;
  };
  for (const user of users) {
    let counted = Number.NEGATIVE_INFINITY;
    for (const day of activeDays(user, app)) {
      const [from, until] = [Math.max(day, counted), day + days];
      change(from, 1);
      change(until, -1);
      counted = until;
    }
  }
  let active = 0;
  return periods.map((_, index) => (active += changes[index] as number));
}

/** Days since 1970 on which a user was active, in their order. */
function activeDays(user: User, app: AppFilter | undefined): number[] {
  const times = appsOf(user, app).flatMap(({ first_used, last_used }) => [first_used, last_used]);
  if (app === undefined)
    for (const tallies of [user.events, user.purchases])
      for (const { first, last } of tallies.values()) times.push(first, last);
  const days = times.map((time) => Math.floor(Date.parse(time ?? "") / DAY)).filter((day) => !Number.isNaN(day));
  return [...new Set(days)].sort((a, b) => a - b);
}
