// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import type { Complaint } from "../../area-handlers.js";
import { type Refusal, refuse } from "../../refusal.js";
import { valueAt } from "../../value-at.js";
import { mainErrors, sentence } from "../../wording.js";

/** Words a complaint about a side that is none, as `Unknown rel_kind` and its like are worded, or about a time. */
export function wordDataObjects({ errors, value }: Complaint): Refusal | undefined {
  const [error] = mainErrors(errors);
  if (error === undefined) return undefined;
  if (isTime(error)) return refuse(400, sentenceOf(error));
  if (error.instancePath !== "/anchor" || error.keyword !== "enum") return undefined;
  return refuse(400, `Invalid anchor: ${String(valueAt(value, error.instancePath))}`);
}

/** A complaint about a record. Braze refuses a time of its own in one, which other strangers are not. */
export function sentenceOf(error: ValidationError): string {
  const known = sentence(error);
  return isTime(error) ? known.replace("is not a known field", "is refused: the time of the request counts") : known;
}

function isTime({ keyword, params }: ValidationError): boolean {
  return keyword === "additionalProperties" && params["additionalProperty"] === "updated_at";
}
