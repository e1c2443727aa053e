// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { translationHandlers } from "../translations/family.js";
import { idIn, noLocale, unsupported } from "../translations/words.js";

const translations = translationHandlers({
  idsOf: (given) => ({
    workflow_id: idIn(given, "workflow_id"),
    step_id: idIn(given, "step_id"),
    message_variation_id: idIn(given, "message_variation_id"),
  }),
  unsupported,
  noLocale,
});

/** Canvases: the translations of the messages in their steps. */
export const canvas: AreaHandlers = {
  // keys are operations
  handlers: {
    "canvas.translations.source": translations.source,
    "canvas.translations.get": translations.get,
    "canvas.translations.update": translations.update,
  },
};
