// Copied by braze-codegen from templates/: edit it there.
import type { PartialEntry } from "../partial.js";
import { KindOfError } from "./kind.js";

/**
 * Braze took the request but refused part of it, and the option `throwOnPartial` is set. What no entry of `errors`
 * speaks of went through, so the call must not be repeated as a whole.
 */
export class PartialError<T = unknown> extends KindOfError {
  protected static override readonly names: readonly string[] = ["PartialError"];
  override readonly name = "PartialError";
  /** The whole answer. */
  declare readonly answer: T;
  /** What was refused, with its position in the request where Braze gives it. */
  declare readonly errors: readonly PartialEntry<T>[];
}
