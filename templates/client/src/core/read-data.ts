// Copied by braze-codegen from templates/: edit it there.
import type { Outcome } from "./errors/braze-error.js";
import type { Operation } from "./operation.js";

/**
 * The data of a success; `undefined` when it has no body, and need not have one. `invalid` ends what makes no sense.
 */
export function readData(
  text: string,
  expected: Operation["answer"],
  invalid: (fault: string, outcome: Outcome) => never,
): unknown {
  let data: unknown;
  try {
    if (text) data = JSON.parse(text);
  } catch {
    // What begins like an object came from Braze. A page of HTML came from something in between, which may have kept
    // the request.
    invalid("is not JSON.", /^\s*\{/.test(text) ? "processed" : "unknown");
  }
  const isObject = Object(data) === data && !Array.isArray(data);
  if (!(isObject || expected === "any" || (expected === "optional" && !text)))
    invalid(text ? "is no object." : "is empty.", "unknown");
  return data;
}
