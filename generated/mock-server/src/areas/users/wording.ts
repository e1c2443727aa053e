// Copied by braze-codegen from templates/: edit it there.
import { documented, refuseAs } from "../../documented.js";
import { type Refusal, refuse } from "../../refusal.js";
import type { Complaint } from "../../area-handlers.js";
import { valueAt } from "../../value-at.js";
import { sentence } from "../../wording.js";

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

/** Whatever is wrong inside of an identifier has one message. */
function wordMerge({ operation, errors }: Complaint): Refusal | undefined {
  if (!/^\/merge_updates\/\d+\/./.test(errors[0]?.instancePath ?? "")) return undefined;
  const error = documented(operation, /^identifiers must be objects/);
  return error && refuseAs(error);
}
