// Copied by braze-codegen from templates/: edit it there.
import { isBrazeError } from "../core/errors/braze-error.js";

/** Something in the records of a request was refused, or what it has beside them. */
export interface Refused {
  readonly kind: "refused";
  readonly reason: string;
  /** All that the answer says, by which two refusals are told to be alike. */
  readonly answer: string;
}

/** What an error of a request says about its records. */
export type Verdict =
  | Refused
  /** They may or may not have gone through. */
  | { readonly kind: "unknown"; readonly reason: string }
  /** Not their fault: all others would fail alike. */
  | { readonly kind: "stop"; readonly reason: string };

// What is about the content of a request. A key, an address, a limit or a path is wrong for all requests.
const aboutContent = [400, 409, 413, 422];

/** Reads an error. */
export function verdictOf(error: unknown): Verdict {
  const reason = error instanceof Error ? error.message : String(error);
  if (!isBrazeError(error)) return { kind: "unknown", reason };
  const { status, body } = error as { readonly status?: number; readonly body?: unknown };
  if (error.outcome !== "not-processed") return { kind: "unknown", reason };
  if (!aboutContent.includes(status ?? 0)) return { kind: "stop", reason };
  return { kind: "refused", reason, answer: JSON.stringify([status, body]) };
}
