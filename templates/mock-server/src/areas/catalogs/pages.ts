// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { catalogError } from "./errors.js";
import { catalogOf } from "./find.js";

/**
 * `catalogs.items.list`: as many items a page as the description says; the Link header names the neighbouring pages.
 */
export const listItems: Handler = (call) => {
  const catalog = catalogOf(call);
  const cursor = call.query["cursor"];
  const skip = cursor === undefined ? 0 : positionOf(String(cursor));
  if (skip === undefined) throw catalogError("invalid-cursor", { cursor: String(cursor) });
  const size = call.operation.pagination?.size ?? catalog.size;
  const link = (position: number, rel: string) =>
    `</catalogs/${catalog.name}/items?cursor=${btoa(`skip:${position}`)}>; rel="${rel}"`;
  const links = [
    ...(skip > 0 ? [link(Math.max(0, skip - size), "prev")] : []),
    ...(skip + size < catalog.size ? [link(skip + size, "next")] : []),
  ];
  return {
    body: { items: catalog.page(skip, size), message: "success" },
    ...(links.length === 0 ? {} : { headers: { link: links.join(",") } }),
  };
};

/** The position in a cursor: base64 of `skip:100`. */
function positionOf(cursor: string): number | undefined {
  try {
    const digits = /^skip:(\d{1,15})$/.exec(atob(cursor))?.[1];
    return digits === undefined ? undefined : Number(digits);
  } catch {
    return undefined;
  }
}
