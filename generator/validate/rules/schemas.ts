import type { Part } from "../../document-walk.ts";
import type { OpenApiDocument } from "../../openapi.ts";
import { type Pointer, valueAt } from "../../pointer.ts";
import { schemaName } from "../../reference.ts";
import type { Finding, Rule } from "../context.ts";

/** Every schema is one by the meta-schema of JSON Schema 2020-12: what generators would stumble over. */
export const schemaForm: Rule = {
  name: "schema-form",
  kind: "house",
  isLocal: true,
  async *check({ document, unchecked, parts, schemas }) {
    yield* unprintableNames(parts);
    const formErrors = await schemas.formErrors();
    for (const pointer of rootSchemas(unchecked, parts))
      for (const { at, message } of formErrors(pointer))
        yield {
          // Without the keyword that is none, a schema takes more than was meant, and nothing that was not.
          step: at.length > 0 ? { at: [...pointer, ...at] } : { at: pointer, put: {} },
          pointer: [...pointer, ...at],
          message: `not a JSON Schema: ${message}${cure(at, valueAt(document, [...pointer, ...at]))}`,
        };
  },
};

/** What people mean who write the `required` of a parameter on a member. */
function cure(at: Pointer, value: unknown): string {
  return at.at(-1) === "required" && typeof value === "boolean"
    ? "; name the member under required of the object that has it"
    : "";
}

/** Members that every object of JavaScript has; openapi-typescript looks names up in plain objects and stumbles over them. */
const UNPRINTABLE = ["valueOf", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString"];

function* unprintableNames(parts: readonly Part[]): Generator<Finding> {
  for (const { part, kind, pointer } of parts)
    for (const name of kind === "schemas" || kind === "nodes"
      ? UNPRINTABLE.filter((each) => Object.hasOwn(part, each))
      : [])
      yield {
        kind: "sound",
        pointer: [...pointer, name],
        message: `"${name}" is a name that every JavaScript object has, so no type can be printed for it; leave it out of the description`,
      };
}

/** Every schema can be compiled: its patterns are regular expressions, its references lead somewhere. */
export const schemasCompile: Rule = {
  name: "schemas-compile",
  kind: "house",
  *check({ document, parts, schemas }) {
    const patterns = [...invalidPatterns(parts)];
    yield* patterns;
    if (!parts.some(isRisky)) return;
    // A schema that refers to one that cannot be compiled cannot be either.
    const told = new Set<string>();
    for (const pointer of patterns.length > 0 ? [] : rootSchemas(document, parts)) {
      const error = schemas.compileError(pointer);
      if (error && !told.has(error))
        yield { kind: "sound", pointer, message: `the schema cannot be compiled: ${error}` };
      if (error) told.add(error);
    }
  },
};

/**
 * To compile every schema takes longer than all other rules together. Of what the other rules let through, only names within schemas can
 * make that fail.
 */
const isRisky = ({ part, kind }: Part): boolean =>
  kind === "schema" &&
  ["$dynamicRef", "$recursiveRef", "$id", "$anchor"].some((keyword) => Object.hasOwn(part, keyword));

function* invalidPatterns(parts: readonly Part[]): Generator<Finding> {
  for (const { part, kind, pointer } of parts) {
    const own = part["pattern"];
    const names = Object.keys((part["patternProperties"] as object | undefined) ?? {});
    if (kind !== "schema") continue;
    for (const [at, pattern] of [
      ...(typeof own === "string" ? [[["pattern"], own] as const] : []),
      ...names.map((name) => [["patternProperties", name], name] as const),
    ]) {
      const fault = patternFault(pattern);
      if (fault)
        yield {
          step: { at: [...pointer, ...at] },
          pointer: [...pointer, ...at],
          message: `the pattern ${pattern} is no regular expression (${fault}); correct it, with \\ before signs that stand for themselves`,
        };
    }
  }
}

function patternFault(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^.*: (?=[^:]*$)/s, "").toLowerCase();
  }
}

/** Where schemas begin: under components, and on parameters, headers and media types that do not refer there. */
function* rootSchemas(document: OpenApiDocument, parts: readonly Part[]): Generator<Pointer> {
  for (const name of Object.keys(document.components?.schemas ?? {})) yield ["components", "schemas", name];
  for (const { part, kind, pointer } of parts)
    if (kind === "node" && Object.hasOwn(part, "schema") && schemaName(part["schema"]) === undefined)
      yield [...pointer, "schema"];
}
