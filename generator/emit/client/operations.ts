import type { ApiModel, Body, Operation } from "../../model/model.ts";
import { docComment, docText, memberName, table } from "../../typescript/print.ts";
import { tableFile } from "../../typescript/source-file.ts";
import { header } from "../header.ts";
import type { OutputFile } from "../../output-file.ts";
import { importSchemas } from "./types.ts";

/** Operations as data, each with the type of its call: what `call()` takes. */
export function operationFiles(model: ApiModel, folder: string): OutputFile[] {
  const names = operationFileNames(model);
  const files = names.map((file) => {
    const own = model.operations.filter((operation) => operation.names.file === file);
    return tableFile(`${folder}/${file}.ts`, header(model), [
      'import type { Operation } from "../core/operation.js";',
      ...importSchemas(model, own.flatMap(typesOf), "../types"),
      ...own.flatMap((operation) => [callType(operation), constant(model, operation)]),
    ]);
  });
  const index = names.length > 0 ? names.map((file) => `export * from "./${file}.js";`) : ["export {};"];
  return [...files, tableFile(`${folder}/index.ts`, header(model), index)];
}

/** A file for each namespace. */
export const operationFileNames = (model: ApiModel): string[] =>
  [...new Set(model.operations.map(({ names }) => names.file))].sort();

const typesOf = ({ parameters, names, body, success }: Operation): string[] =>
  [
    ...parameters.filter((parameter) => parameter.in === "path").map(({ type }) => type),
    names.query,
    names.header,
    body?.type,
    success.type,
  ].filter((name) => name !== undefined);

function callType(operation: Operation): string {
  const { parameters, names, body, success } = operation;
  const path = parameters.filter((parameter) => parameter.in === "path");
  const isRequired = (place: string) => parameters.some((parameter) => parameter.in === place && parameter.required);
  const member = (place: "query" | "header", type: string) =>
    isRequired(place) ? `${place}: ${type}` : `${place}?: ${type} | undefined`;
  const members = [
    path.length > 0
      ? `path: { ${path.map(({ name, type }) => `${memberName(name)}: ${type}`).join("; ")} }`
      : undefined,
    names.query ? member("query", names.query) : undefined,
    names.header ? member("header", names.header) : undefined,
    body ? (body.required ? `body: ${bodyType(body)}` : `body?: ${bodyType(body)} | undefined`) : undefined,
    `response: ${success.type ?? "undefined"}`,
  ].filter((member) => member !== undefined);
  const lines = members.map((member) => `  ${member};\n`).join("");
  return `${docComment([`What \`${names.constant}\` takes and gives.`])}export interface ${names.call} {\n${lines}}`;
}

/** A body that is no JSON goes out as it is. */
export const bodyType = (body: Body): string => body.type ?? 'NonNullable<RequestInit["body"]>';

function constant(model: ApiModel, operation: Operation): string {
  const {
    id,
    method,
    path,
    effect,
    retry,
    permission,
    rateLimit,
    docs,
    pagination,
    security,
    body,
    names,
    stability,
    parameters,
  } = operation;
  const styles = Object.fromEntries(
    parameters.flatMap(({ name, member, style }) => {
      const renamed = name !== member ? { style: "form", explode: true, name } : undefined;
      return style || renamed ? [[member, { ...renamed, ...style }]] : [];
    }),
  );
  const contentType =
    body && !body.contentTypes.some((type) => type === "application/json") ? body.contentTypes[0] : undefined;
  const scheme = security.includes(model.defaultSecurity ?? "") ? undefined : security[0];
  const { itemType: _, ...paging } = pagination ?? { itemType: "" };
  const data = {
    id,
    method,
    path,
    effect,
    retry,
    permission,
    rateLimit,
    docs,
    pagination: pagination && paging,
    security: scheme,
    contentType,
    styles: Object.keys(styles).length > 0 ? styles : undefined,
    stability,
  };
  const comment = docComment([docText(`\`${method} ${path}\``)]);
  return `${comment}export const ${names.constant}: Operation<${names.call}> = ${table(data)};`;
}
