import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import type { JsonSchemaObject, OpenApiDocument } from "../openapi.ts";
import { resolveRef, scanDiscriminators, transformSchema } from "./compiler.ts";
import { describeDocument } from "./constraints.ts";
import { DATE_TIME } from "./request-nodes.ts";
import { isTime } from "./times.ts";

/** openapi-typescript's AST of a document, whose descriptions also say what a type cannot. It takes a while, so once a document. */
export function typeNodes(document: OpenApiDocument): readonly ts.Node[] {
  const known = nodesOf.get(document) ?? transform(describeDocument(document) as unknown as OpenAPI3);
  nodesOf.set(document, known);
  return known;
}

const nodesOf = new WeakMap<OpenApiDocument, readonly ts.Node[]>();

/** openapi-typescript without its lint and its bundler, which take twice as long as its types: the document has been through ours. */
function transform(document: OpenAPI3): readonly ts.Node[] {
  const options = { silent: true, defaultNonNullable: false, emptyObjectsUnknown: true };
  return transformSchema(document, {
    ...DEFAULTS,
    ...options,
    // A time is a string to openapi-typescript; the node tells it apart.
    transform: (schema) => (isTime(schema as JsonSchemaObject) ? DATE_TIME : undefined),
    injectFooter: [],
    // Most documents have none, and to walk one with the pointer of each part takes as long as a third of its types.
    discriminators: JSON.stringify(document).includes('"discriminator"')
      ? scanDiscriminators(document, options)
      : { objects: {}, refsHandled: [] },
    resolve: ($ref) => resolveRef(document, $ref, options),
  });
}

/** What `openapiTS()` takes where it is told nothing. */
const DEFAULTS = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  // Of the bundler that is left out.
  redoc: undefined as never,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  transformProperty: undefined,
} satisfies Partial<GlobalContext>;
