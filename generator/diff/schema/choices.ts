import { isOnlyChoice, typesOf } from "./alternatives.ts";
import { isAnnotation } from "./keywords.ts";
import { ADDITIVE, type Local, NARROWER, WIDER, local } from "./local.ts";
import { matched } from "./match.ts";
import type { Normal, Site } from "./normal.ts";
import type { Below } from "./pairs.ts";
import { wordsOf } from "../side.ts";
import { describe } from "./describe.ts";

type NormalOf = (site: Site) => Normal;

interface Found {
  readonly locals: Local[];
  readonly belows: Below[];
  /** Whether all that the schemas assert has been compared by this. */
  readonly isAll: boolean;
}

const NONE: Found = { locals: [], belows: [], isAll: false };

/** Alternatives, and what holds besides. */
export function choiceEdges(before: Normal, after: Normal, normalOf: NormalOf): Found {
  const all = withAll(before, after, normalOf);
  if ([before, after].some(({ anyOf, oneOf }) => anyOf && oneOf))
    return together(all, ...twoKinds(before, after, normalOf));
  const [old, now] = [choicesOf(before), choicesOf(after)];
  if (!old && !now) return all;
  if (old && now) return together(all, alternatives(old, now, normalOf), kindChange(before, after));
  // A schema became one of several, or one of several was left.
  if (now && isOnlyChoice(after) && isWorthMatching(before, now, normalOf))
    return { ...alternatives([before.site], now, normalOf), isAll: true };
  if (old && isOnlyChoice(before) && isWorthMatching(after, old, normalOf))
    return { ...alternatives(old, [after.site], normalOf), isAll: true };
  return together(all, newChoice(before, after, old, now, normalOf));
}

/** Alternatives of one kind that only one of two schemas has, beside what it asserts itself. */
function newChoice(
  before: Normal,
  after: Normal,
  old: readonly Site[] | undefined,
  now: readonly Site[] | undefined,
  normalOf: NormalOf,
): Found {
  // At least one of several forms, of which what is required besides is one: that asks nothing.
  const isImplied = (sites: readonly Site[], normal: Normal) =>
    normal.anyOf !== undefined || sites.length === 0 ? false : sites.some((site) => asksOnly(normalOf(site), normal));
  const isWeaker = now ? !after.oneOf && isImplied(now, before) : !before.oneOf && isImplied(old ?? [], after);
  const listAt = (sites: readonly Site[], normal: Normal) => sites[0]?.parts[0]?.pointer ?? normal.pointer;
  const change = now
    ? local(
        isWeaker ? ADDITIVE : NARROWER,
        listAt(now, after),
        `has to be ${now.map((site) => describe(normalOf(site))).join(", or ")}`,
      )
    : local(isWeaker ? ADDITIVE : WIDER, listAt(old ?? [], before), "no longer has to be one of several forms");
  return { locals: [change], belows: [], isAll: false };
}

/** Whether a form asks for no more than members that another schema requires anyway. */
function asksOnly(form: Normal, { said }: Normal): boolean {
  const required = wordsOf(said.get("required")?.value);
  const asserted = [...form.said.keys()].filter((keyword) => !isAnnotation(keyword) && keyword !== "type");
  const isPlain = form.single.size + form.prefix.length + form.all.length === 0 && !form.anyOf && !form.oneOf;
  if (form.isNever || !isPlain || Object.values(form.named).some((sites) => sites.size > 0)) return false;
  const types = typesOf(form);
  const isOfType = types === undefined || typesOf({ said } as Normal)?.every((type) => types.includes(type));
  return (
    isOfType === true &&
    asserted.every((keyword) => keyword === "required") &&
    wordsOf(form.said.get("required")?.value).every((name) => required.includes(name))
  );
}

/** A choice of each kind: each is compared with its own. */
function twoKinds(before: Normal, after: Normal, normalOf: NormalOf): Found[] {
  return (["anyOf", "oneOf"] as const).flatMap((kind) => {
    const [old, now] = [before[kind], after[kind]];
    if (old && now) return [alternatives(old, now, normalOf)];
    return old || now ? [newChoice(before, after, old, now, normalOf)] : [];
  });
}

const choicesOf = ({ anyOf, oneOf }: Normal): readonly Site[] | undefined => oneOf ?? anyOf;

function isWorthMatching(one: Normal, choices: readonly Site[], normalOf: NormalOf): boolean {
  if (isOnlyChoice(one) || choices.some((site) => normalOf(site) === one)) return false;
  const types = typesOf(one);
  return choices.some((site) => {
    const others = typesOf(normalOf(site));
    return types === undefined || others === undefined || types.some((type) => others.includes(type));
  });
}

function together(...found: readonly Found[]): Found {
  return {
    locals: found.flatMap(({ locals }) => locals),
    belows: found.flatMap(({ belows }) => belows),
    isAll: false,
  };
}

function kindChange(before: Normal, after: Normal): Found {
  const [wasOne, isOne] = [before.oneOf !== undefined, after.oneOf !== undefined];
  if (wasOne === isOne) return NONE;
  const change = isOne
    ? local(NARROWER, [...after.pointer, "oneOf"], "is exactly one of its forms (before: at least one)")
    : local(WIDER, [...after.pointer, "anyOf"], "may be several of its forms at once (before: exactly one)");
  return { locals: [change], belows: [], isAll: false };
}

function alternatives(old: readonly Site[], now: readonly Site[], normalOf: NormalOf): Found {
  const [oldNormals, newNormals] = [old.map(normalOf), now.map(normalOf)];
  const { pairs, gone, added } = matched(oldNormals, newNormals, normalOf);
  const isOpen = (branch: Normal, sisters: readonly Normal[]) =>
    sisters.some((sister) => sister !== branch && takesAny(sister, typesOf(branch)));
  const siteAt = (sites: readonly Site[], index: number) => sites[index] as Site;
  return {
    belows: pairs.map(([from, to]) => ({
      before: siteAt(old, from),
      after: siteAt(now, to),
      turn:
        isOpen(oldNormals[from] as Normal, oldNormals) && isOpen(newNormals[to] as Normal, newNormals)
          ? "open"
          : "same",
    })),
    locals: [
      ...gone.map((index) => {
        const branch = oldNormals[index] as Normal;
        const levels = isOpen(branch, newNormals) ? ({ request: "additive", answer: "additive" } as const) : NARROWER;
        return local(levels, placeOf(siteAt(old, index)), `is no longer ${describe(branch)}`);
      }),
      ...added.map((index) => {
        const branch = newNormals[index] as Normal;
        const levels = isOpen(branch, oldNormals) ? ({ request: "additive", answer: "additive" } as const) : WIDER;
        return local(levels, placeOf(siteAt(now, index)), `may also be ${describe(branch)}`);
      }),
    ],
    isAll: false,
  };
}

const placeOf = ({ parts }: Site) => parts[0]?.pointer ?? [];

/** Whether a schema takes every value of these types. */
function takesAny(
  { said, single, named, prefix, all, anyOf, oneOf, isNever }: Normal,
  types: readonly string[] | undefined,
): boolean {
  if (isNever || types === undefined || single.size > 0 || prefix.length > 0 || all.length > 0 || anyOf || oneOf)
    return false;
  if (Object.values(named).some((sites) => sites.size > 0)) return false;
  const asserted = [...said.keys()].filter((keyword) => !/^(type|description|title|examples?)$/.test(keyword));
  const own = said.get("type")?.value as string[] | undefined;
  return asserted.length === 0 && own !== undefined && types.every((type) => own.includes(type));
}

/** What holds besides the schema's own keywords and could not be merged with them. */
function withAll(before: Normal, after: Normal, normalOf: NormalOf): Found {
  if (before.all.length + after.all.length === 0) return NONE;
  const { pairs, ...others } = matched(before.all.map(normalOf), after.all.map(normalOf), normalOf);
  // All of them hold, so that any of the one list may be held against any of the other; in order, it is the one that was changed.
  const count = Math.min(others.gone.length, others.added.length);
  const rest = others.gone.slice(0, count).map((index, at) => [index, others.added[at] ?? 0] as const);
  const [gone, added] = [others.gone.slice(count), others.added.slice(count)];
  return {
    belows: [...pairs, ...rest].map(([from, to]) => ({
      before: before.all[from] as Site,
      after: after.all[to] as Site,
    })),
    locals: [
      ...gone.map((index) =>
        local(
          WIDER,
          placeOf(before.all[index] as Site),
          `no longer has to be ${describe(normalOf(before.all[index] as Site))} besides`,
        ),
      ),
      ...added.map((index) =>
        local(
          NARROWER,
          placeOf(after.all[index] as Site),
          `has to be ${describe(normalOf(after.all[index] as Site))} besides`,
        ),
      ),
    ],
    isAll: false,
  };
}
