// Copied by braze-codegen from templates/: edit it there.
import { checkOptions, namesIn } from "./given.js";
import { entryOf } from "./lookup.js";
import type { Permission } from "./permission.js";

/** How keys may be planned. */
export interface KeyPlanOptions {
  /**
   * The most keys that there may be. Services then share those by which they get the fewest permissions that they do
   * not need. Default: a key for each service.
   */
  readonly most?: number;
  /** The keys that there are, by name. A key cannot be changed: one that fits a service stays, the others go. */
  readonly existing?: Readonly<Record<string, Iterable<Permission>>>;
}

/** A key, and for whom it is. */
export interface PlannedKey {
  /** Of an existing key that stays. */
  readonly name?: string;
  readonly permissions: readonly Permission[];
  readonly services: readonly string[];
  /** Permissions that a service gets and does not need, because it shares the key. */
  readonly excess: Readonly<Record<string, readonly Permission[]>>;
}

/** Which keys to make, to keep and to delete. */
export interface KeyPlan {
  readonly make: readonly PlannedKey[];
  readonly keep: readonly PlannedKey[];
  /** Names of existing keys that fit nobody. */
  readonly remove: readonly string[];
}

interface Group {
  readonly services: readonly string[];
  readonly permissions: readonly string[];
}

/**
 * Which keys to make for services, given what each of them needs. A service that needs nothing gets none.
 *
 * @throws {TypeError} for a permission that the spec does not have, and for what is no list or no number of keys.
 * @example
 * ```ts
 * planKeys({ web: ["things.read"], jobs: ["things.delete"] }).make.length; // 2
 * ```
 */
export function planKeys(
  services: Readonly<Record<string, Iterable<Permission>>>,
  options: KeyPlanOptions = {},
): KeyPlan {
  const { most, existing = {}, ...others } = options;
  checkOptions(others, known);
  if (most !== undefined && (!Number.isInteger(most) || most < 1))
    throw new TypeError(`The option most should be a whole number above 0, and is ${String(most)}.`);
  const needs = setsOf(services, "services");
  const groups = [...needs].flatMap(([name, permissions]) =>
    permissions.length > 0 ? [{ services: [name], permissions }] : [],
  );
  const left = setsOf(existing, "existing keys");
  const planned = shared(groups, most ?? groups.length).map(({ services: names, permissions }): PlannedKey => {
    const name = [...left].find(([, has]) => isSame(has, permissions))?.[0];
    if (name !== undefined) left.delete(name);
    const excess = names.map((each) => [each, permissions.filter((one) => !needs.get(each)?.includes(one))] as const);
    return {
      ...(name === undefined ? {} : { name }),
      permissions: permissions as Permission[],
      services: names,
      excess: Object.fromEntries(excess.filter(([, list]) => list.length > 0)) as unknown as PlannedKey["excess"],
    };
  });
  return {
    make: planned.filter(({ name }) => name === undefined),
    keep: planned.filter(({ name }) => name !== undefined),
    remove: [...left.keys()],
  };
}

// Both are looked at here: what is left over is an option that does not exist.
const known = { most: "switch", existing: "switch" } as const;

/** Puts the two groups together that get least more by it, until there are few enough. */
function shared(groups: readonly Group[], most: number): readonly Group[] {
  let all = groups;
  while (all.length > most) {
    const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => together(one, other)));
    const best = pairs.reduce((least, pair) => (pair.cost < least.cost ? pair : least));
    all = [...all.filter((group) => group !== best.one && group !== best.other), best.group];
  }
  return [...all].sort((a, b) => compare(a.services[0] ?? "", b.services[0] ?? ""));
}

function together(one: Group, other: Group) {
  const permissions = [...new Set([...one.permissions, ...other.permissions])].sort();
  const services = [...one.services, ...other.services].sort();
  const more = (group: Group) => (permissions.length - group.permissions.length) * group.services.length;
  return { one, other, group: { services, permissions }, cost: more(one) + more(other) };
}

function setsOf(given: Readonly<Record<string, Iterable<string>>>, what: string): Map<string, readonly string[]> {
  if (typeof given !== "object" || given === null || Symbol.iterator in given)
    throw new TypeError(`The ${what} should be an object of lists, as in { web: [permission] }.`);
  const names = Object.keys(given).sort();
  return new Map(
    names.map((name) => {
      const list = namesIn(given[name], `permissions of ${name}`).map((each) => entryOf(each).name);
      return [name, [...new Set(list)].sort()] as const;
    }),
  );
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
