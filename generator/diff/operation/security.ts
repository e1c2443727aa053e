import { same } from "../same.ts";
import { type Part, fieldsOf, memberOf, wordsOf } from "../side.ts";
import { namesText } from "../where.ts";
import type { Operation } from "./operations.ts";
import type { Teller } from "./teller.ts";

/** One way of being allowed: schemes, each with its scopes. */
type Alternative = Readonly<Record<string, unknown>>;

/** Compares what a caller has to show. Who was allowed before, by each of the ways, has to be still. */
export function security(teller: Teller, before: Operation, after: Operation): void {
  const [oldPart, newPart] = [before, after].map(({ part }) => securityOf(part)) as [Part, Part];
  const [old, now] = [oldPart, newPart].map(alternativesOf) as [readonly Alternative[], readonly Alternative[]];
  if (same(asSets(old), asSets(now))) return;
  const isStillAllowed = old.every((way) => now.some((other) => asksNoMore(other, way)));
  const [short, shortBefore] = [waysText(now, false), waysText(old, false)];
  const isSame = short === shortBefore;
  const [is, was] = isSame ? [waysText(now, true), waysText(old, true)] : [short, shortBefore];
  teller.tell(
    isStillAllowed ? "additive" : "breaking",
    ["permission"],
    newPart,
    `${teller.who} needs ${is} (before: ${was}).`,
  );
}

function securityOf(operation: Part): Part {
  const own = memberOf(operation, "security");
  if (own) return own;
  const { side } = operation;
  const root: Part = { side, pointer: [], value: side.document };
  return memberOf(root, "security") ?? { ...operation, value: undefined };
}

/** No requirement is one way that asks nothing. */
function alternativesOf({ value }: Part): readonly Alternative[] {
  const list = Array.isArray(value) ? value.map(fieldsOf) : [];
  return list.length === 0 ? [{}] : list;
}

const asSets = (ways: readonly Alternative[]): unknown =>
  ways
    .map((way) =>
      JSON.stringify(
        Object.entries(way)
          .map(([name, scopes]) => [name, [...wordsOf(scopes)].sort()])
          .sort(),
      ),
    )
    .sort();

const asksNoMore = (way: Alternative, than: Alternative): boolean =>
  Object.entries(way).every(
    ([scheme, scopes]) =>
      Object.hasOwn(than, scheme) && wordsOf(scopes).every((scope) => wordsOf(than[scheme]).includes(scope)),
  );

/** By the permissions; with their schemes where these make the difference. */
function waysText(ways: readonly Alternative[], withSchemes: boolean): string {
  return ways
    .map((way) => {
      const needed = Object.entries(way).map(([scheme, scopes]) => {
        const names = wordsOf(scopes);
        if (names.length === 0) return `\`${scheme}\``;
        return `the permission ${namesText(names)}${withSchemes ? ` of \`${scheme}\`` : ""}`;
      });
      return needed.length === 0 ? "no key" : needed.join(" and ");
    })
    .join(", or ");
}
