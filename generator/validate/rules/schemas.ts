import { partsOf } from "../../document-walk.ts";
import type { OpenApiDocument } from "../../openapi.ts";
import type { Pointer } from "../../pointer.ts";
import { schemaName } from "../../reference.ts";
import type { Rule } from "../context.ts";

/** Every schema is one by the meta-schema of JSON Schema 2020-12: what generators would stumble over. */
export const schemaForm: Rule = {
  name: "schema-form",
  *check({ document, schemas }) {
    for (const pointer of rootSchemas(document))
      for (const { at, message } of schemas.formErrors(pointer))
        yield { pointer: [...pointer, ...at], message: `not a JSON Schema: ${message}` };
  },
};

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
