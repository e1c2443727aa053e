import type { Constraint, JsonSchema, JsonSchemaObject } from "../../openapi.ts";
import { holds } from "./holds.ts";

/** A rule across query members as a schema says which members go together; none for a rule about values. */
export function queryCondition({ rule, of, in: place, unless }: Constraint): JsonSchemaObject | undefined {
  const choices = of.map((choice) => ({ required: [choice].flat() }));
  const condition = place === undefined ? conditionOf(rule, choices) : undefined;
  return condition && unless !== undefined ? { anyOf: [{ required: [unless] }, condition] } : condition;
}

function conditionOf(rule: Constraint["rule"], choices: readonly JsonSchema[]): JsonSchemaObject | undefined {
  const none: JsonSchemaObject = { not: { anyOf: [...choices] } };
  const [first = true, ...others] = choices;
  switch (rule) {
    case "one-of":
      return { oneOf: [...choices] };
    case "at-most-one":
      return { oneOf: [...choices, none] };
    case "at-least-one":
      return { anyOf: [...choices] };
    case "all-or-none":
      return { oneOf: [{ allOf: [...choices] }, none] };
    case "requires":
      return { anyOf: [{ not: first }, { allOf: others }] };
    default:
      return undefined;
  }
}

/** Whether a call may do without a query: no rule asks for one of its members. */
export const isEmptyLegal = (constraints: readonly Constraint[] = []): boolean =>
  constraints.every(
    (constraint) =>
      holds(queryCondition(constraint), { names: [], isOpen: false, has: () => false, isOneOf: () => undefined }) !==
      false,
  );
