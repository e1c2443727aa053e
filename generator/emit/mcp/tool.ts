import type { MemberPlace } from "../../model/members.ts";
import type { ApiModel, Operation, Parameter } from "../../model/model.ts";
import type { JsonSchema, JsonSchemaObject } from "../../openapi.ts";
import { schemaName } from "../../reference.ts";
import { mapDocument } from "../../document-walk.ts";
import { sentenceOf } from "../../constraints/sentence.ts";
import { counted } from "../../counted.ts";
import { saysFigure } from "../../typescript/figures.ts";
import { sentence, shortLimit } from "../words.ts";
import type { Definitions } from "./definitions.ts";
import { inWords } from "./in-words.ts";

/** A tool: its descriptor, the schema of its arguments before its references were moved inside, and how it becomes a call. */
export interface Tool {
  readonly operation: Operation;
  readonly descriptor: { readonly name: string; readonly inputSchema: unknown };
  readonly input: JsonSchemaObject;
  readonly call: {
    readonly path: string[];
    readonly query: string[];
    readonly header: string[];
    readonly body: "none" | "flat" | "nested";
  };
}

export function toolOf(
  model: ApiModel,
  operation: Operation,
  schemas: Readonly<Record<string, JsonSchema>>,
  definitions: Definitions,
): Tool {
  const { input, body } = inputOf(schemas, operation);
  const names = (place: string) =>
    operation.parameters.filter((parameter) => parameter.in === place).map(({ member }) => member);
  const { effect, permission, area, pii, stability, tool, success, destructive, members } = operation;
  const argument = ({ in: place, path }: MemberPlace) =>
    place === "body" && body === "nested" ? `/body${path}` : path;
  const output = success.type === undefined ? undefined : schemas[success.type];
  const descriptor = {
    name: tool.name,
    title: operation.summary,
    description: description(operation),
    inputSchema: listed(definitions, input),
    ...(isObject(output) && isReadable(definitions, output)
      ? { outputSchema: definitions.selfContained(bare(output)) }
      : {}),
    annotations: {
      readOnlyHint: effect === "read",
      destructiveHint: destructive,
      idempotentHint: effect === "read" || operation.method === "PUT" || operation.method === "DELETE",
      openWorldHint: true,
    },
    _meta: {
      operation: `${operation.method} ${operation.path}`,
      operationId: operation.id,
      ...(permission ? { permission } : {}),
      area,
      effect,
      ...listOf(
        "opens",
        members.opens.map((each) => ({ path: argument(each), effect: each.effect })),
      ),
      ...listOf("egress", members.egress.map(argument)),
      ...listOf("secrets", members.secrets.map(argument)),
      rateLimit: shortLimit(model, operation),
      pii,
      ...(stability ? { stability } : {}),
      toolset: tool.toolset,
      ...(tool.aliases.length > 0 ? { aliases: tool.aliases } : {}),
    },
    ...(tool.keywords.length > 0 ? { keywords: tool.keywords } : {}),
  };
  return {
    operation,
    descriptor,
    input,
    call: { path: names("path"), query: names("query"), header: names("header"), body },
  };
}

const listOf = (name: string, members: readonly unknown[]): Record<string, readonly unknown[]> =>
  members.length > 0 ? { [name]: members } : {};

/** For a model: what it does, what it cannot take back, how much it takes at once. */
function description({ description: text, summary, effect, batch, constraints, pagination }: Operation): string {
  const said = sentence((text ?? summary).replace(/\s+/g, " "));
  const parts = [
    said,
    ...(constraints ?? []).map(sentenceOf),
    effect === "send" ? "Sends real messages." : undefined,
    effect === "delete" && !/cannot be undone/i.test(said) ? "Cannot be undone." : undefined,
    batch && !saysFigure(said, batch.max) ? `At most ${counted(batch.max, "object")} in one call.` : undefined,
    pagination?.style === "cursor"
      ? `Pass the cursor of the last answer as ${pagination.parameter} for the next page.`
      : undefined,
  ];
  return parts.filter((part, index) => part !== undefined && parts.indexOf(part) === index).join(" ");
}

/** One flat object of arguments: path, query and header parameters, and the members of the body where none of their names meet. */
function inputOf(
  schemas: Readonly<Record<string, JsonSchema>>,
  { parameters, body }: Operation,
): { input: JsonSchemaObject; body: "none" | "flat" | "nested" } {
  const properties = Object.fromEntries(parameters.map((parameter) => [parameter.member, argumentSchema(parameter)]));
  const required = parameters.filter((parameter) => parameter.required).map(({ member }) => member);
  if (!body) return { input: object(properties, required, {}), body: "none" };
  const schema = body.type === undefined ? undefined : schemas[body.type];
  if (
    isObject(schema) &&
    isFlat(schema) &&
    Object.keys(schema.properties ?? {}).every((name) => !Object.hasOwn(properties, name))
  ) {
    const {
      type: _,
      title: __,
      description: ___,
      properties: own,
      required: needed,
      examples: ____,
      ...conditions
    } = schema;
    return {
      input: object(
        { ...properties, ...own },
        [...required, ...(body.required ? (needed ?? []) : [])],
        body.required || parameters.length === 0 ? conditions : { additionalProperties: false },
      ),
      body: "flat",
    };
  }
  const nested: JsonSchema = body.type === undefined ? {} : { $ref: `#/components/schemas/${body.type}` };
  return {
    input: object({ ...properties, body: nested }, [...required, ...(body.required ? ["body"] : [])], {}),
    body: "nested",
  };
}

const object = (
  properties: Record<string, JsonSchema>,
  required: readonly string[],
  conditions: JsonSchemaObject,
): JsonSchemaObject => ({
  type: "object",
  properties,
  ...(required.length > 0 ? { required: [...required] } : {}),
  additionalProperties: false,
  ...conditions,
});

/** Members and conditions on them, nothing that hides members in other schemas, and no room for members of any name. */
const isFlat = (schema: JsonSchemaObject): boolean =>
  schema.$ref === undefined &&
  schema.properties !== undefined &&
  (schema.additionalProperties === undefined || schema.additionalProperties === false);

/** The title of the tool says already what a schema at its root is. */
const bare = ({ description: _, ...schema }: JsonSchemaObject): JsonSchemaObject => schema;

const isObject = (schema: JsonSchema | undefined): schema is JsonSchemaObject =>
  typeof schema === "object" && schema.type === "object";

function argumentSchema({ schema, description: text, example }: Parameter): JsonSchema {
  if (typeof schema === "boolean") return schema;
  return {
    ...schema,
    ...(text ? { description: text.replace(/\s+/g, " ").trim() } : {}),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

/** Characters of JSON that a model can be given for one schema; the schemas of some APIs all lead to each other, and weigh a megabyte. */
const READABLE = 100_000;

const isReadable = (definitions: Definitions, schema: JsonSchemaObject): boolean =>
  definitions.sizeOf(schema) <= READABLE;

/** Arguments as they are listed: with all that they refer to, or, where that is more than anybody reads, with the kind of it. */
function listed(definitions: Definitions, schema: JsonSchemaObject): unknown {
  if (isReadable(definitions, schema)) return definitions.selfContained(schema);
  return mapDocument(schema, "schema", (own, kind) => {
    const part = kind === "schema" ? inWords(own) : own;
    if (kind === "data" || typeof part["$ref"] !== "string") return part;
    const { $ref, ...beside } = part;
    const { type, description: text } = (definitions.named(schemaName(part) ?? "") ?? {}) as JsonSchemaObject;
    return { ...(type === undefined ? {} : { type }), ...(text === undefined ? {} : { description: text }), ...beside };
  });
}
