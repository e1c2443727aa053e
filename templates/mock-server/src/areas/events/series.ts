// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { spread } from "../../state/spread.js";
import { appOf, usesApp } from "../app-filter.js";
import { segmentUsers } from "../segment-filter.js";
import { periodsOf, seriesOf, sums } from "../series.js";

type Happened = (readonly [time: number, count: number])[];

/** `events.dataSeries`: an event that nobody did happened in no period. */
export const eventSeries: Handler = (call) => {
  const periods = periodsOf(call);
  return { body: seriesOf(periods, "count", sums(periods, happenings(call, String(call.query["event"])))) };
};

function happenings(call: CallContext, name: string): Happened {
  const app = appOf(call);
  const users = segmentUsers(call);
  if (users === undefined)
    return [...call.state.activity.of({ kind: "event", name, app_id: app?.id })].map(([time, { count }]) => [
      time,
      count,
    ]);
  // By user only the first time and the last one are known.
  return users.flatMap((user) => {
    const done = usesApp(user, app) ? user.events.get(name) : undefined;
    return done === undefined ? [] : spread(done.first, done.last, done.count);
  });
}
