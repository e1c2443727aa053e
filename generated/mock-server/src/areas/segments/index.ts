// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import { membersOf } from "../../state/segments.js";
import { byCreation } from "../by-creation.js";
import { segmentNamed } from "../export/segment-named.js";
import { numberedPage } from "../page.js";
import { periodsOf, seriesOf } from "../series.js";

const listSegments: Handler = (call) => {
  const segments = call.state.segments.values().filter(({ archived }) => archived !== true);
  return numberedPage(
    call,
    byCreation(segments, call).map(({ id, name, analytics_tracking_enabled = true, tags = [] }) => ({
      id,
      name,
      analytics_tracking_enabled,
      tags,
    })),
  );
};

const segmentDetails: Handler = ({ query, state, now }) => {
  const segment = segmentNamed(state, String(query["segment_id"]));
  const { created_at = now.toISOString(), updated_at = created_at } = segment;
  const { name, description = "", text_description = "", tags = [], teams = [] } = segment;
  return {
    body: { message: "success", name, created_at, updated_at, description, text_description, tags, teams },
  };
};

/** Those who are in the segment now, as far as they were there on the day. */
const segmentSizes: Handler = (call) => {
  const { state, query } = call;
  const members = membersOf(segmentNamed(state, String(query["segment_id"])), state.users);
  const periods = periodsOf(call);
  const sizes = periods.map(({ end }) => members.filter(({ createdAt }) => createdAt < end).length);
  return { body: seriesOf(periods, "size", sizes) };
};

/** The segments of the workspace. */
export const segments: AreaHandlers = {
  // keys are operations
  handlers: {
    "segments.list": listSegments,
    "segments.details": segmentDetails,
    "segments.dataSeries": segmentSizes,
  },
};
