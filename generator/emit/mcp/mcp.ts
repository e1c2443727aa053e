import type { ApiModel } from "../../model/model.ts";
import { keyName, table, value } from "../../typescript/print.ts";
import { tableFile } from "../../typescript/source-file.ts";
import { header, headerText } from "../header.ts";
import type { OutputFile } from "../../output-file.ts";
import { schemaMap } from "../validators/request.ts";
import { standaloneValidators } from "../validators/standalone.ts";
import { type Tool, toolOf } from "./tool.ts";

/** Tools as data that outlives any SDK, and how each becomes a call. */
export function emitMcp(model: ApiModel): OutputFile[] {
  const tools = model.operations
    .map((operation) => toolOf(model, operation))
    .sort((a, b) => (a.descriptor.name < b.descriptor.name ? -1 : 1));
  const descriptors = tools.map(({ descriptor }) => descriptor);
  const json = { $comment: headerText(model), specVersion: model.version, tools: descriptors };
  return [
    { path: "mcp/tools.json", text: `${JSON.stringify(json, null, 2)}\n`, format: false },
    tableFile("mcp/src/data/tools.ts", header(model), [
      'import type { Tool } from "./rows.js";',
      'export type { JsonSchema, Tool } from "./rows.js";',
      `/** Every tool, by name. */\nexport const tools: readonly Tool[] = ${table(descriptors)};`,
    ]),
    callsFile(model, tools),
    ...validatorFiles(model, tools),
  ];
}

function callsFile(model: ApiModel, tools: readonly Tool[]): OutputFile {
  const files = [...new Set(tools.map(({ operation }) => operation.names.file))].sort();
  const importName = (file: string) => `from_${file.replaceAll("-", "_")}`;
  const entries = tools.map(({ descriptor, operation, call }) => {
    const members = Object.entries(call).map(([key, member]) => `${key}: ${value(member)}`);
    return `  ${keyName(descriptor.name)}: { operation: ${importName(operation.names.file)}.${operation.names.constant}, ${members.join(", ")} },`;
  });
  return tableFile("mcp/src/data/calls.ts", header(model), [
    'import type { ToolCall } from "./rows.js";',
    'export type { ToolCall } from "./rows.js";',
    ...files.map((file) => `import * as ${importName(file)} from "@braze-codegen/client/operations/${file}";`),
    `/** By name of the tool. */\nexport const calls: Readonly<Record<string, ToolCall>> = {\n${entries.join("\n")}\n};`,
  ]);
}

function validatorFiles(model: ApiModel, tools: readonly Tool[]): OutputFile[] {
  const roots = Object.fromEntries(tools.map(({ operation, input }) => [operation.names.constant, input]));
  const entries = tools.map(
    ({ descriptor, operation }) => `  ${keyName(descriptor.name)}: arguments_.${operation.names.constant},`,
  );
  return [
    {
      path: "mcp/validators/arguments.js",
      text: `${header(model)}\n${standaloneValidators(schemaMap(model), roots, { allErrors: true })}`,
      format: false,
    },
    {
      path: "mcp/validators/index.js",
      text: `${header(model)}\nimport * as arguments_ from "./arguments.js";\n\n/** By name of the tool. */\nexport const validators = {\n${entries.join("\n")}\n};\n`,
      format: false,
    },
    {
      path: "mcp/validators/index.d.ts",
      text: `${header(model)}\nexport type { Validate, ValidationError } from "./validate.js";\nimport type { Validate } from "./validate.js";\n\n/** By name of the tool: what its arguments must fit. */\nexport declare const validators: Readonly<Record<string, Validate>>;\n`,
    },
  ];
}
