import { stepsOf } from "../../constraints/place.ts";
import { memberOf } from "../../model/hoist.ts";
import type { JsonSchema } from "../../openapi.ts";
import type { Pointer } from "../../pointer.ts";
import type { Context, Finding, OperationContext, Rule } from "../context.ts";
import { branchesOf, schemasAt } from "../members.ts";

/**
 * In a curated document, errors that the documentation words: each comes with an answer that is described, is told once, and names rules
 * that the schemas of the request have, no other error's.
 */
export const errorWords: Rule = {
  name: "error-words",
  kind: "house",
  isLocal: true,
  *check(context) {
    if (context.rules !== "curated") return;
    for (const entry of context.operations) {
      const { title, operation, responses, pointer } = entry;
      const told = new Set<string>();
      const named = new Set<string>();
      for (const [index, { status, code, message, broken = [] }] of (operation["x-errors"] ?? []).entries()) {
        const at = [...pointer, "x-errors", index];
        const described = [String(status), `${String(status).charAt(0)}XX`];
        if (!responses.some((response) => described.includes(response.status.toUpperCase())))
          yield {
            pointer: [...at, "status"],
            message: `x-errors of ${title} speaks of an answer ${status}, which is not described; describe it, or correct the status`,
          };
        const words = JSON.stringify([status, code, message]);
        if (told.has(words))
          yield { pointer: at, message: `x-errors of ${title} tells "${code ?? message ?? ""}" twice; take one out` };
        told.add(words);
        yield* misnamed(context, entry, broken, named, [...at, "broken"]);
      }
    }
  },
};

function* misnamed(
  context: Context,
  { title, parameters, body }: OperationContext,
  broken: readonly string[],
  named: Set<string>,
  at: Pointer,
): Generator<Finding> {
  const all = parameters.map(({ parameter }) => parameter);
  const roots: JsonSchema[] = [
    { properties: Object.fromEntries(all.map((each) => [memberOf(each, all), each.schema ?? {}])) },
    { required: all.filter(({ required }) => required).map((each) => memberOf(each, all)) },
    Object.values(body?.value.content ?? {})[0]?.schema ?? {},
  ];
  for (const [index, rule] of broken.entries()) {
    const pointer = [...at, index];
    const [member = "", keyword = ""] = rule.split(" ");
    if (!isAsked(context, roots, member, keyword))
      yield {
        pointer,
        message: `x-errors of ${title} names "${rule}", and no schema of the request asks "${member}" for "${keyword}"; correct the way to the member, or the keyword`,
      };
    if (named.has(rule))
      yield { pointer, message: `x-errors of ${title} names "${rule}" for two errors; leave it with one of them` };
    named.add(rule);
  }
}

/** Keywords by which an object asks for members, or rules them out. */
const OF_OBJECTS: ReadonlySet<string> = new Set(["required", "not", "oneOf", "dependentRequired"]);

function isAsked(context: Context, roots: readonly JsonSchema[], member: string, keyword: string): boolean {
  const steps = stepsOf(member);
  const own = schemasAt(context, roots, steps).flatMap((schema) => branchesOf(context, schema));
  if (own.some((schema) => Object.hasOwn(schema, keyword))) return true;
  if (!OF_OBJECTS.has(keyword)) return false;
  const name = steps.at(-1)?.name ?? "";
  return schemasAt(context, roots, steps.slice(0, -1)).some((schema) => names(context, schema, keyword, name));
}

/** Whether a schema, or a part of it that is about the same object, names a member under a keyword. */
function names(context: Context, schema: unknown, keyword: string, name: string, depth = 0): boolean {
  const parts: unknown = context.resolve(schema);
  if (typeof parts !== "object" || parts === null || depth > 8) return false;
  return Object.entries(parts).some(
    ([key, part]) =>
      (key === keyword && JSON.stringify(part).includes(JSON.stringify(name))) ||
      (SAME_OBJECT.has(key) && [part].flat().some((each) => names(context, each, keyword, name, depth + 1))),
  );
}

const SAME_OBJECT: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "then", "else"]);
