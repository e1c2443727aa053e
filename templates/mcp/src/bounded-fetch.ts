// Copied by braze-codegen from templates/: edit it there.
import { type Fetch, redactor } from "@braze-codegen/client/core";

/** Longer answers are not taken, in bytes after decompression. */
const longestAnswer = 8 * 1024 * 1024;
const longestError = 64 * 1024;

const refused = new WeakSet<Response>();

/** Whether an answer was too long to be taken; what stands in its place is empty. */
export const wasTooLong = (response: Response): boolean => refused.has(response);

/**
 * A `fetch` for servers of language models: reads no more of an answer than a limit, however long it is, and takes the
 * token of the request out of it, where a server repeats it. Give it to `createTransport`.
 *
 * @param fetch - What sends. Default: the global `fetch`.
 * @param maxBytes - Longer answers are refused. Default: 8 MiB.
 * @example
 * ```ts
 * const transport = createTransport({ apiKey, instance: "US-01", fetch: boundedFetch() });
 * ```
 */
export function boundedFetch(
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
  maxBytes: number = longestAnswer,
): Fetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    const { body, ok, status, statusText } = response;
    if (!body) return response;
    const hide = redactor(tokensIn(init));
    const headers = new Headers([...response.headers].map(([name, value]): [string, string] => [name, hide(value)]));
    const answer = (text: NonNullable<RequestInit["body"]>) =>
      new Response(text as string, { status, statusText, headers });
    let read: Awaited<ReturnType<typeof readText>>;
    try {
      read = await readText(body, ok ? maxBytes : longestError);
    } catch (error) {
      // An answer that broke off has a status: who reads it hears of that.
      return answer(new ReadableStream({ start: (controller) => controller.error(error) }));
    }
    if (read.isWhole || !ok) return answer(hide(read.text));
    const empty = answer("{}");
    refused.add(empty);
    return empty;
  };
}

async function readText(body: ReadableStream<Uint8Array>, maxBytes: number) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { text: parts.join("") + decoder.decode(), isWhole: true };
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // Nobody waits for it: a server that never ends may not answer that either.
      reader.cancel().catch(() => {});
      return {
        text: parts.join("") + decoder.decode(value.subarray(0, Math.max(0, maxBytes - bytes + value.byteLength))),
        isWhole: false,
      };
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}

function tokensIn({ headers }: RequestInit): readonly string[] {
  const token = new Headers(headers).get("authorization")?.replace(/^Bearer\s+/i, "");
  return token ? [token] : [];
}
