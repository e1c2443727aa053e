import { type Difference, routeOf } from "./compare.ts";
import type { Described } from "./described.ts";

/** An entry of `spec/decisions`. */
export interface Decision {
  /** Absent where it is about the whole API. */
  readonly operation?: string;
  readonly check?: string;
  readonly at?: string;
  readonly decision?: string;
  readonly because?: string;
  /** The area whose file it stands in: what is about an object is about that area's. */
  readonly area?: string | undefined;
}

/** Leaves out what a decision explains: one of the operation that speaks of the same member, or of the same kind of thing. */
export function undecided(
  differences: readonly Difference[],
  decisions: readonly Decision[],
  described: readonly Described[],
): Difference[] {
  const byId = new Map(described.map((each) => [each.id, each]));
  return differences.filter((difference) => {
    const operation = byId.get(difference.operation);
    const route = operation ? routeOf(operation.method, operation.path) : difference.operation;
    return !decisions.some((decision) => {
      if (isOf(decision, route)) return explains(decision, difference);
      const isOfItsArea = decision.area !== undefined && decision.area === operation?.area;
      return decision.operation === undefined && isOfItsArea && explainsMember(decision, difference);
    });
  });
}

const isOf = ({ operation }: Decision, route: string): boolean => operation?.replace(/\{[^{}]*\}/g, "{}") === route;

function explains(decision: Decision, difference: Difference): boolean {
  const words = `${decision.check ?? ""} ${decision.at ?? ""}`;
  if (difference.what === "limit") return /rate.?limit/i.test(words);
  if (difference.what === "permission") return /permission/i.test(words);
  if (difference.what === "page") return /path|method|described|extra|missing|state/i.test(words);
  return explainsMember(decision, difference);
}

/**
 * One that is about a single member is about no other, and one that is about limits about none. Otherwise its prose may name the member, as one
 * names a member: `name` is a word of every sentence.
 */
function explainsMember({ at = "", decision = "", because = "" }: Decision, { member }: Difference): boolean {
  if (member === undefined || /\blimits? of\b|rate.?limit/i.test(at)) return false;
  const name = lastOf(member);
  if (isWord(at, name)) return true;
  const prose = `${decision} ${because}`;
  return !isOneName(at) && (/[_\d-]|[a-z][A-Z]/.test(name) ? isWord(prose, name) : isMarked(prose, name));
}

const isOneName = (text: string): boolean => /^[\w$.[\]-]+$/.test(text);

const isWord = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w/-])${escaped(name)}(?![\\w/-])`).test(text);

/** Written as `name[]`, or in quotes of some kind. */
const isMarked = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\w/-])(${escaped(name)}\\[\\]|([\`"'])${escaped(name)}\\2)`).test(text);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** `items[].id` → `id` */
const lastOf = (member: string): string =>
  member
    .replace(/\[\w*\]$/, "")
    .split(/\.|->/)
    .at(-1) ?? member;
