// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Reply } from "../area-handlers.js";

/** What makes a page where no page of Braze says so. */
const PAGE = 250;

/** The page whose number the request names, from 0, under the member that the description gives to the list. */
export function numberedPage({ query, operation }: CallContext, entries: readonly unknown[]): Reply {
  const { parameter = "page", size = PAGE, items = "items", start = 0 } = operation.pagination ?? {};
  const skip = (Number(query[parameter] ?? start) - start) * size;
  return { body: { message: "success", [items]: entries.slice(skip, skip + size) } };
}
