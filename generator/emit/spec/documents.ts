import type { Kept } from "../../kept.ts";
import { daysOf } from "../../model/changes.ts";
import type { ApiModel } from "../../model/model.ts";
import type { OpenApiDocument } from "../../openapi.ts";
import type { OutputFile } from "../../output-file.ts";
import { table } from "../../typescript/print.ts";
import { tableFile } from "../../typescript/table-file.ts";
import { header, headerText } from "../header.ts";
import { jsonText } from "../json.ts";
import { operationRows } from "../operation-rows.ts";
import { yamlText } from "../yaml.ts";
import { unreferencedIn } from "./unreferenced.ts";

/** The bundled document, and its tables. */
export function emitDocument(model: ApiModel): OutputFile[] {
  const document = publishedDocument(model);
  const told = { ...document, info: { ...document.info, "x-generated": headerText(model) } };
  return [
    { path: "spec/openapi.json", text: jsonText(told), format: false },
    tableFile("spec/src/tables.ts", header(model), [
      'import type { ErrorRow, OperationRow, PermissionRow, RateLimitRow } from "./rows.js";',
      `/** Every operation, by id. */\nexport const operations: readonly OperationRow[] = ${table(operationRows(model))};`,
      `/** Every permission, by name. */\nexport const permissions: readonly PermissionRow[] = ${table(model.permissions.map(({ constant: _, ...row }) => row))};`,
      `/** Every error that the documentation words, by operation. */\nexport const errors: readonly ErrorRow[] = ${table(model.operations.flatMap(({ id, errors }) => errors.map((error) => ({ operation: id, ...error }))))};`,
      `/** Every limit and shared pool, by id. */\nexport const rateLimits: readonly RateLimitRow[] = ${table(model.rateLimits)};`,
    ]),
  ];
}

/** The same as YAML, with the decisions behind it and the changes of the API, for every other tool and language. */
export function emitYaml(model: ApiModel, kept: Kept): OutputFile[] {
  const file = (name: string, text: string): OutputFile => ({
    path: `spec/${name}.yaml`,
    text: `# ${headerText(model)}\n${text}`,
    format: false,
  });
  return [
    file("openapi", yamlText(publishedDocument(model), kept)),
    file("decisions", yamlText(model.decisions, kept)),
    file("changes", yamlText(daysOf(model.changes))),
  ];
}

const publishedDocument = (model: ApiModel): OpenApiDocument => withoutSchemas(model.document, unreferencedIn(model));

function withoutSchemas(document: OpenApiDocument, names: ReadonlySet<string>): OpenApiDocument {
  const schemas = Object.entries(document.components?.schemas ?? {}).filter(([name]) => !names.has(name));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}
