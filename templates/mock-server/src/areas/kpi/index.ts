// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, CallContext, Handler } from "../../area-handlers.js";
import type { User } from "../../state/user.js";
import { appOf, usesApp } from "../app-filter.js";
import { periodsOf, seriesOf, sums } from "../series.js";
import { activeUsers } from "./active-users.js";

const active =
  (name: string, days: number): Handler =>
  (call) => {
    const periods = periodsOf(call);
    return { body: seriesOf(periods, name, activeUsers(call.state.users.values(), periods, days, appOf(call))) };
  };

/** Counts users by a time of theirs. */
function usersBy(call: CallContext, name: string, timeOf: (user: User) => number): object {
  const app = appOf(call);
  const periods = periodsOf(call);
  const users = [...call.state.users.values()].filter((user) => usesApp(user, app));
  return seriesOf(
    periods,
    name,
    sums(
      periods,
      users.map((user) => [timeOf(user), 1] as const),
    ),
  );
}

const newUsers: Handler = (call) => ({ body: usersBy(call, "new_users", ({ createdAt }) => createdAt) });

const uninstalls: Handler = (call) => ({
  body: usersBy(call, "uninstalls", ({ fields }) => Date.parse(String(fields.get("uninstalled_at")))),
});

/** Figures of the whole workspace, of its users as they are now. */
export const kpi: AreaHandlers = {
  // keys are operations
  handlers: {
    "kpi.dau.dataSeries": active("dau", 1),
    "kpi.mau.dataSeries": active("mau", 30),
    "kpi.newUsers.dataSeries": newUsers,
    "kpi.uninstalls.dataSeries": uninstalls,
  },
};
