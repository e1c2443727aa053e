// Copied by braze-codegen from templates/: edit it there.
import { isBrazeError } from "../core/errors/braze-error.js";

/** What an error of a request says about its records. */
export type Verdict =
  /** Something in them was refused, and the others would have gone through. */
  | { readonly kind: "refused"; readonly reason: string }
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
  const { status } = error as { readonly status?: number };
  if (error.outcome !== "not-processed") return { kind: "unknown", reason };
  return { kind: aboutContent.includes(status ?? 0) ? "refused" : "stop", reason };
}
