import { constraintFaults } from "../../constraints/faults.ts";
import { membersNamed, placed, rootOf } from "../../constraints/constraint.ts";
import { neededParameters } from "../../constraints/example-query.ts";
import { type Step, below, stepsOf } from "../../constraints/place.ts";
import { memberOf } from "../../model/hoist.ts";
import type { Constraint, JsonSchema, JsonSchemaObject, MediaTypeObject } from "../../openapi.ts";
import type { Pointer } from "../../pointer.ts";
import { suggest } from "../../suggest.ts";
import type { Context, OperationContext, Rule } from "../context.ts";
import { branchesOf, schemasAt } from "../members.ts";
import { examplesOf } from "./examples.ts";

/** What x-constraints name exists and is of a kind that the rule can be about; each rule is told once, and the examples keep it. */
export const constraints: Rule = {
  name: "constraints",
  kind: "house",
  isLocal: true,
  *check(context) {
    for (const operation of context.operations) {
      const all = operation.operation["x-constraints"];
      if (all === undefined) continue;
      const step = { at: [...operation.pointer, "x-constraints"] };
      const parts = partsOf(context, operation);
      const faults = [...all.entries()].flatMap(([index, constraint]) => [
        ...misnamed(context, parts, constraint, [...step.at, index]),
        ...twice(operation, index, [...step.at, index]),
        ...[...unworded(operation, constraint, [...step.at, index])].map((fault) => ({
          ...fault,
          message: `name ${fault.message}`,
        })),
      ]);
      const title = `x-constraints of ${operation.title}`;
      for (const { pointer, message } of faults) yield { pointer, step, message: `${title} ${message}` };
      if (faults.length === 0) yield* brokenByExamples(context, operation, parts);
    }
  },
};

interface Fault {
  readonly pointer: Pointer;
  readonly message: string;
}

interface QueryParameter {
  readonly member: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly example: unknown;
}

/** What constraints can be about. */
interface Parts {
  readonly query: readonly QueryParameter[];
  readonly body: JsonSchema | undefined;
}

function partsOf(context: Context, { parameters, body }: OperationContext): Parts {
  const all = parameters.map(({ parameter }) => parameter);
  return {
    query: all
      .filter((parameter) => parameter.in === "query")
      .map((parameter) => ({
        member: memberOf(parameter, all),
        required: parameter.required ?? false,
        schema: parameter.schema ?? {},
        example: [...examplesOf(context, parameter as MediaTypeObject, [])][0]?.value,
      })),
    body: Object.values(body?.value.content ?? {})[0]?.schema,
  };
}

const isQuery = ({ query }: Parts, name: string): boolean => query.some(({ member }) => member === name);

function* misnamed(context: Context, parts: Parts, constraint: Constraint, at: Pointer): Iterable<Fault> {
  const { rule, by = [], in: place, unless } = constraint;
  const inQuery = isQuery(parts, rootOf(constraint));
  const query = { properties: Object.fromEntries(parts.query.map(({ member, schema }) => [member, schema])) };
  const [roots, others] = inQuery ? [[query], [parts.body ?? {}]] : [[parts.body ?? {}], [query]];
  const found = (steps: readonly Step[], from: readonly JsonSchema[] = roots) => schemasAt(context, from, steps);
  for (const name of membersNamed(constraint)) {
    const steps = stepsOf(name);
    const missing = steps.findIndex((_, index) => found(steps.slice(0, index + 1)).length === 0);
    if (missing === 0 && found(steps, others).length > 0)
      yield { pointer: at, message: `name members of the query and of the body; a rule is about one of the two` };
    else if (missing >= 0) {
      const known = namesIn(context, [...found(steps.slice(0, missing)), ...(missing === 0 ? others : [])]);
      const wrong = steps[missing]?.name ?? "";
      yield {
        pointer: at,
        message: `name "${name}", ${missing === 0 ? "which neither the query nor the body has" : `in which there is no "${wrong}"`}${suggest(wrong, known) || "; correct the name"}`,
      };
    } else if (ASK_FOR_ONE.has(rule) && inQuery && isRequired(parts, name) && name !== unless)
      yield { pointer: at, message: `name "${name}", which is required in any case; take it out` };
    // The member beside which a rule does not hold may be of any kind.
    else if (name !== unless) yield* misfit(context, found(steps), name, constraint, at);
  }
  const entries = constraint.of.flat().map((name) => stepsOf(`${below(place, name)}[]`));
  if (entries.every((steps) => found(steps).length === 0)) return;
  for (const name of by)
    if (entries.every((steps) => found([...steps, ...stepsOf(name)]).length === 0))
      yield { pointer: [...at, "by"], message: `tell entries apart by "${name}", which none of them has` };
}

const ASK_FOR_ONE: ReadonlySet<Constraint["rule"]> = new Set(["one-of", "at-least-one"]);

const isRequired = ({ query }: Parts, name: string): boolean =>
  query.some(({ member, required }) => member === name && required);

/** Lists are counted, and texts are in order. */
function* misfit(context: Context, found: readonly JsonSchema[], name: string, { rule }: Constraint, at: Pointer) {
  const types = found
    .flatMap((schema) => branchesOf(context, schema))
    .flatMap(({ type, items }) => type ?? (items === undefined ? [] : "array"));
  const counts = rule === "sum" || rule === "unique";
  const wanted = counts ? "array" : rule === "before" || rule === "not-after" ? "string" : undefined;
  if (wanted !== undefined && types.length > 0 && !types.includes(wanted))
    yield { pointer: at, message: counts ? `count "${name}", which is no list` : `order "${name}", which is no time` };
}

function* twice({ operation }: OperationContext, index: number, pointer: Pointer): Iterable<Fault> {
  const all = operation["x-constraints"] ?? [];
  const key = ({ error: _, ...rest }: Constraint) =>
    JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  const own = key(all[index] as Constraint);
  const { across, max } = operation["x-batch"] ?? { across: [], max: 0 };
  if (all.slice(0, index).some((other) => key(other) === own))
    yield { pointer, message: "say the same twice; take one out" };
  if (own === key({ rule: "sum", of: across, max }))
    yield { pointer, message: "say what x-batch says already; take it out" };
}

/** An error that x-constraints or x-batch name is one of x-errors. */
export function* unworded(
  { operation }: OperationContext,
  { error }: Pick<Constraint, "error">,
  at: Pointer,
): Iterable<Fault> {
  const words = (operation["x-errors"] ?? []).map(({ code, message }) => code ?? message ?? "");
  if (error !== undefined && !words.includes(error))
    yield {
      pointer: [...at, "error"],
      message: `the error "${error}", which is none of x-errors${suggest(error, words) || "; write it there as well"}`,
    };
}

function* brokenByExamples(context: Context, { operation, title, pointer, body }: OperationContext, parts: Parts) {
  const all = operation["x-constraints"] ?? [];
  const ofQuery = all.filter((constraint) => isQuery(parts, rootOf(constraint)));
  const needed = new Set(neededParameters(parts.query, ofQuery).map(({ member }) => member));
  // Whoever gives one of two times may give the other.
  const ordered = new Set(
    ofQuery.filter(({ rule }) => rule === "before" || rule === "not-after").flatMap(membersNamed),
  );
  const query = Object.fromEntries(
    parts.query
      .filter(({ member, example }) => example !== undefined && (needed.has(member) || ordered.has(member)))
      .map(({ member, example }) => [member, example]),
  );
  for (const message of constraintFaults(
    ofQuery.map((each) => placed(each, "")),
    query,
  ))
    yield {
      pointer: [...pointer, "x-constraints"],
      message: `the examples of the parameters of ${title} break a rule of it: ${message}`,
    };
  const ofBody = all.filter((constraint) => !ofQuery.includes(constraint)).map((each) => placed(each, ""));
  for (const [type, media] of Object.entries(body?.value.content ?? {}))
    for (const example of examplesOf(context, media, [...(body?.pointer ?? pointer), "content", type]))
      for (const message of constraintFaults(ofBody, example.value))
        yield {
          pointer: example.at,
          message: `the example${example.name} of ${title} breaks a rule of it: ${message}`,
          step: { at: example.whole },
        };
}

const branches = (context: Context, schemas: readonly JsonSchema[]): JsonSchemaObject[] =>
  schemas.flatMap((schema) => branchesOf(context, schema));

const namesIn = (context: Context, schemas: readonly JsonSchema[]): Set<string> =>
  new Set(branches(context, schemas).flatMap(({ properties }) => Object.keys(properties ?? {})));
