import type { TypeAliasDeclarationStructure } from "ts-morph";
import type { ApiModel, Operation } from "../../model/model.ts";
import { pascalCase } from "../../model/naming.ts";
import type { OutputFile } from "../../output-file.ts";
import { PRINT_WIDTH, docComment, docText, indented, oneOf, table } from "../../typescript/print.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { docsOf, exportOf, importOf, importTypes, typeOf } from "../../typescript/structures.ts";
import { header } from "../header.ts";
import { type BatchFacts, batchesOf } from "./batch-facts.ts";
import { importSchemas } from "./types.ts";

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
