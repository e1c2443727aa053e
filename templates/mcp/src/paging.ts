// Copied by braze-codegen from templates/: edit it there.
import { type Pagination, parseLinkHeader } from "@braze-codegen/client/core";
import type { Arguments } from "./input.js";

/** One page as it will be shown. */
export interface ShownPage {
  readonly args: Arguments;
  readonly headers: Headers;
  /** The whole answer. */
  readonly answer: unknown;
  /** Entries that Braze answered. */
  readonly answered: number;
  /** Entries that are left after cutting. */
  readonly shown: number;
}

/** The argument that asks for what follows a page, or `undefined` after the last one. */
export function nextArgument(pagination: Pagination, page: ShownPage): Arguments | undefined {
  const { args, answered, shown } = page;
  const { parameter } = pagination;
  if (pagination.style === "cursor") {
    const cursor = cursorIn(pagination.from, parameter, page);
    return cursor === undefined ? undefined : { [parameter]: cursor };
  }
  if (answered === 0) return undefined;
  if (pagination.style === "page") {
    const isFull = answered >= (pagination.size ?? 1);
    return isFull ? { [parameter]: Number(args[parameter] ?? pagination.start ?? 0) + 1 } : undefined;
  }
  const { limit, size = 1, max = Number.POSITIVE_INFINITY } = pagination;
  const asked = Number((limit === undefined ? undefined : args[limit]) ?? size);
  const isFull = answered >= Math.min(asked, max);
  // An offset can also go on in the middle of a page, where it was cut.
  return isFull || shown < answered ? { [parameter]: Number(args[parameter] ?? 0) + shown } : undefined;
}

function cursorIn(from: string, parameter: string, { headers, answer }: ShownPage): unknown {
  if (from !== "link-header") return (answer as Record<string, unknown> | null)?.[from] ?? undefined;
  const next = parseLinkHeader(headers.get("link")).find(({ rel }) => rel.includes("next"));
  if (!next || !URL.canParse(next.target, "https://relative.invalid")) return undefined;
  return new URL(next.target, "https://relative.invalid").searchParams.get(parameter) ?? undefined;
}
