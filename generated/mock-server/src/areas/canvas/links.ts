// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { linkAliases } from "../link-aliases.js";

export const canvasLinks: Handler = (call) => {
  const steps = call.state.canvases.values().flatMap((canvas) => canvas.steps);
  const step = steps.find(({ id }) => id === call.query["canvas_step_id"]);
  if (step === undefined) throw refusedAs(call.operation, "Missing/Invalid Canvas ID");
  return linkAliases(call, step.messages ?? {});
};
