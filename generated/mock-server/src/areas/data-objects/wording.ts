// Copied by braze-codegen from templates/: edit it there.
import type { Complaint } from "../../area-handlers.js";
import { type Refusal, refuse } from "../../refusal.js";
import { valueAt } from "../../value-at.js";
import { mainErrors } from "../../wording.js";

/** Words a complaint about a side that is none, as `Unknown rel_kind` and its like are worded. */
export function wordDataObjects({ errors, value }: Complaint): Refusal | undefined {
  const [error] = mainErrors(errors);
  if (error?.instancePath !== "/anchor" || error.keyword !== "enum") return undefined;
  return refuse(400, `Invalid anchor: ${String(valueAt(value, error.instancePath))}`);
}
