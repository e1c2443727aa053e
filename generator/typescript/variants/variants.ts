import { type Kept, nothingKept } from "../../kept.ts";
import type { JsonSchema } from "../../openapi.ts";
import { type Cube, cover } from "./cover.ts";
import { type Given, holds } from "./holds.ts";
import { type Member, type State, keyOf, membersAsked } from "./states.ts";

/** What a variant says of a member that is not the same in all of the type. */
export interface Choice {
  readonly name: string;
  /** Whether it must be there, may be there, or must not. */
  readonly presence: "given" | "free" | "absent";
  /** All values that it may have, where the variant allows only some. */
  readonly values?: readonly unknown[];
}

export type Variant = readonly Choice[];

/** An object type, as far as variants depend on it. */
export interface ObjectShape {
  readonly names: readonly string[];
  readonly required: ReadonlySet<string>;
  readonly isOpen: boolean;
  /** All values that a member may have, where they are listed. */
  readonly valuesOf: (name: string) => readonly unknown[] | undefined;
}

/** Beyond, a type of variants is longer than anybody reads, and compilers multiply it with those beside it. */
export const MOST_VARIANTS = 14;

/** What the rules of an object come to: an object of the type is one variant of each group at once. */
export interface Variants {
  /** What all objects keep. */
  readonly common: Variant;
  readonly groups: readonly (readonly Variant[])[];
  /** Whether rules are left that would take too many variants. */
  readonly isLeft: boolean;
}

/**
 * The variants of an object that together allow what its conditions allow: one for each identifier where exactly one is asked for. Rules
 * about the same members make a group.
 *
 * @param kept - What was found in earlier runs: to find it takes looking at every choice of states.
 */
export function variantsOf(conditions: readonly JsonSchema[], shape: ObjectShape, kept: Kept = nothingKept): Variants {
  const common: Choice[] = [];
  const groups: Variant[][] = [];
  let isLeft = false;
  let product = 1;
  for (const { members, rules } of groupsOf(conditions, shape)) {
    const most = Math.floor(MOST_VARIANTS / product);
    const found = cubesOf(members, { allOf: [...rules] }, shape, most, kept)?.map((cube) => choicesOf(members, cube));
    if (!found) isLeft = true;
    else if (found.length === 1) common.push(...(found[0] ?? []));
    else groups.push(found);
    product *= found?.length ?? 1;
  }
  return { common, groups, isLeft };
}

interface Group {
  readonly members: readonly Member[];
  readonly rules: readonly JsonSchema[];
}

/** The rules that ask about the same members, each group with its members in the order of the type. */
function groupsOf(conditions: readonly JsonSchema[], shape: ObjectShape): Group[] {
  const asked = (rules: readonly JsonSchema[]) =>
    membersAsked({ allOf: [...rules] }, shape.names, shape.required, shape.valuesOf);
  let groups: { names: Set<string>; rules: JsonSchema[] }[] = [];
  for (const rule of conditions) {
    // A member that is always there, whatever its value, ties nothing together.
    const names = new Set(asked([rule]).flatMap(({ name, states }) => (states.length > 1 ? [name] : [])));
    const alike = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    const joined = {
      names: new Set([...alike.flatMap((group) => [...group.names]), ...names]),
      rules: [...alike.flatMap(({ rules }) => rules), rule],
    };
    groups = [...groups.filter((group) => !alike.includes(group)), joined];
  }
  const place = (name: string) => shape.names.indexOf(name) + 1 || shape.names.length + 1;
  return groups.map(({ rules }) => ({
    rules,
    members: asked(rules).sort((a, b) => place(a.name) - place(b.name)),
  }));
}

function cubesOf(
  members: readonly Member[],
  rule: JsonSchema,
  shape: ObjectShape,
  most: number,
  kept: Kept,
): readonly Cube[] | undefined {
  const from = [JSON.stringify([members, rule, { ...shape, required: [...shape.required] }, most])];
  const known = kept.recall(from) as readonly Cube[] | typeof TOO_MANY | undefined;
  const keeps = (row: readonly number[]) => holds(rule, givenBy(members, row, shape)) !== false;
  const sizes = members.map(({ states }) => states.length);
  const cubes = known ?? (asksForAny(rule, shape) ? oneEach(sizes, most) : cover(sizes, keeps, most)) ?? TOO_MANY;
  if (known === undefined) kept.keep(from, cubes);
  return cubes === TOO_MANY ? undefined : cubes;
}

const TOO_MANY = "too many";

/** Whether a rule only wants some member, whichever: of that the variants are known without looking at every choice of states. */
const asksForAny = (rule: JsonSchema, { names, required, isOpen }: ObjectShape): boolean =>
  JSON.stringify(rule) === ANY && !isOpen && required.size === 0 && names.length > 0;

const ANY = JSON.stringify({ allOf: [{ minProperties: 1 }] });

/** A variant for each member, which has it, whatever else there is. */
const oneEach = (sizes: readonly number[], most: number): Cube[] | undefined =>
  sizes.length > most
    ? undefined
    : sizes.map((_, given) =>
        sizes.map((size, member) => Array.from({ length: size }, (__, state) => state).slice(member === given ? 1 : 0)),
      );

function givenBy(members: readonly Member[], row: readonly number[], { names, required, isOpen }: ObjectShape): Given {
  const states = new Map(members.map(({ name, states: own }, at) => [name, own[row[at] ?? 0] ?? "other"]));
  return {
    names,
    isOpen,
    has: (name) => {
      const state = states.get(name);
      return state === undefined ? (required.has(name) ? true : undefined) : state !== "absent";
    },
    isOneOf: (name, values) => isOneOf(states.get(name), values),
  };
}

/** Values that conditions name are told apart, so the first of a class stands for all of it. */
function isOneOf(state: State | undefined, values: readonly unknown[]): boolean | undefined {
  if (state === undefined) return undefined;
  if (typeof state === "string") return false;
  return values.some((value) => keyOf(value) === keyOf(state[0]));
}

const choicesOf = (members: readonly Member[], cube: Cube): Variant =>
  members.flatMap(({ name, states }, at): Choice[] => {
    const allowed = (cube[at] ?? []).map((state) => states[state] ?? "other");
    if (allowed.length === states.length) return [];
    if (allowed.every((state) => state === "absent")) return [{ name, presence: "absent" }];
    const presence = allowed.includes("absent") || !states.includes("absent") ? "free" : "given";
    const isAny = states.every((state) => state === "absent" || allowed.includes(state));
    // Of what is open, nothing can be taken away.
    const values =
      isAny || allowed.includes("other") ? undefined : allowed.flatMap((state) => (state === "absent" ? [] : state));
    return presence === "free" && !values ? [] : [{ name, presence, ...(values ? { values } : {}) }];
  });
