// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { demandTags } from "../known-tags.js";

interface Given {
  readonly canvas_id: string;
  readonly name: string;
  readonly description?: string | null;
  readonly tag_names?: readonly string[] | null;
}

/** `canvas.duplicate`: queued, says Braze. */
export const duplicateCanvas: Handler = (call) => {
  const { canvas_id, tag_names } = call.body as Given;
  if (call.state.canvases.get(canvas_id) === undefined) throw refusedAs(call.operation, "Invalid Canvas ID");
  demandTags(call, tag_names ?? undefined);
  call.later(call.body);
  return { body: { message: "success" } };
};

/** The copy is a draft. Steps and variants keep their IDs, which are looked up within their Canvas only. */
export const duplicateCanvasLater: Effect = (state, job, now) => {
  const { canvas_id, name, description, tag_names } = job as Given;
  const original = state.canvases.get(canvas_id);
  if (original === undefined) return;
  const { id: _, created_at: __, updated_at: ___, first_entry: ____, last_entry: _____, ...same } = original;
  const launch = { archived: false, draft: true, enabled: false, next_send_time: null };
  const words = { name, description: description ?? original.description, tags: tag_names ?? original.tags };
  state.canvases.add({ ...same, ...launch, ...words }, now);
};
