// Copied by braze-codegen from templates/: edit it there.
import { errorsOf, type PartialEntry } from "../partial.js";
import { BrazeError, type CallFacts } from "./braze-error.js";

/**
 * Braze took the request but refused part of it, and the option `throwOnPartial` is set. What no entry of `errors`
 * speaks of went through, so the call must not be repeated as a whole.
 */
export class PartialError<T = unknown> extends BrazeError {
  override readonly name = "PartialError";
  /** The whole answer. */
  declare readonly answer: T;
  /** What was refused, with its position in the request where Braze gives it. */
  declare readonly errors: readonly PartialEntry<T>[];

  constructor(answer: T, facts: CallFacts) {
    const errors = errorsOf(answer);
    const entries = `"${errors[0]?.member}" (${errors.length})`;
    super(`${facts.request} was processed but for what the entries of ${entries} speak of.`, "processed", facts);
    this.answer = answer;
    this.errors = errors;
  }
}
