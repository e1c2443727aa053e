// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import type { Campaign } from "../../state/campaign.js";
import type { Canvas } from "../../state/canvas.js";
import { timeOf } from "../../times.js";

/** Zones that are none: each user's own clock decides. */
const LOCAL: ReadonlySet<string> = new Set(["local_time_zones", "intelligent_delivery"]);

/** `messages.scheduledBroadcasts`: what the dashboard scheduled; the next first. */
export const scheduledBroadcasts: Handler = ({ query, state, now }) => {
  const given = timeOf(String(query["end_time"])) ?? now;
  // Braze takes the time as midnight UTC.
  const end = new Date(given.toISOString().slice(0, 10));
  const all = [
    ...state.campaigns.values().map((campaign) => entryOf("Campaign", campaign)),
    ...state.canvases.values().map((canvas) => entryOf("Canvas", canvas)),
  ].filter((entry) => entry !== undefined);
  const next = all.filter(({ at }) => at >= now && at <= end).sort((a, b) => a.at.getTime() - b.at.getTime());
  return { body: { scheduled_broadcasts: next.map(({ entry }) => entry) } };
};

function entryOf(type: "Campaign" | "Canvas", launched: Campaign | Canvas): { at: Date; entry: object } | undefined {
  const { id, name, tags, enabled, next_send_time: time, next_send_zone: zone } = launched;
  const at = time === null ? undefined : timeOf(time);
  if (time === null || at === undefined || !enabled) return undefined;
  const schedule_type = zone ?? "UTC";
  const next_send_time = LOCAL.has(schedule_type) ? at.toISOString().slice(0, 19) : time;
  return { at, entry: { name, id, type, tags, next_send_time, schedule_type } };
}
