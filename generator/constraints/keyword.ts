import type { Ajv2020, KeywordDefinition } from "ajv/dist/2020.js";
import { _Code } from "ajv/dist/compile/codegen/code.js";
import type { JsonSchemaObject } from "../openapi.ts";
import { value } from "../typescript/print.ts";
import { broken } from "./broken.ts";
import type { PlacedConstraint } from "./constraint.ts";

const KEYWORD = "x-constraints";

/** A schema that holds a value to constraints as well. */
export const constrained = (schema: JsonSchemaObject, constraints: readonly PlacedConstraint[]): JsonSchemaObject =>
  constraints.length === 0 ? schema : { ...schema, [KEYWORD]: constraints };

/** Makes ajv know the keyword that {@link constrained} writes: it is compiled into code like any other. */
export const addConstraints = (ajv: Ajv2020): Ajv2020 => ajv.addKeyword(definition);

/** An error says which rule is broken, and, as its message, the sentence that the documentation has. */
const definition: KeywordDefinition = {
  keyword: KEYWORD,
  type: "object",
  schemaType: "array",
  error: {
    message: ({ params }) => params["sentence"] as _Code,
    params: ({ params }) => params["said"] as _Code,
  },
  code(cxt) {
    for (const constraint of cxt.schema as readonly PlacedConstraint[]) {
      const { rule, of, error, sentence } = constraint;
      const said = { rule, of: of.flat(), ...(error === undefined ? {} : { error }) };
      cxt.setParams({ sentence: new _Code(value(sentence)), said: new _Code(value(said)) });
      cxt.fail(new _Code(broken(cxt.data.toString(), constraint)));
    }
  },
};
