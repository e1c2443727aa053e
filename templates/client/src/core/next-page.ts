// Copied by braze-codegen from templates/: edit it there.
import { parseLinkHeader } from "./link-header.js";
import type { Pagination } from "./operation.js";

type Query = Readonly<Record<string, unknown>>;
type Of<Style> = Extract<Pagination, { style: Style }>;

/** Only the cursor is taken from a link, never its host: a header must not decide where the key goes. */
function cursorOf({ from, parameter }: Of<"cursor">, headers: Headers, answer: unknown): unknown {
  if (from !== "link-header") return (answer as Query | null)?.[from];
  const next = parseLinkHeader(headers.get("link")).find(({ rel }) => rel.includes("next"));
  const { searchParams } = new URL(next?.target ?? "", "https://relative.invalid");
  return searchParams.get(parameter);
}

function afterPage({ parameter, start = 0, size = 1 }: Of<"page">, query: Query, count: number): Query | undefined {
  return count < size ? undefined : { ...query, [parameter]: Number(query[parameter] ?? start) + 1 };
}

function afterOffset(
  { parameter, limit, size = 1, max = Infinity }: Of<"offset">,
  query: Query,
  count: number,
): Query | undefined {
  const asked = Number((limit && query[limit]) ?? size);
  // Who asks for more than the most gets the most: that page is full, not short.
  if (count < Math.min(asked, max)) return undefined;
  return { ...query, [parameter]: Number(query[parameter] ?? 0) + count };
}

/** The query for the page after `answer` with `count` items, or `undefined` after the last. */
export function nextQuery(
  pagination: Pagination,
  query: Query,
  count: number,
  { headers, answer }: { readonly headers: Headers; readonly answer: unknown },
): Query | undefined {
  if (pagination.style === "cursor") {
    const cursor = cursorOf(pagination, headers, answer);
    return cursor ? { ...query, [pagination.parameter]: cursor } : undefined;
  }
  if (!count) return undefined;
  return pagination.style === "page" ? afterPage(pagination, query, count) : afterOffset(pagination, query, count);
}
