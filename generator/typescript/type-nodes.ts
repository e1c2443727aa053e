import type { GlobalContext, OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import { type Kind, childKind } from "../document-walk.ts";
import type { JsonSchemaObject, OpenApiDocument } from "../openapi.ts";
import { type Pointer, toFragment, valueAt } from "../pointer.ts";
import { compiler, resolveRef, scanDiscriminators, transformSchema } from "./compiler.ts";
import { describeDocument, describePart } from "./constraints.ts";
import { DATE_TIME } from "./request-nodes.ts";
import { isTime } from "./times.ts";

/** openapi-typescript's AST of one part of a document: a path item, a webhook or a component. */
export interface PartNodes {
  /** What the part is in `paths`, `webhooks` or a kind of `components`; undefined where it is no object. */
  readonly member: ts.PropertySignature | undefined;
  /** What stands behind all of these because of it: `operations`, and helper types. */
  readonly footer: readonly ts.Node[];
}

/** openapi-typescript's AST of a document, whose descriptions also say what a type cannot. Each part is made when it is asked for. */
export interface TypeNodes {
  /** The names of all schemas. */
  readonly schemas: readonly string[];
  /** The member of `components["schemas"]`. */
  schema(name: string): ts.PropertySignature | undefined;
  part(pointer: Pointer): PartNodes;
  /** What a root comes to that has no parts, or of whose parts nobody asks. */
  root(name: string): readonly ts.Node[];
}

/** Of one document always the same: to make them takes a while. */
export function typeNodes(document: OpenApiDocument): TypeNodes {
  const known = nodesOf.get(document) ?? make(document);
  nodesOf.set(document, known);
  return known;
}

const nodesOf = new WeakMap<OpenApiDocument, TypeNodes>();

/** Whether a part's types may depend on parts that do not refer to each other: a discriminator names what is told apart by it. */
export function hasDiscriminators(document: OpenApiDocument): boolean {
  const known = discriminating.get(document) ?? JSON.stringify(document).includes('"discriminator"');
  discriminating.set(document, known);
  return known;
}

const discriminating = new WeakMap<OpenApiDocument, boolean>();

function make(document: OpenApiDocument): TypeNodes {
  const transform = transformer(document);
  const made = new Map<string, PartNodes>();
  const part = (pointer: Pointer): PartNodes => {
    const name = toFragment(pointer);
    const known = made.get(name) ?? partNodes(transform(pointer), pointer);
    made.set(name, known);
    return known;
  };
  return {
    schemas: Object.keys(document.components?.schemas ?? {}),
    schema: (name) => part(["components", "schemas", name]).member,
    part,
    root: (name) => transform([name]).filter((node) => declaredName(node) === name),
  };
}

/**
 * Makes the nodes of the document as if nothing but one part stood in it. Of openapi-typescript its lint and its bundler are left out, which
 * take twice as long as its types: the document has been through ours.
 */
function transformer(document: OpenApiDocument): (pointer: Pointer) => readonly ts.Node[] {
  const options = { silent: true, defaultNonNullable: false, emptyObjectsUnknown: true };
  const marked = hasDiscriminators(document) ? (describeDocument(document) as unknown as OpenAPI3) : undefined;
  // It writes into the document what the discriminators say.
  const discriminators = marked ? scanDiscriminators(marked, options) : { objects: {}, refsHandled: [] };
  const described = (pointer: Pointer) =>
    marked ? valueAt(marked, pointer) : describePart(valueAt(document, pointer), kindAt(document, pointer));
  return (pointer) =>
    transformSchema(alone(pointer, described(pointer)) as unknown as OpenAPI3, {
      ...DEFAULTS,
      ...options,
      // A time is a string to openapi-typescript; the node tells it apart.
      transform: (schema) => (isTime(schema as JsonSchemaObject) ? DATE_TIME : undefined),
      injectFooter: [],
      discriminators,
      // Nothing is asked of what a reference leads to that a description says.
      resolve: ($ref) => resolveRef(marked ?? (document as unknown as OpenAPI3), $ref, options),
    });
}

function kindAt(document: OpenApiDocument, pointer: Pointer): Kind {
  let kind: Kind = "node";
  for (const [at, key] of pointer.entries())
    kind = childKind(kind, String(key), valueAt(document, pointer.slice(0, at + 1)));
  return kind;
}

/** A document with nothing but a value at this place. */
const alone = (pointer: Pointer, value: unknown): unknown =>
  pointer.reduceRight((inner: unknown, key) => Object.fromEntries([[key, inner]]), value);

function partNodes(nodes: readonly ts.Node[], [root = "", kind = ""]: Pointer): PartNodes {
  const isComponent = root === "components";
  const [member] = membersOf(nodes.find((node) => declaredName(node) === root)).flatMap((each) =>
    !isComponent ? [each] : textOf(each.name) === kind ? membersOf(each.type) : [],
  );
  const footer = nodes.filter((node) => {
    const name = declaredName(node);
    return !ROOTS.has(name) && !(name === "operations" && compiler.isTypeAliasDeclaration(node));
  });
  return { member, footer };
}

const ROOTS = new Set(["paths", "webhooks", "components", "$defs"]);

/** The properties of an interface or of an object type. */
export const membersOf = (node: ts.Node | undefined): ts.PropertySignature[] =>
  node && (compiler.isInterfaceDeclaration(node) || compiler.isTypeLiteralNode(node))
    ? node.members.filter(compiler.isPropertySignature)
    : [];

/** The name of an interface or of an alias. */
export const declaredName = (node: ts.Node): string =>
  compiler.isInterfaceDeclaration(node) || compiler.isTypeAliasDeclaration(node) ? node.name.text : "";

const textOf = (name: ts.PropertyName): string =>
  compiler.isIdentifier(name) || compiler.isStringLiteral(name) ? name.text : "";

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
