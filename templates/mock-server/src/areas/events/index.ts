// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import type { State } from "../../state/index.js";
import { linkPage } from "../link-page.js";
import { numberedPage } from "../page.js";
import { eventSeries } from "./series.js";

/** Names of custom events, in their order: those that the workspace was given, and those that users did. */
function namesIn({ customEvents, users }: State): string[] {
  const names = new Set(customEvents.values().map(({ name }) => name));
  for (const user of users.values()) for (const name of user.events.keys()) names.add(name);
  return [...names].sort();
}

const listNames: Handler = (call) => numberedPage(call, namesIn(call.state));

const listEvents: Handler = (call) => {
  const events = namesIn(call.state).map((name) => ({
    name,
    description: null,
    included_in_analytics_report: true,
    status: "Active",
    tag_names: [],
    ...call.state.customEvents.get(name),
  }));
  return linkPage(call, "/events", events);
};

/** Custom events that the workspace has recorded. */
export const events: AreaHandlers = {
  // keys are operations
  handlers: {
    "events.list": listNames,
    "events.get": listEvents,
    "events.dataSeries": eventSeries,
  },
};
