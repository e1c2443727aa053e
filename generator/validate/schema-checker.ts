import { Ajv2020, type AnySchema, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument } from "../openapi.ts";
import { HALF_CHARACTER, type Pointer, fromFragment, toFragment, toUriFragment, valueAt } from "../pointer.ts";
import { byId, schemaId } from "../json-schema/schema-ids.ts";
import { namesInherited } from "../json-schema/inherited-names.ts";
import { withoutIds } from "../json-schema/without-ids.ts";
import { canonicalPointer, isReference } from "../reference.ts";
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
  const named = byId(withoutIds(document, "node"), "node", ROOT);
  const refersToPlaces = (part: unknown) => JSON.stringify(part)?.includes(`"$ref":"${ROOT}#`) ?? false;
  const known = ajvFor(named, FAST);
  const fast = refersToPlaces(named.components?.schemas) ? withRoot(known, named) : known;
  // To know every place of the document takes as long as to know its shared schemas, and few schemas refer to other places.
  let withPlaces: Ajv2020 | undefined;
  const form = new Ajv2020({ strict: false, logger: false, messages: false, code: { optimize: false } });
  const compiled = new Map<string, ValidateFunction | string>();
  // To tell what is wrong takes more code than to tell that something is, and most documents are faultless.
  let telling: Ajv2020 | undefined;
  let tellingForm: Ajv2020 | undefined;

  const compile = (schema: Pointer): ValidateFunction | string => {
    const pointer = schemaPointer(document, schema);
    const value = valueAt(named, pointer);
    const isShared = pointer.length === 3 && pointer[0] === "components" && pointer[1] === "schemas";
    // Parameters of one kind have schemas of their own that say the same.
    const key = isShared ? refTo(pointer) : (JSON.stringify(value) ?? "");
    let result = compiled.get(key);
    if (result === undefined) {
      try {
        if (isShared || !isSchema(value) || refersToPlaces(value)) {
          if (!isShared) withPlaces ??= withRoot(ajvFor(named, FAST), named);
          const ajv = isShared || !withPlaces ? fast : withPlaces;
          result = ajv.getSchema(refTo(pointer)) ?? `${toFragment(pointer)} leads to nothing`;
        } else result = fast.compile(value as AnySchema);
      } catch (error) {
        result = error instanceof URIError ? HALF_CHARACTER : (error as Error).message;
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
      telling ??= withRoot(ajvFor(named, { verbose: true }), named);
      const ajv = telling;
      const explain = ajv.getSchema(refTo(schemaPointer(document, schema))) as ValidateFunction;
      void explain(value);
      return schemaFaults(explain.errors ?? [], {
        value,
        name: (at) => at.join(".") || "the value",
        branch: (part, inner) => branchErrors(ajv, part, inner),
      }).slice(0, 3);
    },
  };
}

/** Where a schema stands; one that is a mere reference is compiled as what it refers to, rather than once for each place. */
function schemaPointer(document: OpenApiDocument, schema: Pointer): Pointer {
  let pointer = canonicalPointer(document, schema);
  for (let hops = 0; hops < 50; hops++) {
    const value = valueAt(document, pointer);
    if (!isReference(value) || !value.$ref.startsWith("#") || Object.keys(value).length > 1) break;
    pointer = canonicalPointer(document, fromFragment(value.$ref));
  }
  return pointer;
}

const FAST = { allErrors: false, messages: false } as const;

/** @param named - The document, whose references to shared schemas say their ids. */
function ajvFor(named: OpenApiDocument, options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    inlineRefs: false,
    validateFormats: true,
    logger: false,
    ownProperties: namesInherited(named),
    // The rule schema-form looks at the form of schemas, with better words.
    validateSchema: false,
    // Each validator runs once or twice: making it smaller costs more than it saves.
    code: { optimize: false },
    ...options,
  });
  addFormats.default(ajv);
  for (const [name, schema] of Object.entries(named.components?.schemas ?? {}))
    if (isSchema(schema)) ajv.addSchema(schema as AnySchema, schemaId(name));
  return ajv;
}

/** With every place of the document. */
const withRoot = (ajv: Ajv2020, named: OpenApiDocument): Ajv2020 => ajv.addSchema({ ...named, $id: ROOT });

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
