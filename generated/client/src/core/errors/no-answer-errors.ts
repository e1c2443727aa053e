// Copied by braze-codegen from templates/: edit it there.
import { BrazeError, type CallFacts, type Outcome } from "./braze-error.js";
import { kept } from "./kept.js";

const advice = "It may or may not have been processed: look in Braze before you send it again.";

/** No connection, or one that broke. With the outcome `not-processed` the request never left this machine. */
export class ConnectionError extends BrazeError {
  override readonly name = "ConnectionError";
  /** The code of the system's error, where there is one: `ECONNRESET`. */
  declare readonly code: string | undefined;

  constructor(message: string, outcome: Outcome, facts: CallFacts, { code }: { readonly code?: string | undefined }) {
    super(message, outcome, facts);
    this.code = code;
  }
}

/** No whole answer within `timeout`. */
export class TimeoutError extends BrazeError {
  override readonly name = "TimeoutError";
}

/**
 * The caller's own signal ended the call; `cause` is the signal's reason. `outcome` says whether the request had left
 * by then.
 */
export class AbortedError extends BrazeError {
  override readonly name = "AbortedError";

  constructor(reason: unknown, outcome: Outcome, facts: CallFacts) {
    const rest = outcome === "unknown" ? ` ${advice}` : "";
    super(`${facts.request} was ended by the caller's signal.${rest}`, outcome, facts, { cause: reason });
  }
}

/**
 * A write, delete or send got no answer. Braze may have processed it or not, and has no way to ask or to repeat it
 * safely: look at the user, item or campaign first. `cause` is the {@link ConnectionError} or {@link TimeoutError}.
 */
export class OutcomeUnknownError extends BrazeError {
  override readonly name = "OutcomeUnknownError";

  constructor(cause: BrazeError, facts: CallFacts) {
    super(`${cause.message} ${advice}`, "unknown", facts, { cause });
  }
}

/**
 * A success status, but an answer that cannot be used: nothing or no object where one is promised, HTML, broken JSON, a
 * body that broke off, pages without end.
 */
export class InvalidResponseError extends BrazeError {
  override readonly name = "InvalidResponseError";
  /** HTTP status. */
  declare readonly status: number;
  /** The text of the answer. */
  declare readonly body: string;

  constructor(status: number, body: string, fault: string, outcome: Outcome, facts: CallFacts) {
    super(`${facts.request} answered ${status}, but the answer ${fault}.`, outcome, facts);
    this.status = status;
    this.body = kept(body);
  }
}
