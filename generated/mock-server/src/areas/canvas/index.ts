// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { loadMessaging } from "../../messaging/load.js";
import { translationHandlers } from "../translations/family.js";
import { idIn, noLocale, unsupported } from "../translations/words.js";
import { duplicateCanvas, duplicateCanvasLater } from "./duplicate.js";
import { canvasSchedules, triggerCanvas, triggerCanvasLater } from "./trigger.js";
import { canvasLinks } from "./links.js";
import { canvasDetails, listCanvases } from "./read.js";
import { canvasSeries, canvasSummary } from "./series.js";

const translations = translationHandlers({
  idsOf: (given) => ({
    workflow_id: idIn(given, "workflow_id"),
    step_id: idIn(given, "step_id"),
    message_variation_id: idIn(given, "message_variation_id"),
  }),
  unsupported,
  noLocale,
});

/** Canvases: what there is, its figures, entries, copies, and the translations of the messages in its steps. */
export const canvas: AreaHandlers = {
  // keys are operations
  handlers: {
    "canvas.duplicate": duplicateCanvas,
    "canvas.trigger.send": triggerCanvas,
    "canvas.trigger.schedule.create": canvasSchedules.create,
    "canvas.trigger.schedule.update": canvasSchedules.update,
    "canvas.trigger.schedule.delete": canvasSchedules.remove,
    "canvas.translations.source": translations.source,
    "canvas.translations.get": translations.get,
    "canvas.translations.update": translations.update,
    "canvas.list": listCanvases,
    "canvas.details": canvasDetails,
    "canvas.dataSeries": canvasSeries,
    "canvas.dataSummary": canvasSummary,
    "canvas.urlInfo.details": canvasLinks,
  },
  // keys are operations
  effects: {
    "canvas.duplicate": duplicateCanvasLater,
    "canvas.trigger.send": triggerCanvasLater,
    "canvas.trigger.schedule.create": canvasSchedules.effect,
    "canvas.trigger.schedule.update": canvasSchedules.effect,
  },
  // keys are operations
  prepare: {
    "canvas.trigger.send": loadMessaging,
    "canvas.trigger.schedule.create": loadMessaging,
    "canvas.trigger.schedule.update": loadMessaging,
  },
};
