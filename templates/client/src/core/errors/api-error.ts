// Copied by braze-codegen from templates/: edit it there.
import { KindOfError } from "./kind.js";

/** One entry of the `errors` that Braze answers: a sentence, or an object with an id in areas such as catalogs. */
export type ErrorEntry =
  string | { readonly id?: string; readonly message?: string; readonly [member: string]: unknown };

/**
 * Braze answered with a status that is not a success. Statuses with a meaning of their own have a class of their own.
 */
export class ApiError extends KindOfError {
  protected static override readonly names: readonly string[] = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "NotFoundError",
    "PayloadTooLargeError",
    "PermissionError",
    "RateLimitError",
    "ServerError",
  ];
  override readonly name: string = "ApiError";
  /** HTTP status. */
  declare readonly status: number;
  /** Headers of the answer. */
  declare readonly headers: Headers;
  /** The answer: parsed where it is JSON, otherwise its text, such as the HTML page of a proxy. */
  declare readonly body: unknown;
  /** The `errors` of the answer, each as Braze wrote it. */
  declare readonly errors: readonly ErrorEntry[];
}
