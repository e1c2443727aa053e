import { partsOf } from "../../document-walk.ts";
import type { OpenApiDocument } from "../../openapi.ts";
import type { Pointer } from "../../pointer.ts";
import { schemaName } from "../../reference.ts";
import type { Rule } from "../context.ts";

/** Every schema is one by the meta-schema of JSON Schema 2020-12: what generators would stumble over. */
export const schemaForm: Rule = {
  name: "schema-form",
  *check({ document, schemas }) {
    yield* unprintableNames(document);
    for (const pointer of rootSchemas(document))
      for (const { at, message } of schemas.formErrors(pointer))
        yield { pointer: [...pointer, ...at], message: `not a JSON Schema: ${message}` };
  },
};

/** Members that every object of JavaScript has; openapi-typescript looks names up in plain objects and stumbles over them. */
const UNPRINTABLE = ["valueOf", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString"];

function* unprintableNames(document: OpenApiDocument) {
  for (const { part, kind, pointer } of partsOf(document, "node"))
    for (const name of kind === "schemas" || kind === "nodes"
      ? UNPRINTABLE.filter((each) => Object.hasOwn(part, each))
      : [])
      yield {
        pointer: [...pointer, name],
        message: `"${name}" is a name that every JavaScript object has, so no type can be printed for it; leave it out of the description`,
      };
}

/** Every schema can be compiled: its references lead somewhere, its patterns are regular expressions. */
export const schemasCompile: Rule = {
  name: "schemas-compile",
  *check({ document, schemas }) {
    for (const pointer of rootSchemas(document)) {
      const error = schemas.compileError(pointer);
      if (error) yield { pointer, message: `the schema cannot be compiled: ${error}` };
    }
  },
};

/** Where schemas begin: under components, and on parameters, headers and media types that do not refer there. */
function* rootSchemas(document: OpenApiDocument): Generator<Pointer> {
  for (const name of Object.keys(document.components?.schemas ?? {})) yield ["components", "schemas", name];
  for (const { part, kind, pointer } of partsOf(document, "node"))
    if (kind === "node" && Object.hasOwn(part, "schema") && schemaName(part["schema"]) === undefined)
      yield [...pointer, "schema"];
}
