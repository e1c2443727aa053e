// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, Handler, Reply } from "../../../area-handlers.js";
import { refuse } from "../../../refusal.js";
import { membersOf } from "../../../state/segments.js";
import { segmentNamed } from "../../export/segment-named.js";
import { archivePath } from "./archive.js";
import { exported } from "./profile.js";

interface ExportBody {
  readonly segment_id?: string;
  readonly callback_endpoint?: string;
  readonly fields_to_export: readonly string[];
  readonly custom_attributes_to_export?: readonly string[];
}

/** How many exports a company may have running. */
const MOST = 100;

/** `users.export.segment`: one export of a segment at a time. The 429 for a second one is no rate limit. */
export const exportSegment: Handler = (call) => {
  const { id } = segmentNamed(call.state, String((call.body as ExportBody).segment_id));
  const running = call.state.exports.running();
  if (running.some(({ segment_id }) => segment_id === id))
    throw refuse(429, "An export of this segment is still running: wait until it is ready, or cancel it");
  return start(call, running.length);
};

/** `users.export.globalControlGroup` */
export const exportControlGroup: Handler = (call) => start(call, call.state.exports.running().length);

function start(call: CallContext, running: number): Reply {
  if (running >= MOST) throw refuse(429, `${MOST} exports are still running: wait until one of them is ready`);
  const { output_format: _, ...given } = call.body as ExportBody & { readonly output_format?: string };
  const { exports } = call.state;
  const object_prefix = exports.nextPrefix(call.now);
  const url = `${call.origin}${archivePath(object_prefix)}`;
  exports.start({ ...given, object_prefix, url, requested_at: call.now.toISOString() }, call.now);
  call.later(object_prefix);
  return { body: { message: "success", object_prefix, url } };
}

/** The export itself: the users as they are when it is done. */
export const exportLater: Effect = (state, job, now) => {
  const started = state.exports.get(job as string);
  if (started === undefined) return;
  const { segment_id, fields_to_export: fields, custom_attributes_to_export: attributes } = started;
  const segment = segment_id === undefined ? state.segments.control : state.segments.get(segment_id);
  const members = segment === undefined ? [] : membersOf(segment, state.users);
  const wanted = { fields, attributes, recentMessages: true };
  const lines = members.map((user) => JSON.stringify(exported(state, user, wanted, now)));
  state.exports.finish(started.object_prefix, lines, now);
};
