// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkPreferenceCenter(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["name", "preference_center_page_html", "confirmation_page_html"],
    members: {
      preference_center_api_id: "text",
      name: "text",
      preference_center_title: "text",
      preference_center_page_html: "text",
      confirmation_page_html: "text",
      redirect_page_html: "text",
      options: "object",
      state: ["active", "draft"],
      created_at: "instant",
      updated_at: "instant",
    },
  });
}
