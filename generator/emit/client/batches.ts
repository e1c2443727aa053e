import type { TypeAliasDeclarationStructure } from "ts-morph";
import type { ApiModel, Operation } from "../../model/model.ts";
import { pascalCase } from "../../model/naming.ts";
import type { JsonSchemaObject } from "../../openapi.ts";
import type { OutputFile } from "../../output-file.ts";
import { resolveReference } from "../../reference.ts";
import { PRINT_WIDTH, docComment, docText, indented, oneOf, table } from "../../typescript/print.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { docsOf, exportOf, importOf, importTypes, typeOf } from "../../typescript/structures.ts";
import { header } from "../header.ts";
import { importSchemas } from "./types.ts";

/** How the objects of an operation are packed into requests. */
export interface BatchFacts {
  readonly operation: Operation;
  /** `usersTrackBatch` */
  readonly constant: string;
  /** `UsersTrackRecord`: what a caller passes one by one. */
  readonly record: string;
  /** The type of the body that holds the lists. */
  readonly body: string;
  readonly lists: readonly string[];
  readonly max: number;
  readonly counted?: readonly string[];
  readonly apart?: readonly string[];
  readonly unique?: readonly string[];
  /** Whether the body has members beside the lists that every request needs. */
  readonly needsMore: boolean;
}

type Schema = JsonSchemaObject & Readonly<Record<string, unknown>>;

/** Operations that take many objects at once, with what the document says of it. */
export function batchesOf(model: ApiModel): BatchFacts[] {
  return model.operations.flatMap((operation) => {
    const packing = packingOf(operation);
    const type = operation.body?.type;
    if (!packing || packing.max < 2 || type === undefined) return [];
    const body = schemaOf(model, model.document.components?.schemas?.[type]);
    const properties = Object.keys(body?.properties ?? {});
    const isElsewhere = operation.parameters.some((parameter) => parameter.in !== "path" && parameter.required);
    if (!body || isElsewhere || !packing.lists.every((list) => properties.includes(list))) return [];
    return [
      {
        operation,
        constant: `${operation.names.constant}Batch`,
        record: `${pascalCase(operation.id)}Record`,
        body: type,
        ...packing,
        ...apartOf(model, body, packing.lists),
        ...uniqueOf(model, operation, body, packing.lists),
        needsMore: (body.required ?? []).some((member) => !packing.lists.includes(member)),
      },
    ];
  });
}

type Packing = Pick<BatchFacts, "lists" | "max" | "counted">;

/** By `x-batch`; or by a rule that bounds the sum of lists inside the objects of one list. */
function packingOf({ batch, constraints = [] }: Operation): Packing | undefined {
  if (batch) return { lists: batch.across, max: batch.max };
  for (const { rule, of, max } of constraints) {
    if (rule !== "sum" || max === undefined) continue;
    const ways = of.flat().map((way) => way.split("[]."));
    const [list] = ways[0] ?? [];
    if (list !== undefined && ways.every((way) => way.length === 2 && way[0] === list))
      return { lists: [list], max, counted: ways.map(([, member = ""]) => member) };
  }
  return undefined;
}

/** Lists, or members of the objects of a list, of which the schema lets a request have only one. */
function apartOf(model: ApiModel, body: Schema, lists: readonly string[]): { apart?: readonly string[] } {
  if (lists.length > 1) {
    if (body["maxProperties"] === 1) return { apart: lists };
    const together = (body["not"] as Schema | undefined)?.required ?? [];
    return together.length > 1 && together.every((member) => lists.includes(member)) ? { apart: together } : {};
  }
  const list = schemaOf(model, body.properties?.[lists[0] ?? ""]);
  const both = (list?.["not"] as Schema | undefined)?.allOf as readonly Schema[] | undefined;
  const members = both?.map((each) => (each["contains"] as Schema | undefined)?.required ?? []) ?? [];
  return members.length > 1 && members.every((each) => each.length === 1) ? { apart: members.flat() } : {};
}

/** Members by which the objects of a request must differ; none where the whole objects must. */
function uniqueOf(
  model: ApiModel,
  { constraints = [] }: Operation,
  body: Schema,
  lists: readonly string[],
): { unique?: readonly string[] } {
  const rule = constraints.find(
    (each) => each.rule === "unique" && each.in === undefined && each.of.flat().every((list) => lists.includes(list)),
  );
  if (rule) return { unique: rule.by ?? [] };
  const isUnique = lists.some((list) => schemaOf(model, body.properties?.[list])?.["uniqueItems"] === true);
  return isUnique ? { unique: [] } : {};
}

const schemaOf = (model: ApiModel, schema: unknown): Schema | undefined => {
  const value = resolveReference<JsonSchemaObject>(model.document, schema as JsonSchemaObject);
  return typeof value === "object" ? (value as Schema) : undefined;
};

/** What users import of the engine: nothing where there is nothing to pack, so that a code base is not given it either. */
export function bulkFile(model: ApiModel, path: string): OutputFile {
  const hasBatches = batchesOf(model).length > 0;
  const types = (file: string, ...names: readonly string[]) =>
    exportOf({ isTypeOnly: true, namedExports: [...names], moduleSpecifier: `./${file}.js` });
  const statements = [
    types("batch", "AnswerOf", "Batch", "NamedObjectOf", "ObjectOf", "RecordOf"),
    types("options", "BatchOptions", "CommonOptions", "SendAllOptions"),
    exportOf({ namedExports: ["sendAll"], moduleSpecifier: "./send-all.js" }),
    types("source", "Source", "StreamOf"),
    types("summary", "Entry", "Exception", "Progress", "Summary"),
  ];
  return sourceFile(path, header(model), hasBatches ? statements : [exportOf({})]);
}

/** Batches as data, beside the operations: a bundle that uses none holds none. */
export function batchFiles(model: ApiModel, folder: string): OutputFile[] {
  const batches = batchesOf(model);
  const names = [...new Set(batches.map(({ operation }) => operation.names.file))].sort();
  return names.map((file) => {
    const own = batches.filter(({ operation }) => operation.names.file === file);
    return sourceFile(`${folder}/${file}.ts`, header(model), [
      ...importTypes(
        ["Batch", ...own.map(({ lists }) => (lists.length > 1 ? "NamedObjectOf" : "ObjectOf"))],
        "../bulk/batch.js",
      ),
      importOf({ namespaceImport: "operations", moduleSpecifier: `../operations/${file}.js` }),
      ...importSchemas(
        model,
        own.map(({ body }) => body),
        "../types",
      ),
      ...own.flatMap((batch) => [...types(batch), constantOf(batch)]),
    ]);
  });
}

function types({ operation, record, body, lists, constant }: BatchFacts): TypeAliasDeclarationStructure[] {
  const one = lists.length === 1;
  return [
    ...(one
      ? []
      : [
          typeOf({
            name: listOf(operation),
            docs: docsOf([`Where \`${constant}\` puts what it packs.`]),
            type: oneOf(lists, "string"),
          }),
        ]),
    typeOf({
      name: record,
      docs: docsOf([`What \`${constant}\` packs, one by one.`]),
      type: genericType(
        one ? "ObjectOf" : "NamedObjectOf",
        [body, listType({ operation, lists })],
        `export type ${record} = ;`,
      ),
    }),
  ];
}

const listOf = ({ id }: Operation): string => `${pascalCase(id)}List`;

const listType = ({ operation, lists }: Pick<BatchFacts, "operation" | "lists">): string =>
  lists.length === 1 ? oneOf(lists, "string") : listOf(operation);

/** On one line where it fits beside what stands around it, or else with each argument on its own. */
function genericType(name: string, args: readonly string[], around: string): string {
  const line = `${name}<${args.join(", ")}>`;
  return around.length + line.length <= PRINT_WIDTH ? line : `${name}<\n${args.map(indented).join(",\n")}\n>`;
}

function constantOf(batch: BatchFacts): string {
  const { operation, constant, record, lists, max, counted, apart, unique } = batch;
  const { names, maxBody, path, method } = operation;
  const facts = Object.entries({ lists, max, maxBytes: maxBody?.bytes, counted, apart, unique });
  const lines = facts.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${table(value)},\n`]));
  const comment = docComment([docText(`How many objects \`${method} ${path}\` takes at once, and which.`)]);
  const type = genericType(
    "Batch",
    [`operations.${names.call}`, record, listType(batch)],
    `export const ${constant}:  = {`,
  );
  return `${comment}export const ${constant}: ${type} = {\n  operation: operations.${names.constant},\n${lines.join("")}};`;
}
