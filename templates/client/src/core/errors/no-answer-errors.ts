// Copied by braze-codegen from templates/: edit it there.
import { KindOfError } from "./kind.js";

/** No connection, or one that broke. With the outcome `not-processed` the request never left this machine. */
export class ConnectionError extends KindOfError {
  protected static override readonly names: readonly string[] = ["ConnectionError"];
  override readonly name = "ConnectionError";
  /** The code of the system's error, where there is one: `ECONNRESET`. */
  declare readonly code: string | undefined;
}

/** No whole answer within `timeout`. */
export class TimeoutError extends KindOfError {
  protected static override readonly names: readonly string[] = ["TimeoutError"];
  override readonly name = "TimeoutError";
}

/**
 * The caller's own signal ended the call; `cause` is the signal's reason. `outcome` says whether the request had left
 * by then.
 */
export class AbortedError extends KindOfError {
  protected static override readonly names: readonly string[] = ["AbortedError"];
  override readonly name = "AbortedError";
}

/**
 * A write, delete or send got no answer. Braze may have processed it or not, and has no way to ask or to repeat it
 * safely: look at the user, item or campaign first. `cause` is the {@link ConnectionError} or {@link TimeoutError}.
 * Other errors, such as a `ServerError`, may leave it as open: `outcome` tells of all.
 */
export class OutcomeUnknownError extends KindOfError {
  protected static override readonly names: readonly string[] = ["OutcomeUnknownError"];
  override readonly name = "OutcomeUnknownError";
}

/**
 * A success status, but an answer that cannot be used: nothing or no object where one is promised, HTML, broken JSON, a
 * body that broke off, pages without end.
 */
export class InvalidResponseError extends KindOfError {
  protected static override readonly names: readonly string[] = ["InvalidResponseError"];
  override readonly name = "InvalidResponseError";
  /** HTTP status. */
  declare readonly status: number;
  /** The text of the answer. */
  declare readonly body: string;
}
