// Copied by braze-codegen from templates/: edit it there.

/** A request as the mock looks at it: of `fetch`, or of an HTTP server that makes no `Request` for each. */
export interface MockRequest {
  readonly method: string;
  /** The path as a URL has it: normalised and percent-encoded. */
  readonly path: string;
  /** The query with its question mark; empty without one. */
  readonly query: string;
  /** Scheme and host that the caller asked. */
  readonly origin: string;
  /** The caller's address, where it is known. */
  readonly address: string | undefined;
  /** Ends what waits when the caller gives up. */
  readonly signal: AbortSignal;
  /** A header by its name in lower case. */
  header(name: string): string | null;
  /**
   * Reads the body, and not one chunk more than so many bytes.
   *
   * @returns The body; undefined for a larger one.
   * @throws {Error} when it breaks off.
   */
  read(most: number): Uint8Array | Promise<Uint8Array | undefined>;
}

/** A request of `fetch`. */
export class FetchRequest implements MockRequest {
  readonly #request: Request;
  readonly path: string;
  readonly query: string;
  readonly origin: string;
  readonly address: string | undefined;

  constructor(request: Request, address?: string) {
    const { pathname, search, origin } = new URL(request.url);
    this.#request = request;
    this.path = pathname;
    this.query = search;
    this.origin = origin;
    this.address = address;
  }

  get method(): string {
    return this.#request.method;
  }

  get signal(): AbortSignal {
    return this.#request.signal;
  }

  header(name: string): string | null {
    return this.#request.headers.get(name);
  }

  async read(most: number): Promise<Uint8Array | undefined> {
    const stream = this.#request.body;
    if (stream === null) return new Uint8Array();
    const chunks: Uint8Array[] = [];
    let size = 0;
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(chunks, size);
      size += value.byteLength;
      if (size > most) {
        // Not awaited: the sender may never notice.
        void reader.cancel().catch(() => {});
        return undefined;
      }
      chunks.push(value);
    }
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first = new Uint8Array(), ...more] = chunks;
  if (more.length === 0) return first;
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}
