// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import { createTemplate, listTemplates, templateInfo, updateTemplate } from "./email.js";

/** Templates of emails. */
export const templates: AreaHandlers = {
  // keys are operations
  handlers: {
    "templates.email.list": listTemplates,
    "templates.email.info": templateInfo,
    "templates.email.create": createTemplate,
    "templates.email.update": updateTemplate,
  },
};
