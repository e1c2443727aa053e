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
    return !decisions.some((decision) => isAbout(decision, route, difference) && explains(decision, difference));
  });
}

/** What is about an object, or about all operations, explains a member that it names itself, and no limit and no permission of one operation. */
function isAbout({ operation, at = "" }: Decision, route: string, { member }: Difference): boolean {
  if (operation !== undefined && operation !== "all") return operation.replace(/\{[^{}]*\}/g, "{}") === route;
  return member !== undefined && namesMember(at, member);
}

const namesMember = (text: string, member: string): boolean =>
  new RegExp(`(?<![\\w-])${lastOf(member).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`).test(text);

/** `items[].id` → `id` */
const lastOf = (member: string): string => member.split(".").at(-1) ?? member;

function explains(
  { check = "", at = "", decision = "", because = "" }: Decision,
  { what, member }: Difference,
): boolean {
  const words = `${check} ${at}`;
  if (what === "limit") return /rate.?limit/i.test(words);
  if (what === "permission") return /permission/i.test(words);
  if (what === "page") return /path|method|described|extra|missing/i.test(words);
  // One that is about limits speaks of these alone, and one that is about a single member of no other.
  if (member === undefined || /\blimits? of\b|rate.?limit/i.test(at)) return false;
  return namesMember(/^[\w$.[\]-]+$/.test(at) ? at : `${words} ${decision} ${because}`, member);
}
