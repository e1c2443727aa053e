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

const afterPage = ({ parameter, start = 0 }: Of<"page">, query: Query): Query => ({
  ...query,
  [parameter]: Number(query[parameter] ?? start) + 1,
});

function afterOffset({ parameter, total }: Of<"offset">, query: Query, count: number, answer: unknown) {
  const next = Number(query[parameter] ?? 0) + count;
  const all = total && (answer as Query | null)?.[total];
  return typeof all === "number" && next >= all ? undefined : { ...query, [parameter]: next };
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
  // A short page need not be the last: servers change the size of their pages. An empty one is.
  if (!count) return undefined;
  return pagination.style === "page" ? afterPage(pagination, query) : afterOffset(pagination, query, count, answer);
}
