// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkCustomAttribute(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["name"],
    members: {
      name: "text",
      description: "text",
      data_type: "text",
      array_length: "count",
      status: "text",
      tag_names: "texts",
    },
  });
}
