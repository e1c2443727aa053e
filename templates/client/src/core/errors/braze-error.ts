// Copied by braze-codegen from templates/: edit it there.

/** What is known about the request when an error is thrown: whether Braze acted on it. */
export type Outcome = "not-processed" | "unknown" | "processed";

/** What the errors of a call tell about it. Values of parameters are not among it: they may be personal data. */
export interface CallFacts {
  /** Id of the operation: `catalogs.items.list`. */
  readonly operation: string;
  /** Method and path, with the names of the parameters: `GET /catalogs/{catalog_name}/items`. */
  readonly request: string;
  /** The REST endpoint that it went to. */
  readonly baseUrl: string;
  /** The permission that the key needs. */
  readonly permission?: string | undefined;
  /** Braze's page about the operation. */
  readonly docs?: string | undefined;
  /** How often the request was sent, or tried to be. */
  readonly attempts: number;
  /** The id that the other side gave the last request (`X-Request-Id`), where its answer has one. */
  readonly requestId?: string | undefined;
  /** When the first attempt began. */
  readonly requestedAt: Date;
  /** Milliseconds from the first attempt to the end, waits included. */
  readonly duration: number;
}

// The same in every copy of this package, so that a program may have several.
const brand = Symbol.for("@braze-codegen/client/error");

/** Base of all errors that the client throws. */
export class BrazeError extends Error implements Partial<CallFacts> {
  static {
    // biome-ignore lint/complexity/noThisInStatic: a bundler would rename a class that names itself.
    (this.prototype as { [brand]?: boolean })[brand] = true;
  }

  override readonly name: string = "BrazeError";
  /** Whether Braze acted on the request. */
  declare readonly outcome: Outcome;
  declare readonly operation?: string;
  declare readonly request?: string;
  declare readonly baseUrl?: string;
  declare readonly permission?: string | undefined;
  declare readonly docs?: string | undefined;
  declare readonly attempts?: number;
  declare readonly requestId?: string | undefined;
  declare readonly requestedAt?: Date;
  declare readonly duration?: number;

  /** What `facts` has beside those of a call becomes members of the error; its name says which kind it is of. */
  constructor(
    message: string,
    outcome: Outcome,
    facts?: Partial<CallFacts> & { readonly name?: string },
    options?: ErrorOptions,
  ) {
    // Who logs an error should not have to log a page of a proxy.
    super(message.slice(0, 2000), options);
    Object.assign(this, { outcome, ...facts });
    // An engine writes the head of the stack before it knows the name.
    if (this.stack) this.stack = this.stack.replace(/^Error/, this.name);
  }

  /** All that the error says; `JSON.stringify` alone would leave out the message. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/**
 * Whether a caught value is an error of this client. Unlike `instanceof` it also knows those of another copy of this
 * package: another version, or what a bundler made of it.
 */
export function isBrazeError(error: unknown): error is BrazeError {
  return Object(error)[brand] === true;
}
