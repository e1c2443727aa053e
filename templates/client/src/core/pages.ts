// Copied by braze-codegen from templates/: edit it there.
import { type Answer, dataOf, invalid } from "./answer.js";
import { ConfigurationError } from "./errors/configuration-error.js";
// biome-ignore lint/correctness/noUnusedImports: the doc comments name it, and editors lead there.
import type { InvalidResponseError } from "./errors/no-answer-errors.js";
import { nextQuery } from "./next-page.js";
import type { AnyInput, Call, Input, Operation, Output, Pagination } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { writeQuery } from "./query.js";
import { type PageAnswer, PagePromise } from "./page-promise.js";
import type { Transport } from "./transport.js";

/** The items of a page: the elements of its arrays. */
export type ItemOf<Page> = {
  [K in keyof Page]-?: NonNullable<Page[K]> extends readonly (infer Item)[] ? Item : never;
}[keyof Page];

type Send = (query: object) => Promise<Answer>;

function itemsOf(answer: Answer, member: string): readonly unknown[] {
  const page = dataOf<Readonly<Record<string, unknown>> | undefined>(answer);
  const items = page?.[member];
  if (Array.isArray(items)) return items;
  // An empty list in its place would look like the end of the pages.
  return invalid(answer, `has no list "${member}".`, "processed");
}

async function* walk(
  first: Promise<Answer>,
  pagination: Pagination,
  query: object,
  send: Send,
): AsyncGenerator<PageAnswer> {
  const asked = new Set([JSON.stringify(query)]);
  let previous: string | undefined;
  for (let page = first, next: object | undefined = query; next;) {
    const answer: Answer = await page;
    const items = itemsOf(answer, pagination.items);
    // Numbered pages always differ in their query; that the server does not count along shows in the answer.
    if (items.length && pagination.style !== "cursor" && answer.text === previous) {
      invalid(answer, "repeats the page before: paging would not end.", "processed");
    }
    yield { answer, items };
    previous = answer.text;
    next = nextQuery(pagination, next as Record<string, unknown>, items.length, {
      headers: answer.response.headers,
      answer: dataOf(answer),
    });
    if (!next) return;
    const key = JSON.stringify(next);
    if (asked.has(key)) invalid(answer, "leads to a page that was read before: paging would not end.", "processed");
    asked.add(key);
    page = send(next);
  }
}

/**
 * Lists with an operation that has pages: see {@link PagePromise}.
 *
 * @throws {ConfigurationError} when the operation has no pages.
 * @throws {InvalidResponseError} when the server repeats a page, instead of an endless loop.
 * @example
 * ```ts
 * for await (const item of pages(transport, catalogsItemsList, { path: { catalog_name: "menu" } })) console.log(item);
 * ```
 */
export function pages<C extends Call, Item = ItemOf<Output<C>>>(
  transport: Transport,
  operation: Operation<C>,
  input: Input<C>,
  options?: RequestOptions,
): PagePromise<Item, Output<C>> {
  const { pagination } = operation;
  if (!pagination) throw new ConfigurationError(`${operation.id} has no pages: use call().`);
  // What leads from page to page has to win over what the caller adds.
  const { extraQuery, ...rest } = { ...options };
  const query = { ...(input as AnyInput).query, ...extraQuery };
  const target = { writeQuery, ...operation };
  const send: Send = (changed) => transport.send(target, { ...input, query: changed }, rest);
  return new PagePromise<Item, Output<C>>(send(query), (first) => walk(first, pagination, query, send));
}
