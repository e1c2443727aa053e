import { neededParameters } from "../../constraints/example-query.ts";
import type { ApiModel, Operation, Parameter } from "../../model/model.ts";
import stringify from "json-stringify-pretty-compact";

/**
 * The call as a command for a shell, with the values of the document's examples. The key is the name of a variable: a key on a command line
 * would stay in the shell's history.
 */
export function curlOf(model: ApiModel, operation: Operation): string {
  const { method, path, parameters, body } = operation;
  const inPlace = (place: Parameter["in"]) => parameters.filter((parameter) => parameter.in === place);
  const route = inPlace("path").reduce(
    (text, { name, example }) =>
      text.replaceAll(`{${name}}`, example === undefined ? `{${name}}` : encodeURIComponent(String(example))),
    path,
  );
  const query = neededParameters(inPlace("query"), operation.constraints).map(
    ({ name, example }) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(example ?? name.toUpperCase()))}`,
  );
  const headers = inPlace("header")
    .filter(({ required }) => required)
    .map(({ name, example }) => `-H ${quoted(`${name}: ${textOf(example ?? "…")}`)}`);
  const { flag, parameter } = keyOf(model, operation);
  const url = `${serverOf(model)}${route}`;
  const search = [...query, ...(parameter ? [parameter] : [])].join("&");
  const example = body?.examples[0];
  const data = example && stringify(example.value, { maxLength: WIDTH });
  const parts = [
    `curl ${method === "GET" ? "" : `-X ${method} `}${quoted(search ? `${url}?${search}` : url, parameter !== undefined)}`,
    ...(flag ? [flag] : []),
    ...headers,
    ...(data === undefined || body?.type === undefined
      ? []
      : [`-H ${quoted(`Content-Type: ${body.contentTypes[0] ?? "application/json"}`)}`, `-d ${quoted(data)}`]),
  ];
  return parts.join(" \\\n  ");
}

const WIDTH = 100;

/** The first server, as a whole address. */
export const serverOf = ({ servers }: ApiModel): string => {
  const url = servers[0]?.url.replace(/\/$/, "") ?? "";
  return /^https?:/.test(url) ? url : `https://api.example.com${url}`;
};

/** The variable of the environment that holds the key of the operation's security scheme, named after the API. */
export function keyVariable({ title, defaultSecurity }: ApiModel, { security }: Operation): string {
  const scheme = security[0] ?? "";
  const owner = /[A-Za-z0-9]+/.exec(title)?.[0] ?? "";
  const secret =
    scheme === (defaultSecurity ?? "") ? "API_KEY" : scheme.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/\W+/g, "_");
  return `${owner}_${secret}`.toUpperCase().replace(/^(?=\d)|^_/, "API_");
}

/** How the key of the operation's security scheme is sent. */
function keyOf(model: ApiModel, operation: Operation): { flag?: string; parameter?: string } {
  const scheme = operation.security[0] ?? "";
  const found = model.document.components?.securitySchemes?.[scheme] as Readonly<Record<string, string>> | undefined;
  if (!found) return {};
  const variable = `$${keyVariable(model, operation)}`;
  if (found["type"] === "apiKey") {
    if (found["in"] === "query") return { parameter: `${found["name"]}=${variable}` };
    return {
      flag: `${found["in"] === "cookie" ? `-b "${found["name"]}=` : `-H "${found["name"]}: `}${variable}"`,
    };
  }
  if (found["type"] === "http" && found["scheme"]?.toLowerCase() === "basic") return { flag: `-u "${variable}"` };
  return { flag: `-H "Authorization: Bearer ${variable}"` };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** For a POSIX shell: nothing in single quotes means anything, and only a variable of ours stands in double ones. */
const quoted = (text: string, hasVariable = false): string =>
  hasVariable ? `"${text.replace(/["`\\]/g, "\\$&")}"` : `'${text.replaceAll("'", "'\\''")}'`;
