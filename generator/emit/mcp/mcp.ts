import type { Kept } from "../../kept.ts";
import { placed } from "../../constraints/constraint.ts";
import { constrained } from "../../constraints/keyword.ts";
import type { ApiModel } from "../../model/model.ts";
import { schemaMap } from "../../model/schemas.ts";
import type { JsonSchemaObject } from "../../openapi.ts";
import { keyName, table, value } from "../../typescript/print.ts";
import { tableFile } from "../../typescript/table-file.ts";
import { header, headerText } from "../header.ts";
import { jsonText } from "../json.ts";
import type { OutputFile } from "../../output-file.ts";
import { moduleFiles } from "../validators/request.ts";
import { type NamedSchemas, validatorModules } from "../validators/modules.ts";
import { definitionsIn } from "./definitions.ts";
import { describedSchema, describedTool } from "./listed/described.ts";
import { onDemandSchemas } from "./listed/members.ts";
import type { Listing } from "./listed/plain.ts";
import { resolverIn } from "./listed/resolve.ts";
import { textsFor } from "./listed/text.ts";
import { type Tool, type ToolParts, toolOf } from "./tool.ts";

/** Tools as data that outlives any SDK, and how each becomes a call. */
export function emitMcp(model: ApiModel, kept?: Kept): OutputFile[] {
  const schemas = schemaMap(model);
  const listing = listingFor(model);
  const parts: ToolParts = { schemas, definitions: definitionsIn(schemas), listing };
  const tools = model.operations
    .map((operation) => toolOf(model, operation, parts))
    .sort((a, b) => (a.descriptor.name < b.descriptor.name ? -1 : 1));
  const descriptors = tools.map(({ descriptor }) => descriptor);
  const json = {
    $comment: headerText(model),
    specVersion: model.version,
    toolsets: model.toolsets,
    tools: descriptors,
  };
  return [
    { path: "mcp/tools.json", text: jsonText(json), format: false },
    schemasFile(model, tools, parts),
    callsFile(model, tools),
    errorsFile(model, tools),
    ...validatorFiles(model, schemas, tools, kept),
  ];
}

/** What tools are listed with: plain schemas, and what these leave to be asked for. */
export const listingFor = (model: ApiModel): Listing => ({
  resolve: resolverIn(schemaMap(model)),
  texts: textsFor(model.operations),
  onDemand: onDemandSchemas(),
});

/**
 * What is told of a tool, and of a schema that it names, to who asks for more than is listed: words line by line, and the schemas to which
 * arguments are held.
 */
function schemasFile(model: ApiModel, tools: readonly Tool[], { definitions, listing }: ToolParts): OutputFile {
  const { schemas, $defs } = definitions.together(
    Object.fromEntries(
      tools.map(({ descriptor, description, input }) => [
        descriptor.name,
        { description: description.whole, ...input },
      ]),
    ),
  );
  const words = {
    tools: Object.fromEntries(
      tools.map(({ operation, input, description, descriptor }) => [
        descriptor.name,
        describedTool(listing, operation, input, description.rules),
      ]),
    ),
    schemas: wordsOfSchemas(listing),
  };
  const json = { $comment: headerText(model), specVersion: model.version, tools: schemas, $defs, words };
  return { path: "mcp/schemas.json", text: jsonText(json), format: false };
}

function wordsOfSchemas(listing: Listing): Readonly<Record<string, readonly string[]>> {
  const described = new Map<string, readonly string[]>();
  // It grows while it is walked: a description names further schemas.
  for (const [name, schema] of listing.onDemand.schemas) described.set(name, describedSchema(listing, name, schema));
  return Object.fromEntries([...described].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function callsFile(model: ApiModel, tools: readonly Tool[]): OutputFile {
  const files = [...new Set(tools.map(({ operation }) => operation.names.file))].sort();
  const importName = (file: string) => `from_${file.replaceAll("-", "_")}`;
  const entries = tools.map(({ descriptor, operation, call }) => {
    const members = Object.entries(call).map(([key, member]) => `${key}: ${value(member)}`);
    // Of a name that every object has, the compiler takes the type from there, and not from the record.
    const type = Object.hasOwn(Object.prototype, descriptor.name) ? " satisfies ToolCall" : "";
    return `  ${keyName(descriptor.name)}: { operation: ${importName(operation.names.file)}.${operation.names.constant}, ${members.join(", ")} }${type},`;
  });
  return tableFile("mcp/src/data/calls.ts", header(model), [
    'import type { ToolCall } from "./rows.js";',
    'export type { ToolCall } from "./rows.js";',
    ...files.map((file) => `import * as ${importName(file)} from "@braze-codegen/client/operations/${file}";`),
    `/** By name of the tool. */\nexport const calls: Readonly<Record<string, ToolCall>> = {\n${entries.join("\n")}\n};`,
  ]);
}

/** Apart from the descriptors, which clients are sent whole. */
const errorsFile = (model: ApiModel, tools: readonly Tool[]): OutputFile =>
  tableFile("mcp/src/data/errors.ts", header(model), [
    'import type { ErrorWords } from "./rows.js";',
    'export type { ErrorWords } from "./rows.js";',
    `/** By name of the tool: the errors that the documentation words. */\nexport const errors: Readonly<Record<string, readonly ErrorWords[]>> = ${table(
      Object.fromEntries(
        tools.flatMap(({ descriptor, operation }) =>
          operation.errors.length > 0 ? [[descriptor.name, operation.errors]] : [],
        ),
      ),
    )};`,
  ]);

/** What the arguments are held to: more than is listed, since clients refuse rules at the root of a schema. */
const checkedInput = ({ input, constraints }: Tool): JsonSchemaObject =>
  constrained(
    input,
    constraints.map((constraint) => placed(constraint, "")),
  );

function validatorFiles(
  model: ApiModel,
  schemas: NamedSchemas,
  tools: readonly Tool[],
  kept: Kept | undefined,
): OutputFile[] {
  const roots = Object.fromEntries(tools.map((tool) => [tool.operation.names.constant, checkedInput(tool)]));
  const { modules, fileOf } = validatorModules(schemas, roots, { allErrors: true }, kept);
  const entries = tools.map(({ descriptor, operation }) => {
    const file = fileOf.get(operation.names.constant) ?? "";
    return `  ${keyName(descriptor.name)}: () => import("./arguments/${file}.js").then(({ validate }) => validate),`;
  });
  return [
    ...moduleFiles(model, "mcp/validators/arguments", modules),
    {
      path: "mcp/validators/index.js",
      text: `${header(model)}\n/** By name of the tool. */\nexport const validators = {\n${entries.join("\n")}\n};\n`,
      format: false,
    },
    {
      path: "mcp/validators/index.d.ts",
      text: `${header(model)}\nexport type { Validate, ValidationError } from "./validate.js";\nimport type { Validate } from "./validate.js";\n\n/** By name of the tool: loads what its arguments must fit. */\nexport declare const validators: Readonly<Record<string, () => Promise<Validate>>>;\n`,
      format: false,
    },
  ];
}
