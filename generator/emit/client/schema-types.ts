import type { JsonSchema } from "../../openapi.ts";
import { type Kept, nothingKept } from "../../kept.ts";
import type { ApiModel, Operation } from "../../model/model.ts";
import { pascalCase, TAKEN_TYPES, uniqueNames } from "../../model/naming.ts";
import { reachedFrom, schemaMap } from "../../model/schemas.ts";
import { answerNode, schemasInUnions } from "../../typescript/answer-nodes.ts";
import type { View } from "../../typescript/declarations.ts";
import { type NamedType, namedTypes, schemaMembers } from "../../typescript/interfaces.ts";
import { nameOf } from "../../typescript/node-names.ts";
import { requestNode } from "../../typescript/request-nodes.ts";
import { typeNodes } from "../../typescript/type-nodes.ts";
import { queryCondition } from "../../typescript/variants/query-conditions.ts";
import { schemaVariants } from "../../typescript/variants/schema-variants.ts";

/** The types of a client's calls. */
export interface SchemaTypes {
  readonly types: readonly NamedType[];
  /** The name of a schema as callers give it, which may differ from that of an answer. */
  readonly requestName: (schema: string) => string;
}

/**
 * The types of all schemas: those of requests as strict as the rules and as lenient as JSON, those of answers open to what servers add. A
 * schema of both that differs in them has two: `CatalogItem` in answers, `CatalogItemInput` in requests.
 *
 * @param kept - What earlier runs found; asked for by who comes first.
 */
export function schemaTypes(model: ApiModel, kept: Kept = nothingKept): SchemaTypes {
  const known = found.get(model) ?? make(model, kept);
  found.set(model, known);
  return known;
}

const found = new WeakMap<ApiModel, SchemaTypes>();

function make(model: ApiModel, kept: Kept): SchemaTypes {
  const nodes = typeNodes(model.document);
  const schemas = schemaMap(model);
  const requests = reachedFrom(schemas, model.operations.map(requestRoots));
  const answers = reachedFrom(schemas, model.operations.map(answerRoots));
  const own = new Map(model.schemas.map(({ name }) => [name, name]));
  const views = viewsOf(model, own, kept);
  const isBoth = (name: string) => requests.has(name) && answers.has(name);
  const inputs = differing(
    namedTypes(nodes, { ...views.request, wants: isBoth }),
    namedTypes(nodes, { ...views.answer, wants: isBoth }),
  );
  const unique = uniqueNames([...takenNames(model), ...own.keys()]);
  const names = new Map([...own.keys()].map((name) => [name, inputs.has(name) ? unique(`${name}Input`) : name]));
  const given = { ...views.request, names, partName: unique };
  const answered = { ...views.answer, partName: unique };
  return {
    types: [
      ...namedTypes(nodes, {
        ...answered,
        wants: (name) => own.has(name) && (!requests.has(name) || inputs.has(name)),
      }),
      ...namedTypes(nodes, { ...given, wants: (name) => requests.has(name) }),
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    requestName: (schema) => names.get(schema) ?? schema,
  };
}

function viewsOf(model: ApiModel, names: ReadonlyMap<string, string>, kept: Kept): { request: View; answer: View } {
  const nodes = typeNodes(model.document);
  const types = new Map(schemaMembers(nodes).map((member) => [nameOf(member), member.type]));
  const inUnions = schemasInUnions(nodes);
  return {
    request: {
      names,
      node: (type) => requestNode(type, (name) => types.get(name)),
      variants: schemaVariants(model.document, queryRules(model), kept),
    },
    answer: { names, node: (type, name) => (inUnions.has(name) ? type : answerNode(type)) },
  };
}

/** The rules across the members of each query. */
const queryRules = ({ operations }: ApiModel): ReadonlyMap<string, readonly JsonSchema[]> =>
  new Map(
    operations.flatMap(({ names, constraints = [] }) =>
      names.query
        ? [[names.query, constraints.flatMap((rule): JsonSchema[] => [queryCondition(rule) ?? []].flat())] as const]
        : [],
    ),
  );

const refsTo = (names: readonly (string | undefined)[]) =>
  names.flatMap((name) => (name === undefined ? [] : [{ $ref: `#/components/schemas/${name}` }]));

const requestRoots = ({ names, body, parameters }: Operation): unknown => [
  ...refsTo([names.query, names.header, body?.type]),
  ...parameters.map(({ schema }) => schema),
];

const answerRoots = ({ responses }: Operation): unknown => refsTo(responses.map(({ type }) => type));

/** The schemas that are printed differently, and those that mention one. */
function differing(given: readonly NamedType[], answered: readonly NamedType[]): ReadonlySet<string> {
  const textOf = ({ declaration, parts }: NamedType) => JSON.stringify([declaration, parts]);
  const others = new Map(answered.map((type) => [type.schema, textOf(type)]));
  const names = new Set(given.filter((type) => others.get(type.schema) !== textOf(type)).map(({ schema }) => schema));
  // It grows while it is walked.
  for (const name of names) for (const { schema, mentions } of given) if (mentions.includes(name)) names.add(schema);
  return names;
}

/** Names that the client's other files export. */
const takenNames = ({ operations }: ApiModel): string[] => [
  ...TAKEN_TYPES,
  "Api",
  ...operations.flatMap(({ names }) => [
    names.call,
    ...names.resource.map((_, at) => pascalCase(names.resource.slice(0, at + 1).join(" "))),
  ]),
];
