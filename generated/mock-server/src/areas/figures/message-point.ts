// Copied by braze-codegen from templates/: edit it there.
import type { StoredMessage } from "../../state/campaign.js";
import { analyticsName, partsFor, resultsOf } from "./channels.js";

type Messages = Readonly<Record<string, StoredMessage>>;

/** The figures of a campaign or of one send on a day on which so many users were reached. */
export function messagePoint(key: string, time: string, users: number, messages: Messages): object {
  const part = partsFor(`${key} ${time}`);
  const conversions = part(users, 0.05, "conversions");
  return {
    time,
    unique_recipients: users,
    revenue: conversions * 12.5,
    conversions,
    conversions_by_send_time: conversions,
    messages: channelsOf(`${key} ${time}`, users, messages),
  };
}

/** By channel, an entry for each variation; the users of a channel are divided among its variations. */
export function channelsOf(key: string, users: number, messages: Messages): Record<string, object[]> {
  const channels: Record<string, object[]> = {};
  const all = Object.entries(messages);
  for (const [id, { channel = "", name, type }] of all) {
    const sisters = all.filter(([, message]) => message.channel === channel);
    const index = sisters.findIndex(([sister]) => sister === id);
    const share = Math.floor((users + index) / sisters.length);
    const variation = { variation_api_id: id, ...(typeof name === "string" ? { variation_name: name } : {}) };
    const list = (channels[analyticsName(channel)] ??= []);
    if (type === "control") list.push({ ...variation, enrolled: share });
    else list.push({ ...variation, ...resultsOf(analyticsName(channel), share, partsFor(`${key} ${id}`)) });
  }
  return channels;
}
