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

/** The bundled document with the decisions behind it and the changes of the API, for every other tool and language, and its tables. */
export function emitDocuments(model: ApiModel, kept: Kept): OutputFile[] {
  const published = withoutSchemas(model.document, unreferencedIn(model));
  const document = { ...published, info: { ...published.info, "x-generated": headerText(model) } };
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
    tableFile("spec/src/tables.ts", header(model), [
      'import type { ErrorRow, OperationRow, PermissionRow, RateLimitRow } from "./rows.js";',
      `/** Every operation, by id. */\nexport const operations: readonly OperationRow[] = ${table(operationRows(model))};`,
      `/** Every permission, by name. */\nexport const permissions: readonly PermissionRow[] = ${table(model.permissions.map(({ constant: _, ...row }) => row))};`,
      `/** Every error that the documentation words, by operation. */\nexport const errors: readonly ErrorRow[] = ${table(model.operations.flatMap(({ id, errors }) => errors.map((error) => ({ operation: id, ...error }))))};`,
      `/** Every limit and shared pool, by id. */\nexport const rateLimits: readonly RateLimitRow[] = ${table(model.rateLimits)};`,
    ]),
  ];
}

function withoutSchemas(document: OpenApiDocument, names: ReadonlySet<string>): OpenApiDocument {
  const schemas = Object.entries(document.components?.schemas ?? {}).filter(([name]) => !names.has(name));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}
