// Copied by braze-codegen from templates/: edit it there.
import { type Pagination, parseLinkHeader } from "@braze-codegen/client/core";
import type { Arguments } from "./input.js";

/** One page as Braze gave it. */
export interface Page {
  readonly args: Arguments;
  readonly headers: Headers;
  /** The whole answer. */
  readonly answer: unknown;
  /** How many entries it has. */
  readonly answered: number;
}

/** The argument that asks for what follows a page, or `undefined` after the last one. */
export function nextArgument(pagination: Pagination, page: Page): Arguments | undefined {
  const { args, answer, answered } = page;
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
  const { limit, size = 1, max = Number.POSITIVE_INFINITY, total } = pagination;
  const next = Number(args[parameter] ?? 0) + answered;
  const all = total === undefined ? undefined : (answer as Readonly<Record<string, unknown>> | null)?.[total];
  if (typeof all === "number") return next < all ? { [parameter]: next } : undefined;
  const asked = Number((limit === undefined ? undefined : args[limit]) ?? size);
  return answered >= Math.min(asked, max) ? { [parameter]: next } : undefined;
}

function cursorIn(from: string, parameter: string, { headers, answer }: Page): unknown {
  if (from !== "link-header") return (answer as Record<string, unknown> | null)?.[from] ?? undefined;
  const next = parseLinkHeader(headers.get("link")).find(({ rel }) => rel.includes("next"));
  if (!next || !URL.canParse(next.target, "https://relative.invalid")) return undefined;
  return new URL(next.target, "https://relative.invalid").searchParams.get(parameter) ?? undefined;
}
