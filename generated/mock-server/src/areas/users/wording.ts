// Copied by braze-codegen from templates/: edit it there.
import { type Refusal, refuse } from "../../refusal.js";
import type { Complaint } from "../../area-handlers.js";
import { valueAt } from "../../value-at.js";
import { sentence } from "../../wording.js";

const NOT_OBJECTS = "'merge_updates' must be an array of objects";
const BAD_IDENTIFIER =
  "identifiers must be objects with an 'external_id' property that is a string, 'user_alias' property that is an object, " +
  "'email' property that is a string, or 'phone' property that is a string";
const WRONG_MEMBERS = "'merge_updates' must only have 'identifier_to_merge' and 'identifier_to_keep'";

/** The members of `users.delete`, one of which names the users. */
const DELETE_BY: readonly string[] = ["external_ids", "user_aliases", "braze_ids", "email_addresses", "phone_numbers"];

/** Words complaints about user data where Braze has words for them, or where the general ones would say too little. */
export function wordUsers(complaint: Complaint): Refusal | undefined {
  const [error] = complaint.errors;
  if (complaint.operation.id === "users.merge") return wordMerge(complaint);
  if (error?.keyword === "x-constraints" && complaint.operation.id.startsWith("users.track"))
    return refuse(400, `Max Input Length Exceeded: ${sentence(error)}`);
  if (error?.keyword === "not" && error.instancePath.endsWith("/prioritization")) {
    // The rule against both is broken by what is no list at all, too.
    const isList = Array.isArray(valueAt(complaint.value, error.instancePath));
    if (!isList) return refuse(400, sentence({ ...error, keyword: "type", params: { type: "array" } }));
    return refuse(400, "'prioritization' may have 'identified' or 'unidentified', not both");
  }
  if (complaint.operation.id === "users.identify" && error?.instancePath === "" && error.keyword === "not") {
    return refuse(400, "'aliases_to_identify', 'emails_to_identify' or 'phone_numbers_to_identify' is required");
  }
  if (
    complaint.operation.id === "users.delete" &&
    error?.instancePath === "" &&
    ["minProperties", "maxProperties"].includes(error.keyword)
  ) {
    const strange = Object.keys(complaint.value as object).find((name) => !DELETE_BY.includes(name));
    if (strange !== undefined) return refuse(400, `'${strange}' is not a known field`);
    const arrays = DELETE_BY.map((name) => `'${name}'`).join(", ");
    return refuse(400, `exactly one of ${arrays.replace(/, (?=[^,]+$)/, " and ")} is required`);
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
  // No page says what Braze answers without the list. What is absent is not of the wrong type: it is required.
  return instancePath === "" || keyword === "additionalProperties" ? undefined : refuse(400, NOT_OBJECTS);
}
