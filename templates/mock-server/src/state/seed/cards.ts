// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkCard(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["name"],
    members: {
      id: "text",
      name: "text",
      title: "text",
      type: "text",
      description: "text",
      image_url: "text",
      extras: "object",
      tags: "texts",
      created_at: "instant",
      updated_at: "instant",
      publish_at: "instant",
      end_at: "instant",
      archived: "switch",
      draft: "switch",
    },
  });
}
