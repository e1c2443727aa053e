// Copied by braze-codegen from templates/: edit it there.
import { HttpResponse, type RequestHandler, http } from "msw";
import { servers } from "./data/servers.js";
import { Dropped } from "./faults.js";
import { checkNames } from "./given.js";
import type { MockBraze } from "./mock.js";

/**
 * MSW request handlers that answer for every Braze instance, for `setupServer(...handlers(mock))` and
 * `setupWorker(...handlers(mock))`.
 *
 * @param mock - The mock that answers.
 * @param urls - More base URLs to answer for, such as a proxy of your own.
 * @throws {TypeError} when the base URLs are no list.
 */
export function handlers(mock: MockBraze, urls: readonly string[] = []): RequestHandler[] {
  checkNames(urls, "The base URLs");
  return [...servers.map(({ url }) => url), ...urls].map((url) =>
    http.all(`${url.replace(/\/$/, "")}/*`, async ({ request }) => {
      try {
        return await mock.handle(request);
      } catch (error) {
        if (error instanceof Dropped) return HttpResponse.error();
        throw error;
      }
    }),
  );
}
