// Copied by braze-codegen from templates/: edit it there.
import type { LaunchSeed, StoredMessage } from "./campaign.js";

/** What campaigns and Canvases have in common, where a seed leaves it out. */
export function stateOf(
  seed: LaunchSeed,
  messages: readonly StoredMessage[],
  now: Date,
): Omit<Required<LaunchSeed>, "id" | "name"> {
  const { draft = false, archived = false } = seed;
  const channels = messages.map(({ channel }) => channel).filter((channel) => channel !== undefined);
  return {
    description: null,
    tags: [],
    teams: [],
    created_at: now.toISOString(),
    updated_at: seed.created_at ?? now.toISOString(),
    archived,
    draft,
    enabled: !draft && !archived,
    has_post_launch_draft: false,
    schedule_type: null,
    channels: [...new Set(channels)],
    segment_ids: [],
    next_send_time: null,
    next_send_zone: null,
  };
}
