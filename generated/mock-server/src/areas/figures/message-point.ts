// Copied by braze-codegen from templates/: edit it there.
import type { StoredMessage } from "../../state/campaign.js";
import type { State } from "../../state/index.js";
import { usersOn } from "../../state/figures.js";
import { analyticsName, partsFor, resultsOf } from "./channels.js";
import { portionOf } from "./portion.js";
import { type SentFilter, SentOn } from "./sent-on.js";

type Messages = Readonly<Record<string, StoredMessage>>;

/** Members of figures that say that a message went out. */
const OUT: ReadonlySet<string> = new Set(["sent", "sent_to_carrier", "delivered"]);

/**
 * The figures of a campaign or of one send on a day: what the seed says that it did before, and what the mock sent.
 *
 * @param id - By which the seed has its figures.
 */
export function messagePoint(state: State, id: string, day: string, messages: Messages, filter: SentFilter): object {
  const key = `${id} ${day}`;
  const users = usersOn(state.figures.get(id), day);
  const sent = new SentOn(state, day, filter);
  const conversions = partsFor(key)(users, 0.05, "conversions");
  return {
    time: day,
    unique_recipients: users + sent.users,
    revenue: conversions * 12.5,
    conversions,
    conversions_by_send_time: conversions,
    messages: channelsOf(key, users, messages, sent),
  };
}

/** By channel, an entry for each variation; the users of a channel are divided among its variations. */
export function channelsOf(key: string, users: number, messages: Messages, sent: SentOn): Record<string, object[]> {
  const channels: Record<string, object[]> = {};
  const all = Object.entries(messages);
  for (const [id, { channel = "", name, type }] of all) {
    const sisters = all.filter(([, message]) => message.channel === channel);
    const index = sisters.findIndex(([sister]) => sister === id);
    const share = portionOf(users, index, sisters.length);
    const variation = { variation_api_id: id, ...(typeof name === "string" ? { variation_name: name } : {}) };
    // Users of a control variation are enrolled, and get nothing.
    const isControl = type === "control";
    const results = resultsOf(analyticsName(channel), isControl ? 0 : share, partsFor(`${key} ${id}`));
    const list = channels[analyticsName(channel)] ?? [];
    channels[analyticsName(channel)] = list;
    list.push({
      ...variation,
      ...more(results, sent.messagesOf(id)),
      ...(isControl ? { enrolled: share } : {}),
    });
  }
  return channels;
}

/** With some messages more, that nobody opened. */
const more = (results: Readonly<Record<string, number>>, sent: number): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(results).map(([name, count]) => [name, OUT.has(name) ? count + sent : count]));
