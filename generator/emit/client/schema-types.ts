import type { JsonSchema } from "../../openapi.ts";
import { type Kept, nothingKept } from "../../kept.ts";
import type { ApiModel, Operation } from "../../model/model.ts";
import { pascalCase, TAKEN_TYPES, uniqueNames } from "../../model/naming.ts";
import { reachedFrom, schemaMap } from "../../model/schemas.ts";
import { hasDiscriminators, typeNodes } from "../../typescript/type-nodes.ts";
import { queryCondition } from "../../typescript/variants/query-conditions.ts";
import { type PrintedType, type Purpose, typeWriter } from "./printed-types.ts";

/** The types of a client's calls. */
export interface SchemaTypes {
  readonly types: readonly PrintedType[];
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
  const known = found.get(model) ?? make(model, hasDiscriminators(model.document) ? nothingKept : kept);
  found.set(model, known);
  return known;
}

const found = new WeakMap<ApiModel, SchemaTypes>();

function make(model: ApiModel, kept: Kept): SchemaTypes {
  const all = typeNodes(model.document).schemas;
  const schemas = schemaMap(model);
  const requests = reachedFrom(schemas, model.operations.map(requestRoots));
  const answers = reachedFrom(schemas, model.operations.map(answerRoots));
  const own = new Map(model.schemas.map(({ name }) => [name, name]));
  const writer = typeWriter(model, queryRules(model), kept);
  const inputs = differing(
    all
      .filter((name) => requests.has(name) && answers.has(name))
      .map((schema) => ({ schema, ...writer.difference(schema, own) })),
  );
  const unique = uniqueNames([...takenNames(model), ...own.keys()]);
  const names = new Map([...own.keys()].map((name) => [name, inputs.has(name) ? unique(`${name}Input`) : name]));
  const printed = (purpose: Purpose, names: ReadonlyMap<string, string>, wants: (name: string) => boolean) =>
    all.filter(wants).flatMap((schema) => writer.print(schema, purpose, names, unique) ?? []);
  return {
    types: [
      ...printed("answer", own, (name) => own.has(name) && (!requests.has(name) || inputs.has(name))),
      ...printed("request", names, (name) => requests.has(name)),
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    requestName: (schema) => names.get(schema) ?? schema,
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
function differing(
  types: readonly { readonly schema: string; readonly isDifferent: boolean; readonly mentions: readonly string[] }[],
): ReadonlySet<string> {
  const names = new Set(types.filter(({ isDifferent }) => isDifferent).map(({ schema }) => schema));
  // It grows while it is walked.
  for (const name of names) for (const { schema, mentions } of types) if (mentions.includes(name)) names.add(schema);
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
