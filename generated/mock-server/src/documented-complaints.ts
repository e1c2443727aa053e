// Copied by braze-codegen from templates/: edit it there.
import type { ValidationError } from "#validators";
import type { Complaint } from "./area-handlers.js";
import { brokenRules } from "./broken-rules.js";
import type { ErrorWords, OperationData } from "./data/rows.js";
import { documented, refuseAs } from "./documented.js";
import type { Refusal } from "./refusal.js";
import { mainErrors } from "./wording.js";

/** Words a complaint as Braze's pages do; undefined where none of their words is about it. */
export function wordAsDocumented({ operation, part, value, errors }: Complaint): Refusal | undefined {
  const [error, ...others] = mainErrors(errors);
  if (error === undefined) return undefined;
  // Of several rules that are broken each is told.
  if (part === "constraints" && others.length === 0) {
    const named = documented(operation, String(error.params["error"]));
    if (named) return refuseAs(named);
  }
  // The words are about members: of what has none they would not be true.
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const known = errorOf(operation, error);
  return known && refuseAs(known);
}

/** The error that the description words for just this complaint. */
export function errorOf({ errors = [] }: OperationData, error: ValidationError): ErrorWords | undefined {
  const rules = brokenRules(error);
  return errors.find(({ broken = [] }) => broken.some((rule) => rules.includes(rule)));
}
