import type { InterfaceDeclarationStructure } from "ts-morph";
import type { ApiModel, Operation } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { docComment, docText, memberName, table } from "../../typescript/print.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { docsOf, exportOf, importOf, importTypes, interfaceOf } from "../../typescript/structures.ts";
import { isEmptyLegal } from "../../typescript/variants/query-conditions.ts";
import { header } from "../header.ts";
import { otherScheme } from "../scheme.ts";
import { answerOf, refusalsOf } from "./answers.ts";
import { schemaTypes } from "./schema-types.ts";
import { importSchemas } from "./types.ts";

/** Operations as data, each with the type of its call: what `call()` takes. */
export function operationFiles(model: ApiModel, folder: string): OutputFile[] {
  const names = operationFileNames(model);
  const files = names.map((file) => {
    const own = model.operations.filter((operation) => operation.names.file === file);
    return sourceFile(`${folder}/${file}.ts`, header(model), [
      ...importTypes(["Operation"], "../core/operation.js"),
      ...writers.filter(({ name }) => own.some((each) => writerOf(each)?.name === name)).map(importWriter),
      ...importSchemas(
        model,
        own.flatMap((operation) => typesOf(model, operation)),
        "../types",
      ),
      ...own.flatMap((operation) => [callType(model, operation), constant(model, operation)]),
    ]);
  });
  const index = names.map((file) => exportOf({ moduleSpecifier: `./${file}.js` }));
  return [...files, sourceFile(`${folder}/index.ts`, header(model), index.length > 0 ? index : [exportOf({})])];
}

/** A file for each namespace. */
export const operationFileNames = (model: ApiModel): string[] =>
  [...new Set(model.operations.map(({ names }) => names.file))].sort();

const typesOf = (model: ApiModel, operation: Operation): string[] => {
  const { query, header: headers, body, path } = requestTypes(model, operation);
  return [...path.map(({ type }) => type), query, headers, body, operation.success.type].filter(
    (name) => name !== undefined,
  );
};

/** The types of what a call takes, by place; the body's is absent where it has no schema. */
export function requestTypes(model: ApiModel, { parameters, names, body }: Operation) {
  const { requestName } = schemaTypes(model);
  const nameOf = (schema: string | undefined) => (schema === undefined ? undefined : requestName(schema));
  return {
    path: parameters
      .filter((parameter) => parameter.in === "path")
      .map(({ name, type }) => ({ name, type: requestName(type) })),
    query: nameOf(names.query),
    header: nameOf(names.header),
    body: nameOf(body?.type),
  };
}

/** Whether a call has to give something at a place: a required parameter, or one of several. */
export const isPlaceRequired = ({ parameters, constraints }: Operation, place: "query" | "header"): boolean =>
  parameters.some((parameter) => parameter.in === place && parameter.required) ||
  (place === "query" && !isEmptyLegal(constraints));

/** What a call takes and gives, as one type. */
export function callType(model: ApiModel, operation: Operation): InterfaceDeclarationStructure {
  const { names, body, success } = operation;
  const types = requestTypes(model, operation);
  const member = (name: string, type: string, required: boolean) =>
    required ? { name, type } : { name, type: `${type} | undefined`, hasQuestionToken: true };
  return interfaceOf({
    name: names.call,
    docs: docsOf([`What \`${names.constant}\` takes and gives.`]),
    properties: [
      ...(types.path.length > 0 ? [{ name: "path", type: pathType(types.path) }] : []),
      ...(types.query ? [member("query", types.query, isPlaceRequired(operation, "query"))] : []),
      ...(types.header ? [member("header", types.header, isPlaceRequired(operation, "header"))] : []),
      ...(body ? [member("body", bodyType(types.body), body.required)] : []),
      { name: "response", type: success.type ?? "undefined" },
    ],
  });
}

const pathType = (path: readonly { readonly name: string; readonly type: string }[]): string =>
  `{ ${path.map(({ name, type }) => `${memberName(name)}: ${type}`).join("; ")} }`;

/** A body that is no JSON goes out as it is. */
export const bodyType = (schema: string | undefined): string => schema ?? 'NonNullable<RequestInit["body"]>';

/** What writes queries. An operation names its own, so that a bundle holds none that it does not need. */
const writers = [
  { name: "writeQuery", file: "query" },
  { name: "writeStyledQuery", file: "styled-query" },
];

const importWriter = ({ name, file }: (typeof writers)[number]) =>
  importOf({ namedImports: [name], moduleSpecifier: `../core/${file}.js` });

const writerOf = (operation: Operation): (typeof writers)[number] | undefined =>
  operation.names.query === undefined ? undefined : writers[stylesOf(operation) ? 1 : 0];

/** How query parameters are written that are not `form`, exploded. */
function stylesOf({ parameters }: Operation): Readonly<Record<string, object>> | undefined {
  const styles = parameters.flatMap(({ name, member, style, in: place }): [string, object][] => {
    if (place !== "query") return [];
    const renamed = name !== member ? { style: "form", explode: true, name } : undefined;
    return style || renamed ? [[member, { ...renamed, ...style }]] : [];
  });
  return styles.length > 0 ? Object.fromEntries(styles) : undefined;
}

function constant(model: ApiModel, operation: Operation): string {
  const { id, method, path, effect, retry, pii, permission, docs, pagination, body, names, stability } = operation;
  const contentType =
    body && !body.contentTypes.some((type) => type === "application/json") ? body.contentTypes[0] : undefined;
  const { itemType: _, ...paging } = pagination ?? { itemType: "" };
  const data = {
    id,
    method,
    path,
    effect,
    retry,
    pii: pii || undefined,
    permission,
    docs,
    pagination: pagination && paging,
    security: otherScheme(model, operation),
    contentType,
    styles: stylesOf(operation),
    answer: answerOf(model, operation),
    refusals: refusalsOf(operation),
    stability,
  };
  const comment = docComment([docText(`\`${method} ${path}\``)]);
  // A function is no data: it stands behind them, by its name.
  const writerName = writerOf(operation)?.name;
  const writer = writerName === "writeQuery" ? writerName : `writeQuery: ${writerName}`;
  const plain = table(data);
  const text = writerName ? plain.replace(/\n\}$/, `\n  ${writer},\n}`).replace(/ \}$/, `, ${writer} }`) : plain;
  return `${comment}export const ${names.constant}: Operation<${names.call}> = ${text};`;
}
