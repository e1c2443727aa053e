import type { Batch, Constraint } from "../openapi.ts";
import { below, stepsOf } from "./place.ts";
import { sentenceOf } from "./sentence.ts";

/** All that an operation's request must keep beyond its schemas: its own constraints, and a batch that counts over several members. */
export const constraintsOf = (constraints: readonly Constraint[] = [], batch?: Batch): readonly Constraint[] => [
  ...(batch && batch.across.length > 1 ? [sumOf(batch)] : []),
  ...constraints,
];

const sumOf = ({ across, max, error }: Batch): Constraint => ({
  rule: "sum",
  of: across,
  max,
  ...(error === undefined ? {} : { error }),
});

/** The members that a constraint names, each by its whole way from the query or the body. */
export const membersNamed = ({ of, in: place, unless }: Constraint): readonly string[] =>
  [...of.flat(), ...(unless === undefined ? [] : [unless])].map((name) => below(place, name));

/** The first step of the way to what a constraint is about: a query parameter, or a member of the body. */
export const rootOf = (constraint: Constraint): string => stepsOf(membersNamed(constraint)[0] ?? "")[0]?.name ?? "";

/** A constraint on a value that holds what it is about at some place, with the sentence that says it. */
export interface PlacedConstraint extends Constraint {
  readonly sentence: string;
}

export const placed = (constraint: Constraint, place: string): PlacedConstraint => {
  const whole = below(place, constraint.in ?? "");
  return { ...constraint, sentence: sentenceOf(constraint), ...(whole === "" ? {} : { in: whole }) };
};
