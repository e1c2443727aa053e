import type { ErrorObject } from "ajv/dist/2020.js";
import { type Pointer, valueAt } from "../pointer.ts";
import { conditionWords } from "../json-schema/rule-words.ts";
import type { JsonSchemaObject } from "../openapi.ts";
import { instead } from "./did-you-mean.ts";
import { expectation, sentence } from "./schema-words.ts";

/** What does not fit a schema: which part of the value, and a sentence about it. */
export interface SchemaFault {
  readonly at: Pointer;
  readonly message: string;
  /** The keyword that the value breaks. */
  readonly keyword: string;
}

/** How to speak of errors of ajv, made with `allErrors`; of several forms, only ones made with `verbose` tell. */
export interface Explanation {
  readonly value: unknown;
  /** What a part of the value is called. */
  name(at: Pointer): string;
  /** What a part of the value breaks in one of several forms that it may have; undefined where that cannot be told. */
  branch?(schema: unknown, value: unknown): readonly ErrorObject[] | undefined;
}

/** `maxLength`, or `enum.0`: a member is known by its name, and what it belongs to by the place. */
export function memberName(at: Pointer): string {
  const [before, last] = [at.at(-2), at.at(-1)];
  if (last === undefined) return "the whole";
  return /^\d+$/.test(String(last)) && before !== undefined ? `${before}.${last}` : String(last);
}

/** Errors that only say that one of the errors before them is one. */
const ECHOES = ["anyOf", "oneOf", "if", "not", "propertyNames"];

/** The causes among ajv's errors, in words. Of the forms that a value may have, the one that it nearly has speaks alone. */
export function schemaFaults(errors: readonly ErrorObject[], explanation: Explanation): SchemaFault[] {
  const causes = withoutEchoes(causesOf(errors, explanation)).map((cause) => fault(cause, explanation));
  return [...new Map(withoutMore(causes).map((cause) => [`${cause.at.join("\0")}\0${cause.message}`, cause])).values()];
}

const OF_NUMBERS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

/** A number that is no integer is not too small as well. */
const withoutMore = (faults: readonly SchemaFault[]): SchemaFault[] =>
  faults.filter(
    ({ at, keyword }) =>
      !OF_NUMBERS.includes(keyword) ||
      !faults.some((other) => other.keyword === "type" && other.at.join("\0") === at.join("\0")),
  );

/** A member that is misspelt is not missing too. */
function withoutEchoes(causes: readonly Cause[]): Cause[] {
  const meant = causes.flatMap(([error]) => {
    if (error?.keyword !== "additionalProperties") return [];
    const known = Object.keys((error.parentSchema?.["properties"] as object | undefined) ?? {});
    const { name } = instead(String(error.params["additionalProperty"]), known);
    return name === undefined ? [] : [`${error.instancePath} ${name}`];
  });
  return causes.filter(
    ([error]) =>
      error?.keyword !== "required" ||
      !meant.includes(`${error.instancePath} ${String(error.params["missingProperty"])}`),
  );
}

/** An error, or several of which any would have done: `string or null`. */
type Cause = readonly ErrorObject[];

function causesOf(errors: readonly ErrorObject[], explanation: Explanation): Cause[] {
  let rest = [...errors];
  const causes: Cause[] = [];
  // The last error of a kind is the outermost.
  for (const error of [...errors].reverse()) {
    if (!rest.includes(error) || !["anyOf", "oneOf"].includes(error.keyword) || error.params["passingSchemas"])
      continue;
    const branches = branchesOf(error, explanation);
    if (!branches) continue;
    const said = new Set(branches.flat().map(key));
    rest = rest.filter((other) => other !== error && !said.has(key(other)));
    const found = nearest(branches, error.instancePath, explanation);
    causes.push(...found.map((cause) => cause.map((each) => withCondition(each, conditionOf(error, errors)))));
  }
  const telling = rest.filter(({ keyword }) => !ECHOES.includes(keyword));
  const others = rest.filter(({ keyword }) => keyword !== "if");
  const said = telling.length > 0 || causes.length > 0 ? telling : others.length > 0 ? others : rest;
  return [...said.map((error) => [withCondition(error, conditionOf(error, errors))]), ...causes];
}

/** Why a part of a schema counts, such as "with `all: true`": where it stands under `then` or `else`, and its condition has short words. */
function conditionOf({ schemaPath, instancePath }: ErrorObject, errors: readonly ErrorObject[]): string | undefined {
  const condition = errors.find(
    (each) =>
      each.keyword === "if" &&
      instancePath.startsWith(each.instancePath) &&
      schemaPath.startsWith(`${each.schemaPath.replace(/if$/, String(each.params["failingKeyword"]))}/`),
  );
  const words =
    typeof condition?.schema === "object" ? conditionWords(condition.schema as JsonSchemaObject) : undefined;
  return words && `${condition?.params["failingKeyword"] === "then" ? "with" : "without"} ${words}`;
}

const withCondition = (error: ErrorObject, when: string | undefined): ErrorObject =>
  when === undefined ? error : { ...error, params: { ...error.params, when } };

/** The errors of each form, with places from the whole value's root. */
function branchesOf(error: ErrorObject, { branch }: Explanation): ErrorObject[][] | undefined {
  if (!Array.isArray(error.schema)) return undefined;
  const all = (error.schema as unknown[]).map((schema) => branch?.(schema, error.data));
  if (all.some((errors) => errors === undefined)) return undefined;
  return all.map((errors) =>
    (errors ?? []).map((inner) => ({ ...inner, instancePath: error.instancePath + inner.instancePath })),
  );
}

const key = ({ instancePath, keyword, params }: ErrorObject): string => JSON.stringify([instancePath, keyword, params]);

function nearest(branches: readonly ErrorObject[][], root: string, explanation: Explanation): Cause[] {
  const ranked = branches
    .map((errors) => ({ errors, distance: distance(errors, root), causes: causesOf(errors, explanation) }))
    .sort((a, b) => a.distance - b.distance || a.causes.length - b.causes.length || depth(b.errors) - depth(a.errors));
  const [first] = ranked;
  if (!first) return [];
  // None is near: the value is of another kind than all of them.
  if (first.distance === FAR)
    return [
      ranked.flatMap(({ errors }) => errors).filter((error) => error.instancePath === root && expectation(error)),
    ];
  // Each is told by a constant member, which has the value of none.
  const tags = ranked.map(({ errors }) => errors.find((error) => isTag(error, root)));
  const [tag] = tags;
  if (tag && tags.every((other) => other?.instancePath === tag.instancePath))
    return [tags.flatMap((each) => each ?? [])];
  // Each wants one more member, so any of these would do.
  if (ranked.every(({ errors }) => errors.length === 1 && errors[0]?.keyword === "required"))
    return [ranked.flatMap(({ errors }) => errors)];
  return first.causes;
}

const FAR = 2;

/** 2 where the value is of another kind altogether, 1 where a constant member says that it is another form. */
function distance(errors: readonly ErrorObject[], root: string): number {
  const isKind = ({ keyword }: ErrorObject) => keyword === "type" || keyword === "enum" || keyword === "const";
  if (errors.some((error) => isKind(error) && error.instancePath === root)) return FAR;
  return errors.some((error) => isTag(error, root)) ? 1 : 0;
}

const isTag = ({ keyword, instancePath }: ErrorObject, root: string): boolean =>
  (keyword === "const" || keyword === "enum") && pathOf(instancePath).length === pathOf(root).length + 1;

const depth = (errors: readonly ErrorObject[]): number =>
  Math.max(0, ...errors.map(({ instancePath }) => pathOf(instancePath).length));

function fault(cause: Cause, { value, name }: Explanation): SchemaFault {
  const [error] = cause as [ErrorObject];
  const path = pathOf(error.instancePath);
  const inner = [...path, ...innerPath(error)];
  return {
    at: valueAt(value, inner) === undefined ? path : inner,
    message: `${error.params["when"] === undefined ? "" : `${String(error.params["when"])}, `}${sentence(cause, name(path), valueAt(value, path))}`,
    keyword: error.keyword,
  };
}

/** The member that is too many, rather than the object that has it. */
const innerPath = ({ keyword, params }: ErrorObject): Pointer => {
  const member: unknown = {
    additionalProperties: params["additionalProperty"],
    unevaluatedProperties: params["unevaluatedProperty"],
    propertyNames: params["propertyName"],
    uniqueItems: params["i"],
  }[keyword];
  return typeof member === "string" || typeof member === "number" ? [member] : [];
};

const pathOf = (instancePath: string): string[] =>
  instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
