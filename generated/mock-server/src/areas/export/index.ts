// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import { segmentNamed } from "./segment-named.js";

/** `export.segment.cancel`: what is not ready never will be. */
const cancel: Handler = ({ body, state, now }) => {
  state.exports.cancel(segmentNamed(state, (body as { segment_id: string }).segment_id).id, now);
  return { body: { message: "success" } };
};

/** What there is to exports besides starting one. */
export const exportJobs: AreaHandlers = {
  // keys are operations
  handlers: {
    "export.segment.cancel": cancel,
  },
};
