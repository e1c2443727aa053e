// Copied by braze-codegen from templates/: edit it there.
import type { Attempt } from "./attempt.js";

interface SystemError {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly cause?: SystemError;
  readonly errors?: readonly SystemError[];
}

// Of a code and a message: codes of Node's resolver, undici, Bun; of certificates, while what else a TLS connection
// dies of may come after the request; then sentences of Deno, of ports that Node and Deno block, and of Node's
// handshakes. workerd says of everything that the connection is lost.
const refusals =
  /^(ENOTFOUND|EAI_|UND_ERR_CONNECT_|E?CONN(ECTION)?REFUSED|FailedToOpenSocket|UNABLE_TO_|(\w+_)?CERT[_ ])|client error \(Connect\)|^\w+ bad port$|port \d+ \w+ blocked|before secure TLS/i;

function isRefusal({ code, syscall, message, errors }: SystemError): boolean {
  // A host with several addresses fails once for each of them.
  if (errors?.length) return errors.every(isRefusal);
  return syscall === "connect" || refusals.test(`${code} ${message}`);
}

/**
 * Whether no connection came about, so that no request left this machine; otherwise nothing is known of that. Keeps
 * only words of what a `fetch` threw: the object itself may hold the request, and with it the key.
 */
export function explain(thrown: unknown): Attempt {
  try {
    // The first error with a code is the socket's; those around it only say "fetch failed".
    let root: SystemError = Object(thrown);
    for (let depth = 5; depth-- && !root.code && root.cause;) root = root.cause;
    const { code, message } = root;
    return {
      isUnsent: isRefusal(root),
      // Deno repeats the URL, and with it values of parameters.
      reason: String(message || code || thrown).replace(/\(?\w{1,9}:\/\/\S+/g, "…"),
      code: code ? `${code}` : undefined,
    };
  } catch {
    return { reason: "unreadable" };
  }
}
