// Copied by braze-codegen from templates/: edit it there.
import type { RecordedRequest } from "../requests.js";

/** A request as a line of a list: without bodies, and its notes counted. */
export interface RequestLine extends Omit<RecordedRequest, "body" | "answer" | "notes"> {
  readonly notes: number;
}

/** A fault or an answer that waits. Without an ID it was given in the mock's own process, and is taken back there. */
export interface Waiting {
  readonly id?: string;
  readonly operation: string;
  /** How many requests it will still meet. */
  readonly left: number | "always";
}

/** What somebody who watches the mock asks for again and again. */
export interface Overview {
  readonly now: string;
  readonly isStill: boolean;
  /** Is another one when the log begins anew: numbers count from 1 again. */
  readonly log: string;
  /** How many requests the log keeps. */
  readonly requests: number;
  /** Those after a number, the oldest first. */
  readonly lines: readonly RequestLine[];
  // only with area messages campaigns canvas transactional
  readonly sent: number;
  readonly notes: number;
  readonly faults: readonly (Waiting & { readonly fault: unknown })[];
  readonly answers: readonly (Waiting & { readonly status: number; readonly body: unknown; readonly when?: unknown })[];
}

/** Some entries of a part of the state, and how many there are. */
export interface StatePart {
  /** How many of the part have the words that were asked for. */
  readonly count: number;
  readonly entries: readonly unknown[];
}
