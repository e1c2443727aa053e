// Copied by braze-codegen from templates/: edit it there.
import type { RecordedRequest } from "./requests.js";

/** Callers that wait for a request. */
export class Waiting {
  readonly #waiting = new Set<(request: RecordedRequest) => void>();

  /** Is told of each request. */
  tell(request: RecordedRequest): void {
    for (const each of this.#waiting) each(request);
  }

  /**
   * The first request that fits, of those that came or will come.
   *
   * @param timeout - Milliseconds of real time.
   */
  async next(
    known: readonly RecordedRequest[],
    fits: (request: RecordedRequest) => boolean,
    timeout: number,
  ): Promise<RecordedRequest> {
    const found = known.find(fits);
    if (found !== undefined) return found;
    return await new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`No request fitted within ${timeout} ms; ${known.length} are in the log.`));
      }, timeout);
      const look = (request: RecordedRequest) => {
        try {
          if (!fits(request)) return;
          resolve(request);
        } catch (error) {
          reject(error as Error);
        }
        end();
      };
      this.#waiting.add(look);
    });
  }
}
