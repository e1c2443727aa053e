import { broken } from "./broken.ts";
import type { PlacedConstraint } from "./constraint.ts";

/** The sentences of the constraints that a value breaks: by the code that validators have, without the rest of a validator. */
export function constraintFaults(constraints: readonly PlacedConstraint[], value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return constraints.filter((constraint) => isBroken(constraint, value)).map(({ sentence }) => sentence);
}

/** All strings of the constraint stand in the code as literals. */
const isBroken = (constraint: PlacedConstraint, value: object): boolean =>
  new Function("data", `return ${broken("data", constraint)};`)(value) as boolean;
