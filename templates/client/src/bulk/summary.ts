// Copied by braze-codegen from templates/: edit it there.

/** A record with its position in the source, counted from 0. */
export interface Entry<R> {
  readonly index: number;
  readonly record: R;
}

/** A record that did not simply go through, and why. */
export interface Exception<R> extends Entry<R> {
  readonly reason: string;
}

/** How far it is: numbers of records. */
export interface Progress {
  /** Went out in a request that was answered, or may have been. */
  readonly sent: number;
  /** Were taken by the API, which need not mean that they have an effect: of a send, that somebody got a message. */
  readonly accepted: number;
  /** Surely did not go through. */
  readonly refused: number;
  /** May or may not have gone through: look before they are sent again. */
  readonly unknown: number;
}

/**
 * What became of all records. It can be written down as JSON; read back and passed as `resume`, with the same source,
 * it goes on where it ended and sends no record again that may have gone through.
 */
export interface Summary<R> extends Progress {
  /** Those that surely did not go through, unless `onRefused` took them. */
  readonly refusals: readonly Exception<R>[];
  /** Those that may or may not have gone through, unless `onUnknown` took them. */
  readonly doubts: readonly Exception<R>[];
  /** Errors of good answers that name no record; the first hundred. */
  readonly remarks: readonly string[];
  /** Those that were taken from the source and surely did not go through, because it stopped: still to be sent. */
  readonly unsent: readonly Entry<R>[];
  /** How many records were taken from the source. */
  readonly taken: number;
  /** Why it ended before the source did; see `unsent` for what is left, and beyond `taken` in the source. */
  readonly stopped?: string;
}
