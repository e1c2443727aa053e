import type { Options } from "ajv/dist/2020.js";
import type { AnySchemaObject, AnyValidateFunction, SourceCode } from "ajv/dist/types/index.js";
import { ajvLibrary } from "../../ajv.ts";
import { addConstraints } from "../../constraints/keyword.ts";
import { byId, schemaId } from "../../json-schema/schema-ids.ts";
import { withoutIds } from "../../json-schema/without-ids.ts";
import type { JsonSchema } from "../../openapi.ts";
import { noteEvaluated } from "./note-evaluated.ts";
import { addRequiredNames } from "./required-names.ts";
import { chooseByTag } from "./tagged-choices.ts";
import { tellRules } from "./told-rules.ts";

/** A schema to compile, with the name of what it validates. */
export interface Compilable {
  readonly name: string;
  readonly schema: JsonSchema;
  /** True for a schema that others refer to as `#/components/schemas/<name>`. */
  readonly shared: boolean;
  /** Whether it asks, or is asked, which members or elements were looked at: see {@link noteEvaluated}. */
  readonly notesEvaluated: boolean;
}

/** A function that ajv made of a schema. */
export interface CompiledFunction {
  readonly name: string;
  readonly code: string;
  /** What is set on the function, as code. */
  readonly evaluated: string | undefined;
  /** What the function uses from outside of itself, by the name that it has there. */
  readonly outer: ReadonlyMap<string, OuterValue>;
}

export type OuterValue =
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "schema"; readonly value: unknown }
  | { readonly kind: "code"; readonly code: string };

export interface Compiled {
  readonly functions: ReadonlyMap<string, CompiledFunction>;
  /** The name of the function of each schema, in the order given. */
  readonly names: readonly string[];
}

/** The functions by which ajv validates, as code that needs no compiler at run time. */
export function compile(schemas: readonly Compilable[], options: Options): Compiled {
  const { Ajv2020, addFormats } = ajvLibrary();
  const ajv = new Ajv2020({
    strict: false,
    meta: false,
    validateFormats: true,
    logger: false,
    inlineRefs: false,
    validateSchema: false,
    // Beyond these a list is walked through, rather than written out in one condition.
    loopEnum: 12,
    loopRequired: 12,
    ...options,
    // Optimised code is a twelfth shorter and twice as long in the making; and none of it is run here.
    code: { source: true, esm: true, optimize: false, process: () => "return function () {}" },
  });
  addFormats(ajv);
  addConstraints(ajv);
  tellRules(ajv);
  addRequiredNames(ajv);
  chooseByTag(ajv);
  // Ids that are no members of Object.prototype, where ajv would find them.
  const ids = schemas.map(({ name, shared }, index) => (shared ? schemaId(name) : `root:${index}`));
  noteEvaluated(ajv, new Set(ids.filter((_, index) => schemas[index]?.notesEvaluated)));
  for (const [index, { schema, shared }] of schemas.entries()) {
    const id = ids[index] as string;
    const value = byId(withoutIds(schema, "schema"), "schema");
    ajv.addSchema((shared ? value : { ...(value as object), $id: id }) as AnySchemaObject, id);
  }
  const sources = ids.map((id) => sourceOf(ajv.getSchema(id)));
  return { functions: functionsOf(sources), names: sources.map(({ validateName }) => validateName.str) };
}

function sourceOf(validate: AnyValidateFunction | undefined): SourceCode {
  if (!validate?.source) throw new Error("ajv keeps no code of a schema");
  return validate.source;
}

/** These functions and those that they call. */
function functionsOf(sources: readonly SourceCode[]): Map<string, CompiledFunction> {
  const functions = new Map<string, CompiledFunction>();
  const queue = [...sources];
  for (let source = queue.pop(); source; source = queue.pop()) {
    const { validateName, validateCode, evaluated, scopeValues } = source;
    if (functions.has(validateName.str)) continue;
    const outer = new Map<string, OuterValue>();
    functions.set(validateName.str, {
      name: validateName.str,
      code: String(validateCode),
      evaluated: evaluated && String(evaluated),
      outer,
    });
    for (const { str, prefix, value } of Object.values(scopeValues).flatMap((values) => [...(values ?? [])])) {
      const called = calledBy(prefix, value?.ref);
      if (called) queue.push(called);
      outer.set(
        str,
        called
          ? { kind: "function", name: called.validateName.str }
          : prefix === "schema"
            ? { kind: "schema", value: value?.ref }
            : { kind: "code", code: String(value?.code) },
      );
    }
  }
  return functions;
}

/** A schema that is being compiled is called by way of a `wrapper` or a `root`, which holds its function. */
function calledBy(prefix: string, ref: unknown): SourceCode | undefined {
  if (prefix === "validate") return sourceOf(ref as AnyValidateFunction);
  if (prefix === "wrapper" || prefix === "root") return sourceOf((ref as { validate?: AnyValidateFunction }).validate);
  return undefined;
}
