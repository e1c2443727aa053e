import type { ApiModel } from "../model/model.ts";
import { INDENT, docComment, docProse, indented, keyName, oneOf, table, value } from "../typescript/print.ts";
import { sourceFile } from "../typescript/source-file.ts";
import { docsOf, typeOf } from "../typescript/structures.ts";
import { tableFile } from "../typescript/table-file.ts";
import { header, headerText } from "./header.ts";
import { jsonText } from "./json.ts";
import { memberColumns } from "./member-columns.ts";
import { otherScheme } from "./scheme.ts";
import type { OutputFile } from "../output-file.ts";

/** Permission constants, and the two tables that answer "what does this call need" and "what does this permission open". */
export function emitPermissions(model: ApiModel): OutputFile[] {
  const constants = model.permissions.map(({ constant, name, description }) =>
    indented(`${docComment([docProse(description)], INDENT)}${keyName(constant)}: ${value(name)},`),
  );
  const entries = model.permissions.map(({ constant: _, ...entry }) => entry);
  const operations = model.operations.map((operation) => ({
    id: operation.id,
    permission: operation.permission,
    area: operation.area,
    effect: operation.effect,
    pii: operation.pii,
    security: otherScheme(model, operation),
    ...memberColumns(operation.members),
  }));
  const json = { $comment: headerText(model), specVersion: model.version, permissions: entries, operations };
  return [
    { path: "permissions/permissions.json", text: jsonText(json), format: false },
    sourceFile("permissions/src/permission.ts", header(model), [
      `/** Every permission that an API key can carry. */\nexport const Permission = {\n${constants.join("\n")}\n} as const;`,
      typeOf({
        name: "Permission",
        docs: docsOf(["The name of a permission."]),
        type: "(typeof Permission)[keyof typeof Permission]",
      }),
      typeOf({
        name: "OperationId",
        docs: docsOf(["The id of an operation."]),
        type: oneOf(
          model.operations.map(({ id }) => id),
          "never",
        ),
      }),
      typeOf({
        name: "AreaName",
        docs: docsOf(["The name of an area: the unit of grants."]),
        type: oneOf(
          model.areas.map(({ name }) => name),
          "never",
        ),
      }),
    ]),
    tableFile("permissions/src/tables.ts", header(model), [
      'import type { OperationEntry, PermissionEntry } from "./entries.js";',
      `export const permissionEntries: readonly PermissionEntry[] = ${table(entries)};`,
      `export const operationEntries: readonly OperationEntry[] = ${table(operations)};`,
    ]),
  ];
}
