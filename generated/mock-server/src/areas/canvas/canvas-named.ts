// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import type { Canvas } from "../../state/canvas.js";

/** The Canvas of a query; refused in the words that were recorded of a real Braze. */
export function canvasNamed({ query, state, operation }: CallContext): Canvas {
  const canvas = state.canvases.get(String(query["canvas_id"]));
  if (canvas === undefined) throw refusedAs(operation, "canvas_id must be a string of the Canvas api identifier");
  return canvas;
}
