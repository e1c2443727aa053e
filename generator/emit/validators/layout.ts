import type { Compiled } from "./compile.ts";

/** Which module each function of a compilation stands in. */
export interface Layout {
  readonly compiled: Compiled;
  readonly places: ReadonlyMap<string, Place>;
  /** The files of the modules, without their ending. */
  readonly files: readonly string[];
}

export interface Place {
  /** The module, by its index. */
  readonly module: number;
  /** The name under which the module exports the function. */
  readonly exported: string;
}

/**
 * `validate` is what a module is for. A function without a module of its own, for a part of a schema that others refer to, stands with the
 * first that needs it.
 */
export function placesOf({ functions, names }: Compiled): Map<string, Place> {
  const places = new Map(names.map((name, module) => [name, { module, exported: "validate" }]));
  const parts = names.map(() => 0);
  // It grows while it is walked: what is left of it is the queue.
  const queue = [...names];
  for (const name of queue)
    for (const value of functions.get(name)?.outer.values() ?? []) {
      if (value.kind !== "function" || places.has(value.name)) continue;
      const module = places.get(name)?.module ?? 0;
      const number = (parts[module] ?? 0) + 1;
      parts[module] = number;
      places.set(value.name, { module, exported: `validatePart${number}` });
      queue.push(value.name);
    }
  return places;
}

/** The functions of each module, `validate` first. */
export function functionsOf({ places, files }: Layout): string[][] {
  const functions: string[][] = files.map(() => []);
  for (const [name, { module }] of places) functions[module]?.push(name);
  return functions;
}
