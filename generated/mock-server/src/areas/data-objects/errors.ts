// Copied by braze-codegen from templates/: edit it there.
import { operations } from "../../data/operations.js";
import { type Refusal, refuse } from "../../refusal.js";
import { refuseAs } from "../../documented.js";

/** What the description says of an error of the area, by its ID: one ID means the same wherever it comes. */
const WORDED = new Map(
  operations
    .filter(({ area }) => area === "data_objects")
    .flatMap(({ errors = [] }) => errors)
    .flatMap((error) => (error.code === undefined ? [] : [[error.code, error] as const])),
);

/** A refusal with an ID that programs tell it by. */
export function objectError(id: string): Refusal {
  const error = WORDED.get(id);
  return error === undefined ? refuse(400, id) : refuseAs(error);
}
