// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { byCreation } from "../by-creation.js";
import { listed } from "../edited-after.js";
import { numberedPage } from "../page.js";
import { shownMessages } from "../stored-messages.js";
import { canvasNamed } from "./canvas-named.js";

export const listCanvases: Handler = (call) => {
  const canvases = byCreation(listed(call.state.canvases.values(), call), call);
  return numberedPage(
    call,
    canvases.map(({ id, updated_at, name, tags }) => ({ id, last_edited: updated_at, name, tags })),
  );
};

export const canvasDetails: Handler = (call) => {
  const canvas = canvasNamed(call);
  const { id: _, entry: _entry, segment_ids: _ids, next_send_time: _time, next_send_zone: _zone, ...shown } = canvas;
  const steps = canvas.steps.map((step) => {
    const { delay_seconds: _delay, messages = {}, ...rest } = step;
    const channels = [...new Set(Object.values(messages).flatMap(({ channel }) => channel ?? []))];
    const { next_step_ids = [] } = step;
    return {
      type: channels[0] ?? "message",
      next_step_ids,
      next_paths: next_step_ids.map((next_step_id) => ({ name: null, next_step_id })),
      channels,
      ...rest,
      messages: shownMessages(messages, call),
    };
  });
  return { body: { message: "success", ...shown, steps } };
};
