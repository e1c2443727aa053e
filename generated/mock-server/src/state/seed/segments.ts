// Copied by braze-codegen from templates/: edit it there.
import { checkNames, checkOptionalText, checkText, checkTexts, type Members } from "./members.js";

export function checkSegments(segment: Members, place: string): void {
  checkNames(segment, place, ["id", "name", "users", "global_control_group"]);
  for (const name of ["id", "name"]) checkText(segment, place, name);
  checkTexts(segment, place, "users");
  const control = segment["global_control_group"];
  if (control !== undefined && typeof control !== "boolean")
    throw new TypeError(`${place}.global_control_group must be true or false.`);
}

/** An export, as a snapshot has it. */
export function checkExports(job: Members, place: string): void {
  for (const name of ["object_prefix", "url", "requested_at"]) checkText(job, place, name);
  for (const name of ["segment_id", "callback_endpoint"]) checkOptionalText(job, place, name);
  for (const name of ["fields_to_export", "lines"]) checkTexts(job, place, name);
}
