// Copied by braze-codegen from templates/: edit it there.

/** A request that the mock turns down. Thrown by checks and handlers, made an answer in one place. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** The HTTP status. */
  readonly status: number;
  /** The body, in the error shape of the area. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

interface MoreOfRefusal {
  readonly errors?: readonly unknown[] | undefined;
  readonly code?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A refusal in Braze's general shape, `{message, errors?}`, unless the operation has a shape of its own: see
 * error-shapes.ts.
 */
export class GeneralRefusal extends Refusal {
  /** What is wrong, in a sentence. */
  readonly sentence: string;
  /** All that is wrong, where there is more. */
  readonly errors: readonly unknown[] | undefined;
  /** What a program tells it by, where the operation has such names. */
  readonly code: string | undefined;

  constructor(status: number, sentence: string, more: MoreOfRefusal = {}) {
    const { errors, code, headers } = more;
    super(status, errors === undefined ? { message: sentence } : { message: sentence, errors }, headers);
    this.sentence = sentence;
    this.errors = errors;
    this.code = code;
  }
}

export function refuse(status: number, sentence: string, errors?: readonly unknown[]): GeneralRefusal {
  return new GeneralRefusal(status, sentence, { errors });
}
