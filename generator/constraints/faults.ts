import { Ajv2020 } from "ajv/dist/2020.js";
import type { PlacedConstraint } from "./constraint.ts";
import { addConstraints, constrained } from "./keyword.ts";

/** The sentences of the constraints that a value breaks. */
export function constraintFaults(constraints: readonly PlacedConstraint[], value: unknown): readonly string[] {
  if (constraints.length === 0) return [];
  const ajv = addConstraints(
    new Ajv2020({ strict: false, allErrors: true, validateSchema: false, meta: false, code: { optimize: false } }),
  );
  const validate = ajv.compile(constrained({}, constraints));
  return validate(value) ? [] : (validate.errors ?? []).map(({ message }) => message ?? "");
}
