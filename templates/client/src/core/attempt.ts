// Copied by braze-codegen from templates/: edit it there.
import { within } from "./within.js";
import { explain } from "./connection-failure.js";
import type { Fetch } from "./options.js";

/** What came of one attempt. */
export interface Attempt {
  /** The answer, where at least its head came. */
  readonly response?: Response | undefined;
  /** The text of an answer that was read to its end, or of one that is no success. */
  readonly text?: string | undefined;
  /** No request left this machine. */
  readonly isUnsent?: boolean;
  /** Why there was no whole answer. */
  readonly reason?: string;
  /** The code of the system's error, where there is one: `ECONNRESET`. */
  readonly code?: string | undefined;
  /** Time was up. */
  readonly isLate?: boolean;
}

/** Sends once and reads the whole answer. Never throws. */
export async function attempt(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  timeout: number,
  signal: AbortSignal | undefined,
  read = (response: Response): Promise<string> => response.text(),
): Promise<Attempt> {
  let response: Response | undefined;
  let end: AbortSignal | undefined;
  try {
    const text = await within(signal, timeout, async (each) => {
      end = each;
      const given = await fetch(url, { ...init, signal: each });
      // A fetch that somebody else brings may give anything.
      if ("get" in given.headers) response = given;
      return String(await read(given));
    });
    return { response, text };
  } catch (thrown) {
    // The status of an error says enough without its body.
    if (response && !response.ok) return { response, text: "" };
    if (end?.aborted && !signal?.aborted) return { response, isLate: true, reason: `not within ${timeout} ms` };
    // What was answered had left, whatever the code says.
    return { ...explain(thrown), response };
  }
}
