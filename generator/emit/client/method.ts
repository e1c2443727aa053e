import type { JSDocTagStructure, MethodDeclarationStructure, OptionalKind } from "ts-morph";
import { sentenceOf } from "../../constraints/sentence.ts";
import { counted } from "../../counted.ts";
import type { ApiModel, Operation, Parameter } from "../../model/model.ts";
import type { JsonSchemaObject } from "../../openapi.ts";
import { constraintSentence } from "../../typescript/constraints.ts";
import { saysFigure } from "../../typescript/figures.ts";
import { memberSentence } from "../../typescript/member-sentence.ts";
import { INDENT, PRINT_WIDTH, indented, keyName, memberName } from "../../typescript/print.ts";
import { type Docs, docsOf } from "../../typescript/structures.ts";
import { defaultLimit, sentence } from "../words.ts";
import { exampleOf, pathParameters } from "./example.ts";
import { documentedErrors } from "./documented-errors.ts";
import { bodyType, isPlaceRequired, requestTypes } from "./operations.ts";
import { schemaTypes } from "./schema-types.ts";
import { THROWN } from "./thrown.ts";

interface Argument {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly doc?: string;
}

/**
 * One method: its documentation, its signature, one line of code.
 *
 * @param name - Its name in the class, which may differ from the id's last word.
 * @param properties - The way from the client to its class.
 */
export function methodOf(
  model: ApiModel,
  operation: Operation,
  name: string,
  properties = operation.names.resource,
): OptionalKind<MethodDeclarationStructure> {
  const { names, pagination, success } = operation;
  const args = argumentsOf(model, operation);
  const answer = success.type ?? "undefined";
  return {
    name: memberName(name),
    docs: documentation(model, operation, args, [...properties, name]),
    parameters: args.map(({ name: argument, type, required }) => ({
      name: argument,
      type,
      hasQuestionToken: !required,
    })),
    returnType: pagination ? `PagePromise<${pagination.itemType}, ${answer}>` : `ResponsePromise<${answer}>`,
    statements: [callOf(operation, `this.${pagination ? "pages" : "call"}`, `operations.${names.constant}`)],
  };
}

/** `return this.call(operations.usersTrack, { body }, options);`, with an argument a line where that is too long. */
function callOf(operation: Operation, callee: string, constant: string): string {
  const { parameters, body } = operation;
  const path = pathParameters(operation).map(({ name, argument }) =>
    name === argument ? name : `${keyName(name)}: ${argument}`,
  );
  const has = (place: string) => parameters.some((parameter) => parameter.in === place);
  const input = (left: number) =>
    objectOf(
      [
        ...(path.length > 0 ? [`path: ${objectOf(path, left + INDENT + "path: ".length)}`] : []),
        ...["query", "header"].filter(has),
        ...(body ? ["body"] : []),
      ],
      left,
    );
  const line = `return ${callee}(${constant}, ${input(0)}, options);`;
  if (METHOD_BODY + line.length <= PRINT_WIDTH) return line;
  const lines = [constant, input(METHOD_BODY + INDENT), "options"].map((argument) => indented(`${argument},`));
  return `return ${callee}(\n${lines.join("\n")}\n);`;
}

/** How far from the left the code of a method stands. */
const METHOD_BODY = 4;

function objectOf(members: readonly string[], left: number): string {
  const line = members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
  return left + line.length + 1 <= PRINT_WIDTH
    ? line
    : `{\n${members.map((each) => indented(`${each},`)).join("\n")}\n}`;
}

function argumentsOf(model: ApiModel, operation: Operation): Argument[] {
  const { body } = operation;
  const { requestName } = schemaTypes(model);
  const types = requestTypes(model, operation);
  const required = (place: "query" | "header") => isPlaceRequired(operation, place);
  const all: Argument[] = [
    ...pathParameters(operation).map((parameter) => ({
      name: parameter.argument,
      type: requestName(parameter.type),
      required: true,
      doc: parameterDoc(parameter),
    })),
    ...(body ? [{ name: "body", type: bodyType(types.body), required: body.required }] : []),
    ...(types.query ? [{ name: "query", type: types.query, required: required("query") }] : []),
    ...(types.header ? [{ name: "header", type: types.header, required: required("header") }] : []),
    { name: "options", type: "RequestOptions", required: false },
  ];
  const lastRequired = all.findLastIndex(({ required }) => required);
  return all.map((argument, index) =>
    !argument.required && index < lastRequired
      ? { ...argument, required: true, type: `${argument.type} | undefined` }
      : argument,
  );
}

const parameterDoc = ({ description, schema }: Parameter): string =>
  [
    description && sentence(description),
    typeof schema === "object" ? memberSentence(schema) : "",
    typeof schema === "object" ? constraintSentence(schema as JsonSchemaObject) : "",
  ]
    .filter(Boolean)
    .join(" ");

function documentation(model: ApiModel, operation: Operation, args: readonly Argument[], way: readonly string[]): Docs {
  const {
    summary,
    description,
    permission,
    effect,
    batch,
    stability,
    deprecated,
    deprecation,
    responses,
    docs,
    errors,
  } = operation;
  const { destructive, pii } = operation;
  const said = [sentence(summary), description?.trim()].filter(Boolean).join("\n");
  const facts = [
    permission && `Permission \`${permission}\``,
    // That deletions and sends cannot be taken back goes without saying.
    destructive && effect === "write" ? "write that overwrites or removes" : effect,
    pii && "personal data in the answer",
    defaultLimit(model, operation),
    batch && !saysFigure(said, batch.max) && `at most ${counted(batch.max, "object")} a call`,
    stability,
  ].filter(Boolean);
  const example = exampleOf(model, operation, way);
  const tags: OptionalKind<JSDocTagStructure>[] = [
    ...args.flatMap(({ name, doc }) => (doc ? [{ tagName: "param", text: `${name} - ${doc}` }] : [])),
    ...responses.flatMap((response) => {
      const error = THROWN[response.status];
      if (!error) return [];
      const why = isCommon(model, response) ? "" : ` ${lowerFirst(response.description, model.title)}`;
      return [{ tagName: "throws", text: `{${error}}${why}` }];
    }),
    ...(docs ? [{ tagName: "see", text: docs }] : []),
    ...(deprecated ? [{ tagName: "deprecated", ...(deprecation === undefined ? {} : { text: deprecation }) }] : []),
    ...(example === undefined ? [] : [{ tagName: "example", text: `\`\`\`ts\n${example}\n\`\`\`` }]),
  ];
  const rules = operation.constraints?.map(sentenceOf).join("\n");
  return docsOf([sentence(summary), description, rules, `${facts.join(" · ")}.`, documentedErrors(errors)], tags);
}

type Response = Operation["responses"][number];

/** What more than a quarter of a large API's operations say alike of a status says nothing of one: the error's class says it. */
function isCommon(model: ApiModel, response: Response): boolean {
  const counts = countsOf.get(model) ?? countResponses(model);
  countsOf.set(model, counts);
  const alike = counts.get(keyOf(response)) ?? 0;
  return alike > 10 && alike * 4 > model.operations.length;
}

const keyOf = ({ status, description }: Response): string => `${status} ${description}`;

function countResponses({ operations }: ApiModel): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of operations.flatMap(({ responses }) => responses.map(keyOf)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const countsOf = new WeakMap<ApiModel, ReadonlyMap<string, number>>();

/** Names keep their capital: that of the API too. */
const lowerFirst = (text: string, title: string): string =>
  /^[A-Z][a-z ]/.test(text) && !text.startsWith(`${title.split(/\s+/)[0]} `)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
