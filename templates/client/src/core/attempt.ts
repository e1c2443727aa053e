// Copied by braze-codegen from templates/: edit it there.
import { onAbort } from "./abort.js";
import { longestTimer } from "./clock.js";
import { type ConnectionFailure, explain } from "./connection-failure.js";
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
  const controller = new AbortController();
  let stop = (): void => {};
  // A race, because a fetch that somebody else brings may not listen to signals.
  const stopped = new Promise<never>((_, reject) => {
    stop = () => {
      controller.abort();
      reject();
    };
  });
  const timer = setTimeout(stop, Math.min(timeout, longestTimer));
  const forget = onAbort(signal, stop);
  let response: Response | undefined;
  try {
    response = await Promise.race([fetch(url, { ...init, signal: controller.signal }), stopped]);
    return { kind: "answered", response, text: await Promise.race([response.text(), stopped]) };
  } catch (thrown) {
    // The status of an error says enough without its body.
    if (response && !response.ok) return { kind: "answered", response, text: "" };
    if (signal?.aborted) return { kind: "aborted", reason: "the caller's signal was aborted", response };
    if (controller.signal.aborted) return { kind: "late", reason: `not within ${timeout} ms`, response };
    const failure = explain(thrown);
    // What was answered had left, whatever the code says.
    return response ? { ...failure, kind: "lost", response } : failure;
  } finally {
    clearTimeout(timer);
    forget();
  }
}
