// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkBanner(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["placement_id"],
    members: {
      id: "text",
      placement_id: "text",
      users: "texts",
      is_control: "switch",
      is_test_send: "switch",
      expires_at: "seconds",
      properties: "object",
      dismissed_by: "texts",
    },
  });
}
