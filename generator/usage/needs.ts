import { compare } from "./collect.ts";
import { nearest } from "../suggest.ts";
import type { Findings, NeededPermission, Needs, UnknownPermission } from "./report.ts";

/** What a key has, where that is known, and the permissions that there are. */
export interface Key {
  readonly granted: readonly string[] | undefined;
  readonly known: ReadonlySet<string>;
}

/** Puts together what some files need, and holds it against what a key has. */
export function needsOf(
  { uses, unresolved, opens }: Pick<Findings, "uses" | "unresolved" | "opens">,
  isIn: (file: string) => boolean,
  shown: (file: string) => string,
  { granted, known }: Key,
): Needs {
  const places = new Map<string, NeededPermission["places"][number][]>();
  for (const { permission, file, line, operation } of uses) {
    if (permission === undefined || !isIn(file)) continue;
    places.set(permission, [...(places.get(permission) ?? []), { file: shown(file), line, operation }]);
  }
  const permissions = [...places].sort(([a], [b]) => compare(a, b)).map(([name, list]) => ({ name, places: list }));
  const here = <T extends { readonly file: string }>(all: readonly T[]): T[] =>
    all.filter(({ file }) => isIn(file)).map((each) => ({ ...each, file: shown(each.file) }));
  const all = [...new Set(granted ?? [])].sort(compare);
  return {
    permissions,
    unresolved: here(unresolved),
    opens: here(opens),
    missing: granted === undefined ? [] : permissions.map(({ name }) => name).filter((name) => !granted.includes(name)),
    excess: all.filter((name) => known.has(name) && !places.has(name)),
    unknown: all.filter((name) => !known.has(name)).map((name) => unknownPermission(name, known)),
  };
}

export function unknownPermission(name: string, known: ReadonlySet<string>): UnknownPermission {
  const near = nearest(name, [...known].sort());
  return { name, ...(near === undefined ? {} : { didYouMean: near }) };
}
