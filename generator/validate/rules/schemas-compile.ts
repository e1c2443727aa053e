import type { Rule } from "../context.ts";

/** Every schema that a body or an answer uses is a JSON Schema that a validator accepts. */
export const schemasCompile: Rule = {
  name: "schemas-compile",
  *check({ document, schemas }) {
    for (const name of Object.keys(document.components?.schemas ?? {})) {
      const pointer = ["components", "schemas", name];
      const error = schemas.compileError(pointer);
      if (error) yield { pointer, message: `the schema ${name} cannot be compiled: ${error}` };
    }
  },
};
