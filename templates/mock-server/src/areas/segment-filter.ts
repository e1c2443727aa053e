// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../area-handlers.js";
import { refuse } from "../refusal.js";
import { membersOf } from "../state/segments.js";
import type { User } from "../state/user.js";
import { segmentNamed } from "./export/segment-named.js";

/** The users of the segment to which a series is limited; undefined where it is not. */
export function segmentUsers({ query, state }: CallContext): readonly User[] | undefined {
  const { segment_id } = query;
  if (typeof segment_id !== "string") return undefined;
  const segment = segmentNamed(state, segment_id);
  if (segment.analytics_tracking_enabled === false)
    throw refuse(400, "'segment_id' is a segment without analytics tracking");
  return membersOf(segment, state.users);
}
