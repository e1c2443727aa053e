// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Reply } from "../area-handlers.js";
import { refusedAs } from "../documented.js";
import { linkHeader, positionOf } from "./link-pages.js";

/** The page that the cursor of the request names, under the member that the description gives to the list. */
export function linkPage(call: CallContext, path: string, entries: readonly unknown[]): Reply {
  const { query, operation } = call;
  const skip = positionOf(query["cursor"]);
  if (skip === undefined) throw refusedAs(operation, "Invalid cursor");
  const { size = entries.length, items = "results" } = operation.pagination ?? {};
  const link = linkHeader(path, skip, size, entries.length);
  const body = { [items]: entries.slice(skip, skip + size), message: "success" };
  return link === undefined ? { body } : { body, headers: { link } };
}
