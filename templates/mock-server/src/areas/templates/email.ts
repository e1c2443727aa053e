// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { refusedAs } from "../../documented.js";
import { blockNamesIn } from "../../liquid.js";
import { refuse } from "../../refusal.js";
import type { EmailTemplate, EmailTemplateSeed } from "../../state/email-template.js";
import { changedBetween } from "../changed-between.js";
import { demandTags } from "../known-tags.js";
import { offsetPage } from "../offset-page.js";

/** `templates.email.list`: in the order in which they were made, since the page names no other. */
export const listTemplates: Handler = (call) => {
  const all = call.state.emailTemplates.values();
  const page = offsetPage(
    changedBetween(all, call, ({ updated_at }) => updated_at),
    call,
  );
  const templates = page.map(({ email_template_id, template_name, created_at, updated_at, tags }) => {
    return { email_template_id, template_name, created_at, updated_at, tags };
  });
  return { body: { count: templates.length, templates } };
};

/** `templates.email.info` */
export const templateInfo: Handler = (call) => ({ body: templateOf(call, call.query["email_template_id"]) });

/** `templates.email.create` */
export const createTemplate: Handler = (call) => {
  const { operation, state, now } = call;
  const given = call.body as EmailTemplateSeed;
  demandTags(call, given.tags);
  const blocks = new Set(state.contentBlocks.values().flatMap(({ name, deleted }) => (deleted ? [] : [name])));
  if (blockNamesIn(given.body ?? "").some((name) => !blocks.has(name)))
    throw refusedAs(operation, "Email must have valid Content Block names");
  const { email_template_id } = state.emailTemplates.add(given, now);
  return { body: { email_template_id, message: "success" } };
};

/**
 * `templates.email.update`: what the request does not name stays as it is, but for `should_inline_css`, whose absence
 * Braze says to be the default of the workspace. That a Content Block is unknown is no error of this page.
 */
export const updateTemplate: Handler = (call) => {
  const { email_template_id, ...given } = call.body as Partial<EmailTemplateSeed>;
  const template = templateOf(call, email_template_id);
  demandTags(call, given.tags);
  call.state.emailTemplates.put({
    ...template,
    should_inline_css: null,
    ...given,
    updated_at: call.now.toISOString(),
  });
  return { body: { message: "success" } };
};

/** No page says what Braze answers to an unknown ID. */
function templateOf({ state }: CallContext, id: unknown): EmailTemplate {
  const template = state.emailTemplates.get(String(id));
  if (template === undefined) throw refuse(400, "'email_template_id' is not the ID of an email template");
  return template;
}
