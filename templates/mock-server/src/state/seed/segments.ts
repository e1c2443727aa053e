// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import { checkOptionalText, checkText, checkTexts, type Members } from "./members.js";

export function checkSegments(segment: Members, place: string): void {
  checkEntry(segment, place, {
    required: ["id", "name"],
    members: {
      id: "text",
      name: "text",
      users: "texts",
      global_control_group: "switch",
      description: "text",
      text_description: "text",
      tags: "texts",
      teams: "texts",
      created_at: "instant",
      updated_at: "instant",
      archived: "switch",
      analytics_tracking_enabled: "switch",
    },
  });
}

/** An export, as a snapshot has it. */
export function checkExports(job: Members, place: string): void {
  for (const name of ["object_prefix", "url", "requested_at"]) checkText(job, place, name);
  for (const name of ["segment_id", "callback_endpoint"]) checkOptionalText(job, place, name);
  for (const name of ["fields_to_export", "lines"]) checkTexts(job, place, name);
}
