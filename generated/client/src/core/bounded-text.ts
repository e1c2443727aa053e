// Copied by braze-codegen from templates/: edit it there.
/** The code of the error for an answer that is too large. */
export const tooLarge = "ERR_RESPONSE_TOO_LARGE";

/**
 * Reads an answer as text, unless it has more bytes than `most` once it is unpacked. Where its head promises fewer,
 * the platform's own way is faster.
 */
export async function boundedText(response: Response, most: number): Promise<string> {
  if (hasFragileStreams()) return response.text();
  const { headers, body } = response;
  const length = Number(headers.get("content-length") ?? Number.NaN);
  // The length of what is packed says nothing, and some runtimes take the name of the packing away.
  const isPlain = headers.get("content-encoding") === null;
  if (!body || most === Infinity || (length <= most && isPlain)) return response.text();
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > most) {
      // Nobody waits for it: a server that never ends may not answer that either.
      reader.cancel().catch(() => {});
      throw Object.assign(new Error(`more than ${most} bytes`), { code: tooLarge });
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Bun 1.1 crashes when somebody has looked at the stream of an answer that breaks off. */
const hasFragileStreams = (): boolean => {
  const { Bun } = globalThis as { readonly Bun?: { readonly version?: unknown } };
  return /^1\.[01]\./.test(String(Bun?.version));
};
