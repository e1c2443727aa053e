import { typesOf } from "./alternatives.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Normal, Site } from "./normal.ts";
import { canonical } from "../same.ts";
import { wordsOf } from "../side.ts";

type NormalOf = (site: Site) => Normal;

/** Which alternatives of two lists are meant to be one another, by their places in the lists. */
export interface Matched {
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly gone: readonly number[];
  readonly added: readonly number[];
}

/** Finds for each alternative the one that it became: the same, of the same name, told apart by the same value, or most alike. */
export function matched(before: readonly Normal[], after: readonly Normal[], normalOf: NormalOf): Matched {
  const pairs: [number, number][] = [];
  const gone = new Set(before.keys());
  const added = new Set(after.keys());
  const marks: ((normal: Normal) => string | undefined)[] = [
    (normal) => String(fingerprint(normal, normalOf)),
    nameOf,
    (normal) => tellingValue(normal, normalOf),
    ({ said }) => (said.has("title") ? canonical(said.get("title")?.value) : undefined),
  ];
  const pair = (from: number, to: number) => {
    pairs.push([from, to]);
    gone.delete(from);
    added.delete(to);
  };
  for (const mark of marks)
    for (const from of [...gone]) {
      const sign = mark(before[from] as Normal);
      const to = sign === undefined ? undefined : [...added].find((index) => mark(after[index] as Normal) === sign);
      if (to !== undefined) pair(from, to);
    }
  for (const from of [...gone]) {
    const scores = [...added].map(
      (index) => [index, likeness(before[from] as Normal, after[index] as Normal)] as const,
    );
    const [best] = scores.filter(([, score]) => score > 0).sort(([, a], [, b]) => b - a);
    if (best) pair(from, best[0]);
  }
  return { pairs, gone: [...gone], added: [...added] };
}

/** The name of a shared schema. */
function nameOf({ pointer }: Normal): string | undefined {
  const [components, schemas, name, ...rest] = pointer;
  return components === "components" && schemas === "schemas" && rest.length === 0 ? String(name) : undefined;
}

/** The required members of which only one value fits: what tells objects apart. */
function tellingValue({ named, said }: Normal, normalOf: NormalOf): string | undefined {
  const required = wordsOf(said.get("required")?.value);
  const telling = [...named.properties].flatMap(([name, site]) => {
    const values = normalOf(site).said.get("enum")?.value;
    return required.includes(name) && Array.isArray(values) && values.length === 1 ? [[name, values[0]]] : [];
  });
  return telling.length === 0 ? undefined : canonical(telling.sort());
}

/** How much two schemas have in common; 0 for nothing. */
function likeness(one: Normal, other: Normal): number {
  const [types, others] = [typesOf(one), typesOf(other)];
  const isOfOneType = types !== undefined && types.join() === others?.join();
  if (types && others && !types.some((type) => others.includes(type))) return 0;
  const words = ({ named, said }: Normal) => [...named.properties.keys(), ...wordsOf(said.get("required")?.value)];
  const [names, otherNames] = [new Set(words(one)), new Set(words(other))];
  const common = [...names].filter((name) => otherNames.has(name)).length;
  const all = names.size + otherNames.size - common;
  if (all > 0) return common / all;
  return isOfOneType ? 1 : 0;
}
