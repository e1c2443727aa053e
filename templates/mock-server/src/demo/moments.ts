// Copied by braze-codegen from templates/: edit it there.

const DAY = 86_400_000;

/** Times of the demo workspace, which ends at the mock's present. */
export interface Moments {
  /** So many days ago, at an hour (UTC); never in the future (ISO 8601). */
  ago(days: number, hour?: number): string;
}

export function momentsBefore(now: Date): Moments {
  const today = Math.floor(now.getTime() / DAY) * DAY;
  return {
    ago(days, hour = 9) {
      const time = today - Math.floor(days) * DAY + hour * 3_600_000;
      return new Date(Math.min(time, now.getTime())).toISOString();
    },
  };
}
