// Copied by braze-codegen from templates/: edit it there.
import { unlessAborted } from "./abort.js";
import { type ConnectionFailure, explain } from "./connection-failure.js";
import { endOf } from "./deadline.js";
import type { Fetch } from "./options.js";

/** An answer that was read to its end. */
export interface Answered {
  readonly kind: "answered";
  readonly response: Response;
  readonly text: string;
}

/**
 * No whole answer: for reasons of the connection, because time was up (`late`), or because the caller wanted it no
 * more, while it was on its way (`aborted`) or before (`unsent`).
 */
export interface Unanswered {
  readonly kind: ConnectionFailure["kind"] | "late" | "aborted" | "unsent";
  readonly reason: string;
  readonly code?: string | undefined;
  /** A success whose body broke off. */
  readonly response?: Response | undefined;
}

/** Sends once and reads the whole answer. Never throws. */
export async function attempt(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<Answered | Unanswered> {
  const [end, release] = endOf(signal, timeout);
  let response: Response | undefined;
  try {
    // A fetch that somebody else brings may not listen to signals.
    response = await unlessAborted(end, fetch(url, { ...init, signal: end }));
    return { kind: "answered", response, text: await unlessAborted(end, response.text()) };
  } catch (thrown) {
    // The status of an error says enough without its body.
    if (response && !response.ok) return { kind: "answered", response, text: "" };
    if (signal?.aborted) return { kind: "aborted", reason: "the caller's signal was aborted", response };
    if (end.aborted) return { kind: "late", reason: `not within ${timeout} ms`, response };
    const failure = explain(thrown);
    // What was answered had left, whatever the code says.
    return response ? { ...failure, kind: "lost", response } : failure;
  } finally {
    release();
  }
}
