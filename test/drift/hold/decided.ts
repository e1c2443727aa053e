import type { Described } from "./described.ts";
import { type Difference, routeOf } from "./compare.ts";

/** An entry of `spec/decisions`. */
export interface Decision {
  /** Absent where it is about the whole API. */
  readonly operation?: string;
  readonly check?: string;
  readonly at?: string;
  readonly decision?: string;
  readonly because?: string;
}

/** Leaves out what a decision explains: one of the operation that speaks of the same member, or of the same kind of thing. */
export function undecided(
  differences: readonly Difference[],
  decisions: readonly Decision[],
  described: readonly Described[],
): Difference[] {
  const routes = new Map(described.map(({ id, method, path }) => [id, routeOf(method, path)]));
  return differences.filter((difference) => {
    const route = routes.get(difference.operation) ?? difference.operation;
    return !decisions.some((decision) => isAbout(decision, route) && explains(decision, difference));
  });
}

const isAbout = ({ operation = "*" }: Decision, route: string): boolean =>
  operation === "*" || operation.replace(/\{[^{}]*\}/g, "{}") === route;

function explains(
  { check = "", at = "", decision = "", because = "" }: Decision,
  { what, member }: Difference,
): boolean {
  const words = `${check} ${at}`;
  if (what === "limit") return /rate.?limit/i.test(words);
  if (what === "permission") return /permission/i.test(words);
  if (what === "page") return /path|method|described|extra|missing/i.test(words);
  return member !== undefined && new RegExp(`(?<![\\w-])${member}(?![\\w-])`).test(`${words} ${decision} ${because}`);
}
