import type { MemberPlace } from "../../model/members.ts";
import type { ApiModel, Operation, Parameter } from "../../model/model.ts";
import { constraintsOf } from "../../constraints/constraint.ts";
import type { Constraint, JsonSchema, JsonSchemaObject } from "../../openapi.ts";
import { otherScheme } from "../scheme.ts";
import { shortLimit } from "../words.ts";
import {
  ARGUMENT,
  argumentNames,
  type ArgumentNames,
  argumentPointer,
  type BodyPlace,
  onArguments,
} from "./argument-names.ts";
import type { Definitions } from "./definitions.ts";
import { type Description, descriptionOf } from "./description.ts";
import { listedInput } from "./listed/input.ts";
import type { Listing } from "./listed/plain.ts";

/** A tool: its descriptor, the schema to which its arguments are held, what is said of it, and how it becomes a call. */
export interface Tool {
  readonly operation: Operation;
  readonly descriptor: { readonly name: string; readonly inputSchema: JsonSchemaObject };
  readonly input: JsonSchemaObject;
  readonly description: Description;
  /** The rules across arguments. */
  readonly constraints: readonly Constraint[];
  readonly call: {
    readonly path: string[];
    readonly query: string[];
    readonly header: string[];
    readonly body: BodyPlace;
    /** Names on the wire that are no names of arguments, by the name of the argument. */
    readonly renamed?: Readonly<Record<string, string>>;
  };
}

/** What tools are made with: the description's schemas, and the two ways to show them. */
export interface ToolParts {
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly definitions: Definitions;
  readonly listing: Listing;
}

export function toolOf(model: ApiModel, operation: Operation, { schemas, definitions, listing }: ToolParts): Tool {
  const argumentOf = argumentNames(operation);
  const { input, body } = inputOf(schemas, operation, argumentOf);
  const constraints = constraintsOf(operation.constraints, operation.batch).map((constraint) =>
    onArguments(argumentOf, body, constraint),
  );
  const description = descriptionOf(listing.texts, operation, input, {
    constraints,
    secrets: operation.members.secrets.map((place) => argumentPointer(argumentOf, body, place)),
  });
  const names = (place: string) =>
    operation.parameters
      .filter((parameter) => parameter.in === place)
      .map(({ member }) => argumentOf.get(member) ?? member);
  const renamed = [...argumentOf].filter(([member, name]) => member !== name).map(([member, name]) => [name, member]);
  const { effect, permission, area, pii, stability, tool, success, destructive, members } = operation;
  const argument = (place: MemberPlace) => argumentPointer(argumentOf, body, place);
  const security = otherScheme(model, operation);
  const output = success.type === undefined ? undefined : schemas[success.type];
  const descriptor = {
    name: tool.name,
    title: operation.summary,
    description: description.listed,
    inputSchema: listedInput(listing, input, tool.name),
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
      ...(security === undefined ? {} : { security }),
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
      ...listOf("toolsets", tool.toolsets),
      ...(tool.aliases.length > 0 ? { aliases: tool.aliases } : {}),
    },
    ...(tool.keywords.length > 0 ? { keywords: tool.keywords } : {}),
  };
  return {
    operation,
    descriptor,
    input,
    description,
    constraints,
    call: {
      path: names("path"),
      query: names("query"),
      header: names("header"),
      body,
      ...(renamed.length > 0 ? { renamed: Object.fromEntries(renamed) as Record<string, string> } : {}),
    },
  };
}

/** Where the parts of a call stand among the arguments: what parameters are called there, and whether the body's members stand beside them. */
export function argumentPlaces(
  schemas: ToolParts["schemas"],
  operation: Operation,
): { readonly nameOf: ReadonlyMap<string, string>; readonly body: Tool["call"]["body"] } {
  const nameOf = argumentNames(operation);
  return { nameOf, body: inputOf(schemas, operation, nameOf).body };
}

const listOf = (name: string, members: readonly unknown[]): Record<string, readonly unknown[]> =>
  members.length > 0 ? { [name]: members } : {};

/** One flat object of arguments: path, query and header parameters, and the members of the body where none of their names meet. */
function inputOf(
  schemas: Readonly<Record<string, JsonSchema>>,
  { parameters, body }: Operation,
  argumentOf: ArgumentNames,
): { input: JsonSchemaObject; body: BodyPlace } {
  const nameOf = ({ member }: Parameter) => argumentOf.get(member) ?? member;
  const properties = Object.fromEntries(parameters.map((parameter) => [nameOf(parameter), argumentSchema(parameter)]));
  const required = parameters.filter((parameter) => parameter.required).map(nameOf);
  if (!body) return { input: object(properties, required, {}), body: "none" };
  const schema = body.type === undefined ? undefined : schemas[body.type];
  if (
    isObject(schema) &&
    isFlat(schema) &&
    Object.keys(schema.properties ?? {}).every((name) => ARGUMENT.test(name) && !Object.hasOwn(properties, name))
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
