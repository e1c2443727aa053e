import type { Constraint } from "../openapi.ts";
import { below } from "./place.ts";

/** A constraint as one sentence, the same in documentation, in tools and in what the servers answer. */
export function sentenceOf(constraint: Constraint): string {
  const { rule, in: place } = constraint;
  const named = (name: string) => `\`${below(place, name)}\``;
  const choices = constraint.of.map((choice) => [choice].flat().map(named).join(" with "));
  const unless = constraint.unless === undefined ? "" : `, unless ${named(constraint.unless)} is given`;
  const among = `${constraint.of.some(Array.isArray) ? `: ${choices.join("; ")}` : ` ${listed(choices, "and")}`}${unless}.`;
  const [first = "", ...others] = choices;
  const have = `${listed(choices, "and")} ${others.length === 0 ? "has" : "together have"} at most`;
  switch (rule) {
    case "one-of":
      return `Give exactly one of${among}`;
    case "at-most-one":
      return `Give at most one of${among}`;
    case "at-least-one":
      return `Give at least one of${among}`;
    case "all-or-none":
      return `Give all of ${listed(choices, "and")}, or none of them${unless}.`;
    case "requires":
      return `${first} needs ${listed(others, "and")} beside it${unless}.`;
    case "before":
      return `${first} must be before ${others.join("")}${unless}.`;
    case "not-after":
      return `${first} must not be after ${others.join("")}${unless}.`;
    case "sum":
      return `${have} ${sumOf(constraint)}.`;
    case "unique":
      return `No two entries of ${listed(choices, "and")} have the same ${listed((constraint.by ?? []).map(quoted), "or")}.`;
    case "bytes":
      return `${have} ${figure(constraint.max, "byte", "bytes")}.`;
  }
}

function sumOf({ max, by, distinct }: Constraint): string {
  if (distinct) return figure(max, "different entry", "different entries");
  return `${figure(max, "entry", "entries")}${by ? ` with the same ${listed(by.map(quoted), "or")}` : ""}`;
}

const quoted = (name: string): string => `\`${name}\``;

/** `a, b and c` */
const listed = (names: readonly string[], word: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;

const figure = (count: number | undefined, one: string, many: string): string =>
  `${(count ?? 0).toLocaleString("en-US")} ${count === 1 ? one : many}`;
