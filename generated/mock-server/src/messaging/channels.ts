// Copied by braze-codegen from templates/: edit it there.
import type { StoredMessage } from "../state/campaign.js";

/**
 * The messages that a user gets of those that are stored, with their variations: of each channel the first that is no
 * control. Braze draws one of them.
 */
export function channelsOf(
  messages: Readonly<Record<string, StoredMessage>>,
): (readonly [variation: string, channel: string, message: Readonly<Record<string, unknown>>])[] {
  const byChannel = new Map<string, readonly [string, string, Readonly<Record<string, unknown>>]>();
  for (const [variation, { channel, type, ...message }] of Object.entries(messages)) {
    if (channel === undefined || type === "control" || byChannel.has(channel)) continue;
    byChannel.set(channel, [variation, channel, message]);
  }
  return [...byChannel.values()];
}
