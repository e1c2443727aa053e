// Copied by braze-codegen from templates/: edit it there.
import type { RecordKind } from "./records.js";

/** An email template, as a seed gives it. */
export interface EmailTemplateSeed {
  /** Made up by the mock when a seed leaves it out. */
  readonly email_template_id?: string;
  readonly template_name: string;
  readonly description?: string | null;
  readonly subject?: string | null;
  readonly preheader?: string | null;
  readonly body?: string | null;
  readonly plaintext_body?: string | null;
  /** Null for the default of the workspace. */
  readonly should_inline_css?: boolean | null;
  readonly tags?: readonly string[];
  readonly created_at?: string;
  readonly updated_at?: string;
}

/** An email template in plain data, as Braze shows it. */
export type EmailTemplate = Required<EmailTemplateSeed>;

export const emailTemplateKind: RecordKind<EmailTemplateSeed, EmailTemplate> = {
  name: "email template",
  idOf: ({ email_template_id }) => email_template_id,
  complete: (seed, email_template_id, now) => ({
    description: null,
    subject: null,
    preheader: null,
    body: null,
    plaintext_body: null,
    should_inline_css: null,
    tags: [],
    created_at: now.toISOString(),
    updated_at: seed.created_at ?? now.toISOString(),
    ...seed,
    email_template_id,
  }),
};
