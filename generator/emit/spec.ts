import { astToString } from "openapi-typescript";
import { stringify } from "yaml";
import type { ApiModel } from "../model/model.ts";
import { typeNodes } from "../typescript/type-nodes.ts";
import { breakLongUnions } from "../typescript/long-unions.ts";
import { table } from "../typescript/print.ts";
import { tableFile } from "../typescript/table-file.ts";
import { header, headerText } from "./header.ts";
import { operationRows } from "./operation-rows.ts";
import { jsonText } from "./json.ts";
import type { OutputFile } from "../output-file.ts";

/** The bundled document for every other tool and language, its plain types for openapi-fetch, and its tables. */
export function emitSpec(model: ApiModel): OutputFile[] {
  const document = { ...model.document, info: { ...model.document.info, "x-generated": headerText(model) } };
  const types = breakLongUnions(astToString([...typeNodes(model.document)]));
  return [
    { path: "spec/openapi.json", text: jsonText(document), format: false },
    {
      path: "spec/openapi.yaml",
      text: `# ${headerText(model)}\n${stringify(model.document, { aliasDuplicateObjects: false, lineWidth: 120 })}`,
      format: false,
    },
    { path: "spec/src/openapi-types.ts", text: `${header(model)}\n${types}`, format: false },
    tableFile("spec/src/tables.ts", header(model), [
      'import type { OperationRow, PermissionRow, RateLimitRow } from "./rows.js";',
      `/** Every operation, by id. */\nexport const operations: readonly OperationRow[] = ${table(operationRows(model))};`,
      `/** Every permission, by name. */\nexport const permissions: readonly PermissionRow[] = ${table(model.permissions.map(({ constant: _, ...row }) => row))};`,
      `/** Every limit and shared pool, by id. */\nexport const rateLimits: readonly RateLimitRow[] = ${table(model.rateLimits)};`,
    ]),
  ];
}
