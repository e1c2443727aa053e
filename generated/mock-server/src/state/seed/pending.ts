// Copied by braze-codegen from templates/: edit it there.
import { operations } from "../../data/operations.js";
import { didYouMean } from "../../suggest.js";
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

/** Work that a call left for later, as a snapshot has it. */
export function checkPending(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["due", "operation", "job"],
    members: { due: "instant", operation: "text", job: "anything" },
  });
  const ids = operations.map(({ id }) => id);
  const operation = String(entry["operation"]);
  if (!ids.includes(operation))
    throw new TypeError(
      `${place} names the operation "${operation}", which does not exist.${didYouMean(operation, ids)}`,
    );
}
