import type { Constraint } from "../openapi.ts";

/** A query parameter as far as an example needs it. */
interface Given {
  readonly member: string;
  readonly required: boolean;
  readonly example?: unknown;
}

/** The parameters that a call must give: the required ones, and what its constraints ask for beside them. */
export function neededParameters<T extends Given>(query: readonly T[], constraints: readonly Constraint[] = []): T[] {
  const needed = new Set(query.filter(({ required }) => required).map(({ member }) => member));
  const hasExample = (name: string) => query.some(({ member, example }) => member === name && example !== undefined);
  const isGiven = (choice: string | string[]) => [choice].flat().every((name) => needed.has(name));
  for (const { rule, of, unless } of constraints) {
    if (unless !== undefined && needed.has(unless)) continue;
    const choices = rule === "one-of" || rule === "at-least-one" ? (of.some(isGiven) ? [] : of.slice(0, 1)) : [];
    const all = rule === "all-or-none" ? of.some(isGiven) : rule === "requires" && isGiven(of[0] ?? []);
    for (const name of [...choices, ...(all ? of : [])].flat()) if (hasExample(name)) needed.add(name);
  }
  return query.filter(({ member }) => needed.has(member));
}
