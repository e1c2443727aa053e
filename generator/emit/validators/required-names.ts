import type { Ajv2020, CodeKeywordDefinition } from "ajv/dist/2020.js";
import { _, _Code } from "ajv/dist/compile/codegen/code.js";
import { value } from "../../typescript/print.ts";

/**
 * Makes errors of `oneOf` say which members its forms ask for, as `together: [["a", "b"]]`. Without that an error says no
 * more than that something is wrong, and nobody can word it.
 */
export function addRequiredNames(ajv: Ajv2020): void {
  const chooses = ajv.getKeyword("oneOf") as CodeKeywordDefinition;
  ajv.removeKeyword("oneOf");
  ajv.addKeyword({
    ...chooses,
    before: "allOf",
    error: {
      message: "must match exactly one schema in oneOf",
      params: ({ schema, params }) => {
        const forms = (schema as readonly unknown[]).map((form) => requiredIn(form)[0] ?? []);
        const together = forms.every((names) => names.length > 0) ? new _Code(`, together: ${value(forms)}`) : _``;
        return _`{passingSchemas: ${params["passing"] as _Code}${together}}`;
      },
    },
  });
}

/**
 * The members that each of the forms of a schema requires; those of `allOf` are one form. None of a schema that asks for
 * more than that, since then it is not the members that are wrong.
 */
function requiredIn(schema: unknown): readonly (readonly string[])[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { type: _type, required, anyOf, allOf, contains, ...more } = schema as Readonly<Record<string, unknown>>;
  if (Object.keys(more).length > 0) return [];
  if (Array.isArray(required)) return [required.map(String)];
  if (contains !== undefined) return requiredIn(contains);
  if (Array.isArray(anyOf)) return anyOf.flatMap(requiredIn);
  if (!Array.isArray(allOf)) return [];
  const names = allOf.flatMap((part) => requiredIn(part).flat());
  return names.length > 0 ? [names] : [];
}
