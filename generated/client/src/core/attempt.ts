// Copied by braze-codegen from templates/: edit it there.
import type { Fetch } from "./options.js";

/** An answer that was read to its end. */
export interface Answered {
  readonly kind: "answered";
  readonly response: Response;
  readonly text: string;
}

/** No whole answer: it never left this machine (`refused`), the connection broke (`lost`), or time was up (`late`). */
export interface Unanswered {
  readonly kind: "refused" | "lost" | "late";
  readonly reason: string;
  /** The code of the system's error, where there is one: `ECONNRESET`. */
  readonly code?: string | undefined;
  /** A success whose body broke off. */
  readonly response?: Response | undefined;
}

interface SystemError {
  readonly code?: string;
  readonly syscall?: string;
  readonly message?: string;
  readonly cause?: SystemError;
}

const longestTimer = 2 ** 31 - 1;
// No connection, so no request: from Node's sockets and resolver, from undici, and from Bun.
const refusals = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;

/** Keeps only words of what a `fetch` threw: the object itself may hold the request, and with it the key. */
function explain(thrown: SystemError, response: Response | undefined): Unanswered {
  // The first error with a code is the socket's; those around it only say "fetch failed".
  let root = thrown;
  for (let depth = 0; depth < 5 && !root.code && root.cause; depth++) root = root.cause;
  const { code, syscall, message } = root;
  const refused = !response && (refusals.test(`${code}`) || syscall === "connect");
  return { kind: refused ? "refused" : "lost", reason: `${message || code || thrown}`, code, response };
}

/** Sends once and reads the whole answer. Throws only when the caller aborts, and then the caller's reason. */
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
  signal?.addEventListener("abort", stop);
  let response: Response | undefined;
  try {
    response = await Promise.race([fetch(url, { ...init, signal: controller.signal }), stopped]);
    return { kind: "answered", response, text: await Promise.race([response.text(), stopped]) };
  } catch (thrown) {
    if (signal?.aborted) throw signal.reason;
    // The status of an error says enough without its body.
    if (response && !response.ok) return { kind: "answered", response, text: "" };
    if (controller.signal.aborted) return { kind: "late", reason: `not within ${timeout} ms`, response };
    return explain(Object(thrown), response);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}
