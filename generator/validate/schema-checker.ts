import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument } from "../openapi.ts";
import { fromFragment, type Pointer, toFragment, toUriFragment, valueAt } from "../pointer.ts";
import { byId, schemaId } from "../json-schema/schema-ids.ts";
import { withoutIds } from "../json-schema/without-ids.ts";
import { canonicalPointer } from "../reference.ts";

/** Holds values against the schemas of a document, each compiled once. */
export interface SchemaChecker {
  /** What is wrong with `value` by the schema at the pointer, through references if need be; empty when it fits. */
  check(schema: Pointer, value: unknown): readonly string[];
  /** Where the schema breaks the rules for schemas, and how. */
  formErrors(schema: Pointer): readonly { readonly at: Pointer; readonly message: string }[];
  /** Why the schema cannot be compiled, if so. */
  compileError(schema: Pointer): string | undefined;
}

const ROOT = "spec:document";

/** A shared schema by its id, which ajv compiles once; any other by its place. */
function refTo(pointer: Pointer): string {
  const [components, schemas, name, ...rest] = pointer;
  if (components !== "components" || schemas !== "schemas" || name === undefined)
    return `${ROOT}${toUriFragment(pointer)}`;
  return `${schemaId(String(name))}${rest.length > 0 ? toUriFragment(rest) : ""}`;
}

export function createSchemaChecker(document: OpenApiDocument): SchemaChecker {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    inlineRefs: false,
    validateFormats: true,
    logger: false,
    // The rule schema-form looks at the form of schemas, with better words.
    validateSchema: false,
    // Each validator runs once or twice: making it smaller costs more than it saves.
    code: { optimize: false },
  });
  addFormats.default(ajv);
  const clean = withoutIds(document, "node");
  const shared = Object.entries(clean.components?.schemas ?? {});
  ajv.addSchema({ ...(byId(clean) as object), $id: ROOT });
  for (const [name, schema] of shared) ajv.addSchema(byId(schema) as object, schemaId(name));
  const form = new Ajv2020({ strict: false, logger: false });
  const compiled = new Map<string, ValidateFunction | string>();

  const compile = (schema: Pointer): ValidateFunction | string => {
    const pointer = canonicalPointer(document, schema);
    const key = refTo(pointer);
    let result = compiled.get(key);
    if (result === undefined) {
      try {
        result = ajv.getSchema(key) ?? `${toFragment(pointer)} leads to nothing`;
      } catch (error) {
        result = (error as Error).message;
      }
      compiled.set(key, result);
    }
    return result;
  };

  return {
    formErrors(schema) {
      const value = valueAt(document, schema);
      if (form.validateSchema(withoutIds(value, "schema") as object)) return [];
      return (form.errors ?? []).slice(0, 1).map(({ instancePath, message }) => ({
        at: fromFragment(instancePath),
        message: message ?? "it does not fit",
      }));
    },
    compileError(schema) {
      const result = compile(schema);
      return typeof result === "string" ? result : undefined;
    },
    check(schema, value) {
      const validate = compile(schema);
      if (typeof validate === "string") return [`the schema ${toFragment(schema)} does not compile: ${validate}`];
      return validate(value) ? [] : sentences(validate.errors ?? []);
    },
  };
}

/** ajv's errors as sentences; a failed anyOf/oneOf repeats what its branches say, so the branches alone speak. */
export function sentences(errors: readonly ErrorObject[]): string[] {
  const telling = errors.filter(({ keyword }) => !["anyOf", "oneOf", "if", "not"].includes(keyword));
  return [...new Set((telling.length > 0 ? telling : errors).map(sentence))].slice(0, 3);
}

function sentence({ instancePath, message, params, keyword }: ErrorObject): string {
  const where = instancePath === "" ? "the value" : instancePath.slice(1).replaceAll("/", ".");
  const detail: Record<string, unknown> = params;
  if (keyword === "enum")
    return `${where} must be one of ${(detail["allowedValues"] as unknown[]).map(String).join(", ")}`;
  if (keyword === "const") return `${where} must be ${JSON.stringify(detail["allowedValue"])}`;
  if (keyword === "additionalProperties") return `${where} must not have "${String(detail["additionalProperty"])}"`;
  return `${where} ${message ?? "does not fit"}`;
}
