import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import {
  type ExampleObject,
  METHODS,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type RequestBodyObject,
} from "../../generator/openapi.ts";
import { canonicalPointer, resolveReference } from "../../generator/reference.ts";
import { toUriFragment } from "../../generator/pointer.ts";

/** The bundled document as users of `@braze-codegen/spec` get it. */
export const document = JSON.parse(readFileSync("generated/spec/openapi.json", "utf8")) as OpenApiDocument & {
  paths: Record<string, never>;
};

const ajv = addFormats.default(new Ajv2020({ strict: false, logger: false }));
ajv.addSchema({ ...document, $id: "spec" });

/** What is wrong with an answer by the document; empty when it fits. */
export function answerErrors(method: string, path: string, status: number, body: unknown): string[] {
  const responses = ["paths", path, method.toLowerCase(), "responses"];
  const item = (document.paths[path] as Record<string, { responses: Record<string, unknown> }> | undefined)?.[
    method.toLowerCase()
  ];
  const key =
    item && (String(status) in item.responses ? String(status) : "default" in item.responses ? "default" : undefined);
  if (key === undefined) return [`${method} ${path} has no answer ${status}`];
  const content = resolveReference(document, item?.responses[key] as { content?: object } | undefined)?.content;
  if (content === undefined) return body === undefined ? [] : [`${method} ${path} answers ${status} without a body`];
  const schema = canonicalPointer(document, [...responses, key, "content", "application/json", "schema"]);
  const validate = ajv.compile({ $ref: `spec${toUriFragment(schema)}` });
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Every operation id of the document. */
export const operationIds = Object.values(document.paths)
  .flatMap((item: Record<string, { operationId?: string }>) =>
    METHODS.flatMap((method) => item[method]?.operationId ?? []),
  )
  .sort();

interface Example {
  readonly path?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly body?: unknown;
}

/** The first example of an operation's request: its parameters, and its body. */
export function requestExample(method: string, path: string): Example {
  const item = document.paths[path] as unknown as Record<string, OperationObject> & { parameters?: ParameterObject[] };
  const operation = item[method.toLowerCase()];
  const parameters = [...(item.parameters ?? []), ...(operation?.parameters ?? [])].map((reference) =>
    resolveReference<ParameterObject>(document, reference),
  );
  const values = (place: string) =>
    Object.fromEntries(
      parameters.flatMap((parameter) =>
        parameter?.in === place && parameter.example !== undefined
          ? [[parameter.name.replace(/\[\]$/, ""), parameter.example]]
          : [],
      ),
    );
  const body = resolveReference<RequestBodyObject>(document, operation?.requestBody);
  const example = Object.values(body?.content?.["application/json"]?.examples ?? {})[0];
  return {
    path: values("path"),
    query: values("query"),
    header: values("header"),
    ...(example === undefined ? {} : { body: resolveReference<ExampleObject>(document, example)?.value }),
  };
}
