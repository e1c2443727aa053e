// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkActivity(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["kind", "name", "time", "count"],
    members: {
      kind: ["event", "purchase"],
      name: "text",
      app_id: "text",
      time: "instant",
      // Braze's page has no least quantity of a purchase.
      count: "whole",
      revenue: "figure",
    },
  });
}
