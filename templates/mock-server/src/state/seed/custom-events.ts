// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkCustomEvent(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["name"],
    members: {
      name: "text",
      description: "text",
      included_in_analytics_report: "switch",
      status: "text",
      tag_names: "texts",
    },
  });
}
