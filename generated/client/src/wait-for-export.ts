// Copied by braze-codegen from templates/: edit it there.
import { onAbort } from "./core/abort.js";
import { longestTimer } from "./core/within.js";
import { systemClock } from "./core/clock.js";
import { ConfigurationError } from "./core/errors/configuration-error.js";
import type { CallFacts } from "./core/errors/braze-error.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name them, and editors lead there.
import type { AbortedError, InvalidResponseError, TimeoutError } from "./core/errors/no-answer-errors.js";
import { errorOf, invalidResponse } from "./core/failure.js";
import { type Checks, checkOptions } from "./core/given.js";
import { checkSignal } from "./core/option-checks.js";
import type { Fetch } from "./core/options.js";

/** The answer of an operation that starts an export. */
export interface StartedExport {
  /** Where the archive will be. */
  readonly url?: string | null | undefined;
  /** Where the files will be in a cloud storage of one's own. */
  readonly object_prefix?: string | undefined;
}

/** How far the wait for an export is. */
export interface ExportProgress {
  /** How often the archive was asked for. */
  readonly attempts: number;
  /** Milliseconds since the wait began. */
  readonly elapsed: number;
  /** What the last question was answered with; `undefined` where there was no answer. */
  readonly status: number | undefined;
}

/** Options of {@link waitForExport}. */
export interface WaitForExportOptions {
  /** Milliseconds between two questions. Default: 10,000. */
  readonly interval?: number | undefined;
  /** Milliseconds to wait in all. Default: 7,200,000, two hours. */
  readonly deadline?: number | undefined;
  /** Milliseconds that one question may take until its answer begins. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** Ends the wait, and later the download. The promise rejects with an {@link AbortedError}. */
  readonly signal?: AbortSignal | undefined;
  /** Called whenever the archive is not there yet. What it throws is ignored. */
  readonly onProgress?: ((progress: ExportProgress) => unknown) | undefined;
  /** Replaces the global `fetch`. */
  readonly fetch?: Fetch | undefined;
}

const options: Checks<keyof WaitForExportOptions> = {
  interval: 1,
  deadline: 1,
  timeout: 1,
  signal: undefined,
  onProgress: "function",
  fetch: "function",
};

// Storage answers 403 for what is not there yet; the others come and go.
const isPending = (status: number): boolean => [403, 404, 408, 425, 429].includes(status) || status >= 500;

function addressOf(started: StartedExport | string | URL): URL {
  const isAddress = typeof started === "string" || started instanceof URL;
  const { url, object_prefix } = isAddress ? { url: started } : (started as StartedExport);
  if (!url) {
    const where = object_prefix ? `, under ${object_prefix}` : "";
    throw new ConfigurationError(`There is no url to wait for: the files go to your own cloud storage${where}.`);
  }
  const address = URL.canParse(String(url)) ? new URL(url) : undefined;
  if (address && /^https?:$/.test(address.protocol) && !address.username) return address;
  throw new ConfigurationError("The url of an export must be http or https, without a user.");
}

/**
 * Waits until the archive of an export is there, and gives it as a `Response` whose body nobody has read. The address
 * is asked without the API key: it says all that it takes to read the export, so no error shows more of it than its
 * host.
 *
 * @throws {TimeoutError} when the archive is not there before the deadline.
 * @throws {AbortedError} when the signal ends the wait.
 * @throws {InvalidResponseError} when the address answers what no archive does that is being made.
 * @throws {ConfigurationError} when there is no address, since Braze writes to a cloud storage of one's own.
 * @example
 * ```ts
 * const started = await braze.users.export.segment({ segment_id, fields_to_export: ["external_id"] });
 * const archive = await waitForExport(started, { onProgress: ({ elapsed }) => console.log(elapsed) });
 * await writeFile("archive.zip", archive.body ?? "");
 * ```
 */
export async function waitForExport(
  started: StartedExport | string | URL,
  given: WaitForExportOptions = {},
): Promise<Response> {
  checkOptions(given, options);
  checkSignal(given.signal);
  const address = addressOf(started);
  const { interval = 10_000, deadline = 7_200_000, timeout = 30_000, signal, onProgress } = given;
  const begun = Date.now();
  for (let attempts = 1; ; attempts++) {
    const left = Math.min(timeout, begun + deadline - Date.now());
    const answer = signal?.aborted ? undefined : await ask(given.fetch ?? fetch, address, left, signal);
    const elapsed = Date.now() - begun;
    const facts: CallFacts = {
      operation: "waitForExport",
      request: `The wait for the export at ${address.host}`,
      baseUrl: address.origin,
      attempts,
      requestedAt: new Date(begun),
      duration: elapsed,
    };
    // Braze has taken the export: only the wait for it ends.
    if (signal?.aborted) {
      const says = "was aborted.";
      throw errorOf("AbortedError", says, "processed", facts, {}, signal.reason);
    }
    if (answer?.ok) return answer;
    void answer?.body?.cancel().catch(() => {});
    if (answer && !isPending(answer.status)) {
      throw invalidResponse(answer.status, "", "is no archive, and will not become one.", "processed", facts);
    }
    if (elapsed + interval >= deadline) {
      throw errorOf("TimeoutError", `is over: it was not there within ${deadline} ms.`, "processed", facts);
    }
    void (async () => onProgress?.({ attempts, elapsed, status: answer?.status }))().catch(() => {});
    await systemClock.sleep(interval, signal).catch(() => {});
  }
}

/** One question; `undefined` where there is no answer in time. */
async function ask(
  fetch: Fetch,
  address: URL,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<Response | undefined> {
  const controller = new AbortController();
  const stop = () => controller.abort(signal?.reason);
  const forget = signal && onAbort(signal, stop);
  const timer = setTimeout(stop, Math.min(timeout, longestTimer));
  try {
    const answer = await fetch(address.href, { signal: controller.signal });
    // The signal still ends the download of the archive.
    if (!answer.ok) forget?.();
    return answer;
  } catch {
    forget?.();
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
