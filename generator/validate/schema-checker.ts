import type { Ajv2020, AnySchema, ErrorObject, Options, ValidateFunction } from "ajv/dist/2020.js";
import { ajvLibrary } from "../ajv.ts";
import type { OpenApiDocument } from "../openapi.ts";
import { HALF_CHARACTER, type Pointer, fromFragment, toFragment, toUriFragment, valueAt } from "../pointer.ts";
import { byId, schemaId } from "../json-schema/schema-ids.ts";
import { namesInherited } from "../json-schema/inherited-names.ts";
import { withoutIds } from "../json-schema/without-ids.ts";
import { canonicalPointer, isReference } from "../reference.ts";
import { fitsIn } from "./fits.ts";
import { type FormErrors, formChecker, isSchema } from "./schema-form.ts";
import { type SchemaFault, schemaFaults } from "./schema-faults.ts";

/** Holds values against the schemas of a document, each compiled once. */
export interface SchemaChecker {
  /** What is wrong with `value` by the schema at the pointer, through references if need be; empty when it fits. */
  check(schema: Pointer, value: unknown): readonly SchemaFault[];
  /** Whether there is nothing wrong. */
  fits(schema: Pointer, value: unknown): boolean;
  /** Where the schema breaks the rules for schemas, and how. */
  formErrors(): Promise<FormErrors>;
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
  const fits = fitsIn(document);
  const at = (schema: Pointer): Pointer => schemaPointer(document, schema);
  const named = once(() => byId(withoutIds(document, "node"), "node", ROOT));
  const compile = once(() => compilerOf(named()));
  // To tell what is wrong takes more code than to tell that something is, and most documents are faultless.
  const telling = once(() => withRoot(ajvFor(named(), { verbose: true }), named()));

  return {
    formErrors: () => formChecker(document),
    compileError(schema) {
      const result = compile()(at(schema));
      return typeof result === "string" ? result : undefined;
    },
    fits: (schema, value) => fits(at(schema), value) ?? faultsOf(telling(), at(schema), value).length === 0,
    check(schema, value) {
      const pointer = at(schema);
      return fits(pointer, value) ? [] : faultsOf(telling(), pointer, value);
    },
  };
}

/** What ajv says of a value, in words. */
function faultsOf(ajv: Ajv2020, pointer: Pointer, value: unknown): SchemaFault[] {
  let explain: ValidateFunction | undefined;
  try {
    explain = ajv.getSchema(refTo(pointer));
    if (!explain || explain(value)) return [];
  } catch (error) {
    const reason = wordsOf(error);
    return [{ at: [], message: `the schema ${toFragment(pointer)} does not compile: ${reason}`, keyword: "$ref" }];
  }
  return schemaFaults(explain.errors ?? [], {
    value,
    name: (at) => at.join(".") || "the value",
    branch: (part, inner) => branchErrors(ajv, part, inner),
  }).slice(0, 3);
}

const wordsOf = (error: unknown): string => (error instanceof URIError ? HALF_CHARACTER : (error as Error).message);

/** Compiles the schema at a pointer, each once; or says why that cannot be. */
function compilerOf(named: OpenApiDocument): (pointer: Pointer) => ValidateFunction | string {
  const refersToPlaces = (part: unknown) => JSON.stringify(part)?.includes(`"$ref":"${ROOT}#`) ?? false;
  const known = ajvFor(named, FAST);
  const fast = refersToPlaces(named.components?.schemas) ? withRoot(known, named) : known;
  // To know every place of the document takes as long as to know its shared schemas, and few schemas refer to other places.
  const withPlaces = once(() => withRoot(ajvFor(named, FAST), named));
  const compiled = new Map<string, ValidateFunction | string>();
  return (pointer) => {
    const value = valueAt(named, pointer);
    const isShared = pointer.length === 3 && pointer[0] === "components" && pointer[1] === "schemas";
    // Parameters of one kind have schemas of their own that say the same.
    const key = isShared ? refTo(pointer) : (JSON.stringify(value) ?? "");
    const known = compiled.get(key);
    if (known !== undefined) return known;
    let result: ValidateFunction | string;
    try {
      const byPlace = isShared || !isSchema(value) || refersToPlaces(value);
      const ajv = byPlace && !isShared ? withPlaces() : fast;
      result = byPlace
        ? (ajv.getSchema(refTo(pointer)) ?? `${toFragment(pointer)} leads to nothing`)
        : ajv.compile(value as AnySchema);
    } catch (error) {
      result = wordsOf(error);
    }
    compiled.set(key, result);
    return result;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
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
  const { Ajv2020: Ajv, addFormats } = ajvLibrary();
  const ajv = new Ajv({
    strict: false,
    meta: false,
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
  addFormats(ajv);
  for (const [name, schema] of Object.entries(named.components?.schemas ?? {}))
    if (isSchema(schema)) ajv.addSchema(schema as AnySchema, schemaId(name));
  return ajv;
}

/** With every place of the document. */
const withRoot = (ajv: Ajv2020, named: OpenApiDocument): Ajv2020 => ajv.addSchema({ ...named, $id: ROOT });

/** One of several forms by itself; a reference of it to a place in the document would have to be resolved first. */
function branchErrors(ajv: Ajv2020, schema: unknown, value: unknown): ErrorObject[] | undefined {
  try {
    const validate = ajv.compile(schema as object);
    return validate(value) ? [] : (validate.errors ?? []);
  } catch {
    return undefined;
  }
}
