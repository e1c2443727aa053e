// Copied by braze-codegen from templates/: edit it there.
import { type Answer, dataOf } from "./answer.js";
import type { RateLimitState } from "./rate-limit.js";

/** An answer with what came around it. */
export interface WithResponse<T> {
  readonly data: T;
  /** State of the rate limit that counted the call. */
  readonly rateLimit: RateLimitState;
  /** The id that the other side gave the request (`X-Request-Id`), where its answer has one. */
  readonly requestId: string | undefined;
  /** Status and headers. Its body has been read already. */
  readonly response: Response;
}

// What a promise gives its handlers, so that `catch((error: BrazeError) => …)` compiles as usual.
type Reason = Parameters<NonNullable<Parameters<Promise<unknown>["catch"]>[0]>>[0];

/**
 * A request on its way: `await` gives its data. It has started already, and like any promise it should not be left
 * without someone to hear of its failure.
 */
export class ResponsePromise<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = "ResponsePromise";
  readonly #answer: Promise<Answer>;
  #data: Promise<T> | undefined;

  constructor(answer: Promise<Answer>) {
    this.#answer = answer;
  }

  // Parsed when first asked for, so that `asResponse` can hand over what is not JSON.
  #parsed(): Promise<T> {
    this.#data ??= this.#answer.then((answer) => dataOf<T>(answer));
    return this.#data;
  }

  /**
   * The data together with the state of the rate limit and the response.
   *
   * @example
   * ```ts
   * const { data, rateLimit } = await braze.catalogs.items.get("menu", "soup").withResponse();
   * ```
   */
  async withResponse(): Promise<WithResponse<T>> {
    const data = await this.#parsed();
    const { rateLimit, facts, response } = await this.#answer;
    return { data, rateLimit, requestId: facts.requestId, response };
  }

  /** The answer as a `Response` with its body unread and unparsed. Other statuses than 2xx still reject. */
  async asResponse(): Promise<Response> {
    const { response, text } = await this.#answer;
    return new Response(text || null, response);
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaited is what this class is for.
  then<A = T, B = never>(
    onData?: ((data: T) => A | PromiseLike<A>) | null,
    onError?: ((error: Reason) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#parsed().then(onData, onError);
  }

  catch<B = never>(onError?: ((error: Reason) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.#parsed().catch(onError);
  }

  finally(onEnd?: (() => void) | null): Promise<T> {
    return this.#parsed().finally(onEnd);
  }
}
