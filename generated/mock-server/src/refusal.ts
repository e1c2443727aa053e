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

/** A refusal in Braze's general shape: `{message, errors?}`. */
export function refuse(status: number, message: string, errors?: readonly unknown[]): Refusal {
  return new Refusal(status, errors === undefined ? { message } : { message, errors });
}
