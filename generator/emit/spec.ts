import type ts from "typescript";
import { astToString, compiler } from "../typescript/compiler.ts";
import { type Kept, nothingKept } from "../kept.ts";
import { daysOf } from "../model/changes.ts";
import type { ApiModel } from "../model/model.ts";
import type { OpenApiDocument } from "../openapi.ts";
import { withoutEndlessTypes } from "../typescript/endless-types.ts";
import { typeNodes } from "../typescript/type-nodes.ts";
import { breakLongUnions } from "../typescript/long-unions.ts";
import { table } from "../typescript/print.ts";
import { tableFile } from "../typescript/table-file.ts";
import { header, headerText } from "./header.ts";
import { operationRows } from "./operation-rows.ts";
import { jsonText } from "./json.ts";
import { yamlText } from "./yaml.ts";
import type { OutputFile } from "../output-file.ts";

/** The bundled document with the decisions behind it and the changes of the API for every other tool and language, its plain types for openapi-fetch, and its tables. */
export function emitSpec(model: ApiModel, kept: Kept = nothingKept): OutputFile[] {
  const groups = groupsOf(model);
  const published = withoutSchemas(model.document, groups);
  const document = { ...published, info: { ...published.info, "x-generated": headerText(model) } };
  const types = breakLongUnions(
    astToString(withoutEndlessTypes(typeNodes(model.document)).map((node) => withoutTypes(node, groups))),
  );
  return [
    { path: "spec/openapi.json", text: jsonText(document), format: false },
    {
      path: "spec/openapi.yaml",
      text: `# ${headerText(model)}\n${yamlText(published, kept)}`,
      format: false,
    },
    {
      path: "spec/decisions.yaml",
      text: `# ${headerText(model)}\n${yamlText(model.decisions, kept)}`,
      format: false,
    },
    {
      path: "spec/changes.yaml",
      text: `# ${headerText(model)}\n${yamlText(daysOf(model.changes))}`,
      format: false,
    },
    { path: "spec/src/openapi-types.ts", text: `${header(model)}\n${types}`, format: false },
    tableFile("spec/src/tables.ts", header(model), [
      'import type { ErrorRow, OperationRow, PermissionRow, RateLimitRow } from "./rows.js";',
      `/** Every operation, by id. */\nexport const operations: readonly OperationRow[] = ${table(operationRows(model))};`,
      `/** Every permission, by name. */\nexport const permissions: readonly PermissionRow[] = ${table(model.permissions.map(({ constant: _, ...row }) => row))};`,
      `/** Every error that the documentation words, by operation. */\nexport const errors: readonly ErrorRow[] = ${table(model.operations.flatMap(({ id, errors }) => errors.map((error) => ({ operation: id, ...error }))))};`,
      `/** Every limit and shared pool, by id. */\nexport const rateLimits: readonly RateLimitRow[] = ${table(model.rateLimits)};`,
    ]),
  ];
}

/**
 * Schemas of the query and of the headers of an operation, which nothing in the document refers to. They are left out of what is
 * published, so that what is made from it is what was made from the files that it comes from.
 */
const groupsOf = ({ operations }: ApiModel): ReadonlySet<string> =>
  new Set(operations.flatMap(({ names }) => [names.query ?? [], names.header ?? []].flat()));

function withoutSchemas(document: OpenApiDocument, names: ReadonlySet<string>): OpenApiDocument {
  const schemas = Object.entries(document.components?.schemas ?? {}).filter(([name]) => !names.has(name));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

/** The same of `components["schemas"]`. */
function withoutTypes(node: ts.Node, names: ReadonlySet<string>): ts.Node {
  if (!compiler.isInterfaceDeclaration(node) || node.name.text !== "components") return node;
  const members = node.members.map((member) => {
    if (
      !compiler.isPropertySignature(member) ||
      textOf(member) !== "schemas" ||
      !member.type ||
      !compiler.isTypeLiteralNode(member.type)
    )
      return member;
    const kept = member.type.members.filter((schema) => !names.has(textOf(schema)));
    const type = compiler.factory.createTypeLiteralNode(kept);
    return compiler.factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, type);
  });
  const { modifiers, name, typeParameters, heritageClauses } = node;
  return compiler.factory.updateInterfaceDeclaration(node, modifiers, name, typeParameters, heritageClauses, members);
}

const textOf = ({ name }: ts.TypeElement): string =>
  name && (compiler.isIdentifier(name) || compiler.isStringLiteral(name)) ? name.text : "";
