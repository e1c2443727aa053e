// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import { spread } from "../../state/spread.js";
import { appOf, appsOf } from "../app-filter.js";
import { segmentUsers } from "../segment-filter.js";
import { periodsOf, seriesOf, sums } from "../series.js";

/** What the `apps` of profiles say: no call of the API makes a session. */
const sessionSeries: Handler = (call) => {
  const app = appOf(call);
  const users = segmentUsers(call) ?? [...call.state.users.values()];
  const periods = periodsOf(call);
  const happened = users.flatMap((user) =>
    appsOf(user, app).flatMap(({ sessions = 0, first_used = "", last_used = first_used }) =>
      spread(first_used, last_used, sessions),
    ),
  );
  return { body: seriesOf(periods, "sessions", sums(periods, happened)) };
};

/** Sessions of the apps. */
export const sessions: AreaHandlers = {
  // keys are operations
  handlers: { "sessions.dataSeries": sessionSeries },
};
