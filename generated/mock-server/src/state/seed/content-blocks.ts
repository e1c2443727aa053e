// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

/** Looks at a Content Block of a seed; throws a TypeError with one sentence. */
export function checkContentBlock(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["name", "content"],
    members: {
      content_block_id: "text",
      name: "text",
      content: "text",
      description: "text",
      content_type: ["html", "text"],
      state: ["active", "draft"],
      tags: "texts",
      created_at: "instant",
      last_edited: "instant",
      inclusions: "list",
      deleted: "switch",
    },
  });
}
