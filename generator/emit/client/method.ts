import { counted } from "../../counted.ts";
import type { ApiModel, Operation, Parameter } from "../../model/model.ts";
import type { JsonSchemaObject } from "../../openapi.ts";
import { constraintSentence } from "../../typescript/constraints.ts";
import { saysFigure } from "../../typescript/figures.ts";
import { docComment, docProse, docText, keyName, memberName } from "../../typescript/print.ts";
import { exampleOf, pathParameters } from "./example.ts";
import { bodyType } from "./operations.ts";
import { defaultLimit, sentence } from "../words.ts";

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
): string {
  const { names, pagination, success, parameters, body } = operation;
  const path = pathParameters(operation);
  const args = argumentsOf(operation);
  const answer = success.type ?? "undefined";
  const result = pagination ? `PagePromise<${pagination.itemType}, ${answer}>` : `ResponsePromise<${answer}>`;
  const input = [
    path.length > 0
      ? `path: { ${path.map((parameter) => (parameter.name === parameter.argument ? parameter.name : `${keyName(parameter.name)}: ${parameter.argument}`)).join(", ")} }`
      : undefined,
    parameters.some((parameter) => parameter.in === "query") ? "query" : undefined,
    parameters.some((parameter) => parameter.in === "header") ? "header" : undefined,
    body ? "body" : undefined,
  ].filter((member) => member !== undefined);
  const signature = args
    .map(({ name: argument, type, required }) => `${argument}${required ? "" : "?"}: ${type}`)
    .join(", ");
  const call = `this.${pagination ? "pages" : "call"}(operations.${names.constant}, { ${input.join(", ")} }, options)`;
  return `${documentation(model, operation, args, [...properties, name])}${memberName(name)}(${signature}): ${result} {\n  return ${call};\n}`;
}

function argumentsOf(operation: Operation): Argument[] {
  const { parameters, names, body } = operation;
  const isRequired = (place: string) => parameters.some((parameter) => parameter.in === place && parameter.required);
  const all: Argument[] = [
    ...pathParameters(operation).map((parameter) => ({
      name: parameter.argument,
      type: parameter.type,
      required: true,
      doc: parameterDoc(parameter),
    })),
    ...(body ? [{ name: "body", type: bodyType(body), required: body.required }] : []),
    ...(names.query ? [{ name: "query", type: names.query, required: isRequired("query") }] : []),
    ...(names.header ? [{ name: "header", type: names.header, required: isRequired("header") }] : []),
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
    typeof schema === "object" ? constraintSentence(schema as JsonSchemaObject) : "",
  ]
    .filter(Boolean)
    .join(" ");

/** The errors of the core that a method's documentation names, by status. */
export const THROWN: Readonly<Record<string, string>> = {
  "400": "BadRequestError",
  "404": "NotFoundError",
  "413": "PayloadTooLargeError",
};

function documentation(
  model: ApiModel,
  operation: Operation,
  args: readonly Argument[],
  way: readonly string[],
): string {
  const { summary, description, permission, effect, batch, stability, deprecated, responses, docs } = operation;
  const said = [sentence(summary), description?.trim()].filter(Boolean).join("\n");
  const facts = [
    permission && `Permission \`${permission}\``,
    effect,
    defaultLimit(model, operation),
    batch && !saysFigure(said, batch.max) && `at most ${counted(batch.max, "object")} a call`,
    stability,
  ].filter(Boolean);
  return docComment(
    [
      docProse(sentence(summary)),
      description && docProse(description),
      " ",
      docText(`${facts.join(" · ")}.`),
      ...args.flatMap(({ name, doc }) => (doc ? [`@param ${name} - ${inLine(doc)}`] : [])),
      ...responses.flatMap((response) => {
        const error = THROWN[response.status];
        if (!error) return [];
        const why = isCommon(model, response) ? "" : ` ${inLine(lowerFirst(response.description, model.title))}`;
        return [`@throws {${error}}${why}`];
      }),
      docs && `@see ${docText(docs)}`,
      deprecated ? "@deprecated" : undefined,
      ...exampleOf(model, operation, way),
    ],
    METHOD_INDENT,
  );
}

const METHOD_INDENT = 2;

const inLine = (text: string): string => docText(text.replace(/\s+/g, " "));

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
  /^[A-Z][a-z]/.test(text) && !text.startsWith(`${title.split(/\s+/)[0]} `)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
