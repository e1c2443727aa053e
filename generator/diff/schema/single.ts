import { below, within } from "../where.ts";
import { isAnnotation } from "./keywords.ts";
import { isFields } from "../side.ts";
import { ADDITIVE, type Local, NARROWER, OTHER, WIDER, local } from "./local.ts";
import type { Normal, SingleKeyword, Site } from "./normal.ts";
import type { Below } from "./pairs.ts";

interface Found {
  readonly locals: Local[];
  readonly belows: Below[];
}

/** How a keyword with a schema is compared, and what is said where only one of two schemas has it. */
interface Keyword {
  readonly step?: (path: string) => string;
  readonly turn?: Below["turn"];
  readonly added: string;
  readonly gone: string;
}

const KEYWORDS: Readonly<
  Record<Exclude<SingleKeyword, "if" | "then" | "else" | "additionalProperties" | "unevaluatedProperties">, Keyword>
> = {
  items: {
    step: (path) => `${path}[]`,
    added: "has entries of a certain form (before: of any)",
    gone: "may have entries of any form",
  },
  unevaluatedItems: {
    step: (path) => `${path}[]`,
    added: "has further entries only of a certain form (before: of any)",
    gone: "may have further entries of any form",
  },
  contains: {
    step: (path) => within(path, "an entry that % has to contain"),
    added: "has to contain an entry of a certain form",
    gone: "no longer has to contain an entry of a certain form",
  },
  propertyNames: {
    step: (path) => within(path, "each name of a member of %"),
    added: "has members only with names of a certain form (before: of any)",
    gone: "may have members of any name",
  },
  contentSchema: {
    step: (path) => within(path, "the content of %"),
    added: "holds text whose content has a certain form",
    gone: "holds text whose content has any form",
  },
  not: {
    step: (path) => within(path, "what % may not be"),
    turn: "flip",
    added: "may not be of a form that was allowed before",
    gone: "may be of a form that was not allowed before",
  },
};

/** The keywords that hold one schema, and those that hold schemas by name or in order, but for members. */
export function singleEdges(before: Normal, after: Normal): Found {
  const locals: Local[] = [];
  const belows: Below[] = [];
  for (const [name, { step, turn, added, gone }] of Object.entries(KEYWORDS)) {
    const keyword = name as SingleKeyword;
    const [old, now] = sitesOf(before, after, keyword);
    if (old && now)
      belows.push({
        before: old,
        after: now,
        ...(step ? { step } : {}),
        ...(turnOf(keyword, before, after) ?? (turn ? { turn } : {})),
      });
    else if (now) locals.push(local(NARROWER, pointerOf(now), added));
    else if (old) locals.push(local(WIDER, pointerOf(old), gone));
  }
  for (const found of [
    further(before, after),
    condition(before, after),
    patterns(before, after),
    dependents(before, after),
    places(before, after),
  ]) {
    locals.push(...found.locals);
    belows.push(...found.belows);
  }
  return { locals, belows };
}

/** What stands under a keyword on both sides. What takes anything, and only tells people of it, is as good as none. */
function sitesOf(before: Normal, after: Normal, keyword: SingleKeyword): [Site | undefined, Site | undefined] {
  const [old, now] = [before.single.get(keyword), after.single.get(keyword)];
  if (!OF_ANYTHING.has(keyword)) return [old, now];
  if (old && !now && isTold(old)) return [old, silent(old, after)];
  if (now && !old && isTold(now)) return [silent(now, before), now];
  return [old, now];
}

/** The keywords that ask for nothing where their schema takes anything. */
const OF_ANYTHING: ReadonlySet<SingleKeyword> = new Set([
  "items",
  "unevaluatedItems",
  "additionalProperties",
  "unevaluatedProperties",
  "propertyNames",
  "contentSchema",
]);

const isTold = ({ parts }: Site): boolean =>
  parts.every(({ value }) => isFields(value) && Object.keys(value).every(isAnnotation));

/** A schema that says nothing, at the same place on the other side. */
const silent = ({ parts: [part] }: Site, { side }: Normal): Site => ({
  side,
  parts: [{ pointer: part?.pointer ?? [], value: {}, isOwn: true }],
});

const pointerOf = (site: Site | undefined) => site?.parts[0]?.pointer ?? [];

/** Where the number of fitting entries is bounded from above, fewer of them allow more. */
const turnOf = (keyword: SingleKeyword, before: Normal, after: Normal): { turn: "both" } | undefined =>
  keyword === "contains" && (before.said.has("maxContains") || after.said.has("maxContains"))
    ? { turn: "both" }
    : undefined;

/** Members beyond those that are named. An answer may have them or not: nobody counts on their being forbidden. */
function further(before: Normal, after: Normal): Found {
  const locals: Local[] = [];
  const belows: Below[] = [];
  for (const keyword of ["additionalProperties", "unevaluatedProperties"] as const) {
    const [old, now] = sitesOf(before, after, keyword);
    const [wasClosed, isClosed] = [old, now].map((site) => site !== undefined && isFalse(site));
    const pointer = pointerOf(now ?? old);
    if (old && now && !wasClosed && !isClosed)
      belows.push({ before: old, after: now, step: (path) => below(path, "*") });
    else if (isClosed && !wasClosed) {
      const answer = old === undefined ? "additive" : "breaking";
      locals.push(local({ request: "breaking", answer }, pointer, "has no members besides those that are named"));
    } else if (wasClosed && !isClosed) {
      const what =
        now === undefined
          ? "may have members besides those that are named"
          : "may have members of any name, of a certain form";
      locals.push(local(ADDITIVE, pointer, what));
    } else if (now && !old)
      locals.push(local(NARROWER, pointer, "has further members only of a certain form (before: of any)"));
    else if (old && !now) locals.push(local(WIDER, pointer, "may have further members of any form"));
  }
  return { locals, belows };
}

const isFalse = ({ parts }: Site): boolean =>
  parts.some(
    ({ value }) =>
      value === false || (isFields(value) && isFields(value["not"]) && Object.keys(value["not"]).length === 0),
  );

function condition(before: Normal, after: Normal): Found {
  const [old, now] = [before.single.get("if"), after.single.get("if")];
  if (!old || !now) {
    const site = now ?? old;
    if (!site) return { locals: [], belows: [] };
    const change = now
      ? local(NARROWER, pointerOf(site), "has to be of a certain form under a condition")
      : local(WIDER, pointerOf(site), "no longer has to be of a certain form under a condition");
    return { locals: [change], belows: [] };
  }
  const locals: Local[] = [];
  const step = (path: string) => within(path, "the condition of %");
  const belows: Below[] = [{ before: old, after: now, step, turn: "both" }];
  for (const keyword of ["then", "else"] as const) {
    const [oldPart, newPart] = [before.single.get(keyword), after.single.get(keyword)];
    const when = keyword === "then" ? "where its condition holds" : "where its condition does not hold";
    if (oldPart && newPart) belows.push({ before: oldPart, after: newPart, step: (path) => within(path, `% ${when}`) });
    else if (newPart) locals.push(local(NARROWER, pointerOf(newPart), `has to be of a certain form ${when}`));
    else if (oldPart) locals.push(local(WIDER, pointerOf(oldPart), `may be of any form ${when}`));
  }
  return { locals, belows };
}

function patterns(before: Normal, after: Normal): Found {
  const isClosed = after.single.has("additionalProperties");
  return byName(before.named.patternProperties, after.named.patternProperties, (name) => ({
    step: (path) => below(path, `/${name}/`),
    added: local(NARROWER, [], `has members whose names match \`${name}\` only of a certain form`),
    gone: local(
      isClosed ? OTHER : WIDER,
      [],
      isClosed
        ? `no longer has members whose names match \`${name}\``
        : `may have members of any form whose names match \`${name}\``,
    ),
  }));
}

const dependents = (before: Normal, after: Normal): Found =>
  byName(before.named.dependentSchemas, after.named.dependentSchemas, (name) => ({
    step: (path) => within(path, `% wherever it has \`${name}\``),
    added: local(NARROWER, [], `has to be of a certain form wherever it has \`${name}\``),
    gone: local(WIDER, [], `may be of any form where it has \`${name}\``),
  }));

function byName(
  old: ReadonlyMap<string, Site>,
  now: ReadonlyMap<string, Site>,
  textOf: (name: string) => { step: (path: string) => string; added: Local; gone: Local },
): Found {
  const found: Found = { locals: [], belows: [] };
  for (const name of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [oldSite, newSite] = [old.get(name), now.get(name)];
    const { step, added, gone } = textOf(name);
    if (oldSite && newSite) found.belows.push({ before: oldSite, after: newSite, step });
    else if (newSite) found.locals.push({ ...added, pointer: pointerOf(newSite) });
    else if (oldSite) found.locals.push({ ...gone, pointer: pointerOf(oldSite) });
  }
  return found;
}

/** Entries by their place: beyond the places of one list, its `items` are about them. */
function places(before: Normal, after: Normal): Found {
  const count = Math.max(before.prefix.length, after.prefix.length);
  const found: Found = { locals: [], belows: [] };
  for (let index = 0; index < count; index++) {
    const [old, now] = [before, after].map(({ prefix, single }) => prefix[index] ?? single.get("items"));
    if (old && now) found.belows.push({ before: old, after: now, step: (path) => `${path}[${index}]` });
    else if (now)
      found.locals.push(local(NARROWER, pointerOf(now), `has an entry of a certain form at place ${index}`));
    else if (old) found.locals.push(local(WIDER, pointerOf(old), `may have any entry at place ${index}`));
  }
  return found;
}
