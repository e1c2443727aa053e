// Copied by braze-codegen from templates/: edit it there.

/** Why there was no whole answer. */
export interface ConnectionFailure {
  /** No connection came about, so no request left this machine (`refused`), or nothing is known of that (`lost`). */
  readonly kind: "refused" | "lost";
  readonly reason: string;
  /** The code of the system's error, where there is one: `ECONNRESET`. */
  readonly code?: string | undefined;
}

interface SystemError {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly cause?: SystemError;
  readonly errors?: readonly SystemError[];
}

// Node's resolver, undici, Bun.
const codes = /^(ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|ECONNREFUSED|ConnectionRefused|FailedToOpenSocket)$/;
// What else a TLS connection dies of may come after the request.
const certificates = /^((ERR_TLS_)?CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)_/;
// Deno, ports that Node and Deno block, and Node's handshakes. workerd says of everything that the connection is lost.
const sentences = /client error \(Connect\)|^bad port$|port \d+ (is|are) blocked|before secure TLS/i;

function isRefusal({ code, syscall, message, errors }: SystemError): boolean {
  // A host with several addresses fails once for each of them.
  if (Array.isArray(errors) && errors.length) return errors.every(isRefusal);
  const isKnown = codes.test(`${code}`) || certificates.test(`${code}`) || sentences.test(`${message}`);
  return isKnown || syscall === "connect";
}

/** Keeps only words of what a `fetch` threw: the object itself may hold the request, and with it the key. */
export function explain(thrown: unknown): ConnectionFailure {
  try {
    // The first error with a code is the socket's; those around it only say "fetch failed".
    let root: SystemError = Object(thrown);
    for (let depth = 0; depth < 5 && !root.code && root.cause; depth++) root = root.cause;
    const { code, message } = root;
    // Deno repeats the URL, and with it values of parameters.
    const reason = String(message || code || thrown).replace(/\w{1,9}:\/\/\S+?(?=\)?:?(\s|$))/g, "…");
    return { kind: isRefusal(root) ? "refused" : "lost", reason, code: code === undefined ? code : `${code}` };
  } catch {
    return { kind: "lost", reason: "something was thrown that cannot be read" };
  }
}
