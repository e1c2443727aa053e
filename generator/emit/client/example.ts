import { neededParameters } from "../../constraints/example-query.ts";
import type { ApiModel, Operation, Parameter } from "../../model/model.ts";
import { camelCase } from "../../model/naming.ts";
import { access, table, value } from "../../typescript/print.ts";

/** A call that compiles, made of the spec's own examples; none where one is missing. */
export function exampleOf(model: ApiModel, operation: Operation, way: readonly string[]): string | undefined {
  const { names, body, pagination, parameters } = operation;
  const values = pathValues(operation);
  if (!values) return undefined;
  if (body) {
    if (body.examples[0] === undefined) return undefined;
    values.push(body.examples[0].value);
  }
  const query = neededParameters(
    parameters.filter((parameter) => parameter.in === "query"),
    operation.constraints,
  );
  if (query.some((parameter) => parameter.example === undefined)) return undefined;
  if (query.length > 0)
    values.push(Object.fromEntries(query.map((parameter) => [parameter.member, parameter.example])));
  const headers = parameters.filter((parameter) => parameter.in === "header" && parameter.required);
  if (headers.some((parameter) => parameter.example === undefined)) return undefined;
  if (headers.length > 0 && names.query && query.length === 0) values.push({});
  if (headers.length > 0)
    values.push(Object.fromEntries(headers.map((parameter) => [parameter.name, parameter.example])));
  const call = addressOf(model, way);
  return pagination ? loopOver(call, values) : `await ${argumentList(`${call}(`, values, ");")}`;
}

/** `braze.users.track` */
export const addressOf = ({ title }: ApiModel, way: readonly string[]): string =>
  camelCase(title.split(/\s+/)[0] ?? "api") + way.map(access).join("");

/** An example of each path parameter; undefined where one is missing. */
export function pathValues(operation: Operation): unknown[] | undefined {
  const parameters = pathParameters(operation);
  if (parameters.some(({ example }) => example === undefined)) return undefined;
  return parameters.map(({ type, example }) => (type === "number" ? Number(example) : String(example)));
}

const EXAMPLE_WIDTH = 90;

function loopOver(call: string, values: readonly unknown[]): string {
  const head = `for await (const item of ${call}(`;
  const line = `${head}${values.map(value).join(", ")})) console.log(item);`;
  return line.length <= EXAMPLE_WIDTH ? line : argumentList(head, values, ")) {\n  console.log(item);\n}");
}

/** A call on one line where it is wide enough, or else with each argument laid out by itself. */
export function argumentList(head: string, values: readonly unknown[], end: string): string {
  const texts: string[] = [];
  for (const each of values) {
    const before = head + texts.join(", ");
    texts.push(table(each, EXAMPLE_WIDTH, before.length - before.lastIndexOf("\n") + end.indexOf(";") + 2));
  }
  return head + texts.join(", ") + end;
}

/** In the order of the URL, as a reader meets them. */
export function pathParameters({ path, parameters }: Operation): Parameter[] {
  const place = ({ name }: Parameter) => path.indexOf(`{${name}}`);
  return parameters.filter((parameter) => parameter.in === "path").sort((a, b) => place(a) - place(b));
}
