// Copied by braze-codegen from templates/: edit it there.

/** What a test gives in place of an answer of the mock. */
interface MadeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
}

/**
 * Refuses an answer that could not be sent, before a request asks for it.
 *
 * @throws {TypeError} with a sentence that begins with `what`.
 */
export function checkMadeAnswer({ status, headers = {}, body }: MadeAnswer, what: string): void {
  if (!(Number.isInteger(status) && status >= 200 && status <= 599))
    throw new TypeError(`${what} cannot have the status ${status}: choose one from 200 to 599.`);
  try {
    new Headers(headers);
  } catch {
    throw new TypeError(`${what} has a header that HTTP does not allow: see the names and values under headers.`);
  }
  if (body !== undefined && !isJson(body))
    throw new TypeError(
      `${what} has a body that cannot be written as JSON: it holds a circle, a BigInt or a function.`,
    );
}

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}
