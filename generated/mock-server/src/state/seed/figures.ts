// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkFigures(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["id", "from", "until", "daily"],
    members: { id: "text", from: "instant", until: "instant", daily: "count" },
  });
}
