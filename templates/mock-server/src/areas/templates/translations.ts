// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../../area-handlers.js";
import { documented, refusedAs, wordsOf } from "../../documented.js";
import { isLiquid } from "../../liquid.js";
import { Refusal } from "../../refusal.js";
import { type FamilyHandlers, translationHandlers } from "../translations/family.js";
import { idIn, noLocale, unsupported } from "../translations/words.js";

/** `templates.email.translations.source`, `….get` and `….update`, and `templates.translations.email` */
export const emailTranslations: FamilyHandlers = translationHandlers({
  idsOf: (given) => ({ email_template_id: idIn(given, "template_id") }),
  exists: ({ state }, { email_template_id = "" }) => state.emailTemplates.get(email_template_id) !== undefined,
  unsupported,
  noLocale,
  demandTexts: demandLiquid,
});

/** `templates.webhook.translations.source`, `….get` and `….update`: a family with words and answers of its own. */
export const webhookTranslations: FamilyHandlers = translationHandlers({
  idsOf: (given) => ({ webhook_template_id: idIn(given, "template_id") }),
  unsupported: ({ operation }) => refusedAs(operation, "This template does not have multi-language setup"),
  noLocale: ({ operation }) =>
    refusedAs(operation, operation.effect === "read" ? "Invalid locale ID" : "Locale not found"),
  ownLocales: true,
  silent: true,
});

/** Only here the error names the template. */
function demandLiquid({ operation, body }: CallContext, texts: Readonly<Record<string, string>>): void {
  if (Object.values(texts).every(isLiquid)) return;
  const error = documented(operation, /^The provided translations yielded errors/);
  const message = error === undefined ? "The Liquid in a text does not parse." : wordsOf(error);
  throw new Refusal(400, { errors: [{ id: (body as { template_id: string }).template_id, message }] });
}
