// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

/** Looks at an email template of a seed; throws a TypeError with one sentence. */
export function checkEmailTemplate(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["template_name"],
    members: {
      email_template_id: "text",
      template_name: "text",
      description: "text",
      subject: "text",
      preheader: "text",
      body: "text",
      plaintext_body: "text",
      should_inline_css: "switch",
      tags: "texts",
      created_at: "instant",
      updated_at: "instant",
    },
  });
}
