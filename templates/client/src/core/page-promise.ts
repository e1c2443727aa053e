// Copied by braze-codegen from templates/: edit it there.
import { type Answer, dataOf } from "./answer.js";
import { ConfigurationError } from "./errors/configuration-error.js";
import { ResponsePromise } from "./response-promise.js";

/** One page as it was answered, and the items in it. */
export interface PageAnswer {
  readonly answer: Answer;
  readonly items: readonly unknown[];
}

/** Walks from the first page to the last; the first is on its way already. */
export type Walk = (first: Promise<Answer>) => AsyncIterable<PageAnswer>;

/**
 * A list on its way. `await` gives the first page; `for await` goes through the items of all pages and asks for the
 * next page only when it is needed.
 *
 * @example
 * ```ts
 * for await (const item of braze.catalogs.items.list("menu")) console.log(item.id);
 * ```
 */
export class PagePromise<Item, Page> extends ResponsePromise<Page> implements AsyncIterable<Item> {
  readonly #walk: () => AsyncIterable<PageAnswer>;

  constructor(first: Promise<Answer>, walk: Walk) {
    super(first);
    this.#walk = () => walk(first);
  }

  /** Page by page, each whole. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    for await (const { answer } of this.#walk()) yield dataOf<Page>(answer);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { items } of this.#walk()) yield* items as readonly Item[];
  }

  /**
   * All items in one array, or the first `limit` of them: no page is asked for beyond it.
   *
   * @example
   * ```ts
   * const first = await braze.catalogs.items.list("menu").toArray({ limit: 200 });
   * ```
   */
  async toArray({ limit = Infinity }: { readonly limit?: number | undefined } = {}): Promise<Item[]> {
    // With NaN it would never be enough.
    if (!(limit >= 0)) throw new ConfigurationError("The limit of toArray must be a number from 0 on.");
    const all: Item[] = [];
    for await (const item of this) {
      if (all.length < limit) all.push(item);
      if (all.length >= limit) break;
    }
    return all;
  }
}
