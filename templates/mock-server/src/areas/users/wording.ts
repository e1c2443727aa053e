// Copied by braze-codegen from templates/: edit it there.
import { type Refusal, refuse } from "../../refusal.js";
import type { Complaint } from "../../area-handlers.js";

const NOT_OBJECTS = "'merge_updates' must be an array of objects";
const BAD_IDENTIFIER =
  "identifiers must be objects with an 'external_id' property that is a string, 'user_alias' property that is an object, " +
  "'email' property that is a string, or 'phone' property that is a string";
const WRONG_MEMBERS = "'merge_updates' must only have 'identifier_to_merge' and 'identifier_to_keep'";

/** Words complaints about user data where Braze has words for them, or where the general ones would say too little. */
export function wordUsers(complaint: Complaint): Refusal | undefined {
  const [error] = complaint.errors;
  if (complaint.operation.id === "users.merge") return wordMerge(complaint);
  if (error?.keyword === "not" && error.instancePath.endsWith("/prioritization")) {
    return refuse(400, "'prioritization' may have 'identified' or 'unidentified', not both");
  }
  if (complaint.operation.id === "users.identify" && error?.instancePath === "" && error.keyword === "not") {
    return refuse(400, "'aliases_to_identify', 'emails_to_identify' or 'phone_numbers_to_identify' is required");
  }
  if (complaint.operation.id === "users.delete" && error?.instancePath === "" && error.keyword.endsWith("Properties")) {
    const arrays = "'external_ids', 'user_aliases', 'braze_ids', 'email_addresses' and 'phone_numbers'";
    if (error.keyword !== "additionalProperties") return refuse(400, `exactly one of ${arrays} is required`);
  }
  return undefined;
}

/** The four messages that Braze documents for `users.merge`. */
function wordMerge({ errors }: Complaint): Refusal | undefined {
  const { instancePath = "", keyword = "", params = {} } = errors[0] ?? {};
  if (/^\/merge_updates\/\d+\/./.test(instancePath)) return refuse(400, BAD_IDENTIFIER);
  if (/^\/merge_updates\/\d+$/.test(instancePath)) return refuse(400, keyword === "type" ? NOT_OBJECTS : WRONG_MEMBERS);
  if (keyword === "maxItems") {
    return refuse(400, `a single request may not contain more than ${String(params["limit"])} merge updates`);
  }
  return keyword === "additionalProperties" ? undefined : refuse(400, NOT_OBJECTS);
}
