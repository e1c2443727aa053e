import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument } from "../openapi.ts";
import { type Pointer, toFragment, toUriFragment, valueAt } from "../pointer.ts";
import { byId, schemaId } from "../json-schema/schema-ids.ts";
import { namesInherited } from "../json-schema/inherited-names.ts";
import { withoutIds } from "../json-schema/without-ids.ts";
import { canonicalPointer } from "../reference.ts";
import { shown } from "./schema-words.ts";
import { type SchemaFault, memberName, schemaFaults } from "./schema-faults.ts";

/** Holds values against the schemas of a document, each compiled once. */
export interface SchemaChecker {
  /** What is wrong with `value` by the schema at the pointer, through references if need be; empty when it fits. */
  check(schema: Pointer, value: unknown): readonly SchemaFault[];
  /** Where the schema breaks the rules for schemas, and how. */
  formErrors(schema: Pointer): readonly SchemaFault[];
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
  const clean = withoutIds(document, "node");
  const fast = ajvFor(clean, {});
  const form = new Ajv2020({ strict: false, logger: false });
  const compiled = new Map<string, ValidateFunction | string>();
  // To tell what is wrong takes more code than to tell that something is, and most documents are faultless.
  let telling: Ajv2020 | undefined;
  let tellingForm: Ajv2020 | undefined;

  const compile = (schema: Pointer): ValidateFunction | string => {
    const pointer = canonicalPointer(document, schema);
    const key = refTo(pointer);
    let result = compiled.get(key);
    if (result === undefined) {
      try {
        result = fast.getSchema(key) ?? `${toFragment(pointer)} leads to nothing`;
      } catch (error) {
        result = (error as Error).message;
      }
      compiled.set(key, result);
    }
    return result;
  };

  return {
    formErrors(schema) {
      const value = withoutIds(valueAt(document, schema), "schema") as object;
      if (!isSchema(value))
        return [{ at: [], message: `the schema must be an object or a boolean, not ${shown(value)}`, keyword: "type" }];
      if (form.validateSchema(value)) return [];
      tellingForm ??= new Ajv2020({ strict: false, logger: false, allErrors: true, verbose: true });
      void tellingForm.validateSchema(value);
      const faults = schemaFaults(tellingForm.errors ?? [], { value, name: memberName });
      // A part that is wrong makes what holds it wrong, and each vocabulary of JSON Schema says the same once more.
      const deepest = faults.filter(
        ({ at }) =>
          !faults.some((other) => other.at.length > at.length && at.every((key, index) => other.at[index] === key)),
      );
      return [...new Map(deepest.reverse().map((fault) => [toFragment(fault.at), fault])).values()].reverse();
    },
    compileError(schema) {
      const result = compile(schema);
      return typeof result === "string" ? result : undefined;
    },
    check(schema, value) {
      const validate = compile(schema);
      if (typeof validate === "string")
        return [{ at: [], message: `the schema ${toFragment(schema)} does not compile: ${validate}`, keyword: "$ref" }];
      if (validate(value)) return [];
      telling ??= ajvFor(clean, { verbose: true });
      const ajv = telling;
      const explain = ajv.getSchema(refTo(canonicalPointer(document, schema))) as ValidateFunction;
      void explain(value);
      return schemaFaults(explain.errors ?? [], {
        value,
        name: (at) => at.join(".") || "the value",
        branch: (part, inner) => branchErrors(ajv, part, inner),
      }).slice(0, 3);
    },
  };
}

function ajvFor(clean: OpenApiDocument, options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    inlineRefs: false,
    validateFormats: true,
    logger: false,
    ownProperties: namesInherited(clean),
    // The rule schema-form looks at the form of schemas, with better words.
    validateSchema: false,
    // Each validator runs once or twice: making it smaller costs more than it saves.
    code: { optimize: false },
    ...options,
  });
  addFormats.default(ajv);
  ajv.addSchema({ ...(byId(clean, "node") as object), $id: ROOT });
  for (const [name, schema] of Object.entries(clean.components?.schemas ?? {}))
    if (isSchema(schema)) ajv.addSchema(byId(schema, "schema") as object, schemaId(name));
  return ajv;
}

/** What is neither an object nor a boolean is told by the rules on form; ajv would not even hear of it. */
const isSchema = (value: unknown): boolean =>
  typeof value === "boolean" || (typeof value === "object" && value !== null && !Array.isArray(value));

/** One of several forms by itself; a reference of it to a place in the document would have to be resolved first. */
function branchErrors(ajv: Ajv2020, schema: unknown, value: unknown): ErrorObject[] | undefined {
  try {
    const validate = ajv.compile(schema as object);
    return validate(value) ? [] : (validate.errors ?? []);
  } catch {
    return undefined;
  }
}
