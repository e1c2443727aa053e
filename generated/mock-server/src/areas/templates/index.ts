// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { loadLiquid } from "../../liquid.js";
import { createTemplate, listTemplates, templateInfo, updateTemplate } from "./email.js";
import { emailTranslations, webhookTranslations } from "./translations.js";

/** Templates of emails, and the translations of templates. */
export const templates: AreaHandlers = {
  // keys are operations
  handlers: {
    "templates.email.list": listTemplates,
    "templates.email.info": templateInfo,
    "templates.email.create": createTemplate,
    "templates.email.update": updateTemplate,
    "templates.email.translations.source": emailTranslations.source,
    "templates.email.translations.get": emailTranslations.get,
    "templates.email.translations.update": emailTranslations.update,
    "templates.translations.email": emailTranslations.get,
    "templates.webhook.translations.source": webhookTranslations.source,
    "templates.webhook.translations.get": webhookTranslations.get,
    "templates.webhook.translations.update": webhookTranslations.update,
  },
  // keys are operations
  prepare: { "templates.email.translations.update": loadLiquid },
};
