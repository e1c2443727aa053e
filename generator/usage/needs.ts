import { compare } from "./collect.ts";
import type { Findings, NeededPermission, Needs } from "./report.ts";

/** Puts together what some files need, and holds it against what a key has. */
export function needsOf(
  { uses, unresolved, opens }: Pick<Findings, "uses" | "unresolved" | "opens">,
  isIn: (file: string) => boolean,
  shown: (file: string) => string,
  granted: readonly string[] | undefined,
): Needs {
  const places = new Map<string, NeededPermission["places"][number][]>();
  for (const { permission, file, line, operation } of uses) {
    if (permission === undefined || !isIn(file)) continue;
    places.set(permission, [...(places.get(permission) ?? []), { file: shown(file), line, operation }]);
  }
  const permissions = [...places].sort(([a], [b]) => compare(a, b)).map(([name, list]) => ({ name, places: list }));
  const here = <T extends { readonly file: string }>(all: readonly T[]): T[] =>
    all.filter(({ file }) => isIn(file)).map((each) => ({ ...each, file: shown(each.file) }));
  return {
    permissions,
    unresolved: here(unresolved),
    opens: here(opens),
    missing: granted === undefined ? [] : permissions.map(({ name }) => name).filter((name) => !granted.includes(name)),
    excess: granted === undefined ? [] : [...new Set(granted)].filter((name) => !places.has(name)).sort(compare),
  };
}
