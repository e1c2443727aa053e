// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkMediaAsset(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["name", "ext"],
    members: { asset_id: "text", name: "text", ext: "text", size: "count", url: "text" },
  });
}
