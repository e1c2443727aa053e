import type { ApiModel, Operation } from "../../model/model.ts";
import type { JsonSchema } from "../../openapi.ts";
import { keyName } from "../../typescript/print.ts";
import { header } from "../header.ts";
import type { OutputFile } from "../../output-file.ts";
import { standaloneValidators } from "./standalone.ts";

/** Validators of each operation's body, query and path, compiled now, so that the mock starts at once. */
export function requestValidators(model: ApiModel, folder: string): OutputFile[] {
  const schemas = schemaMap(model);
  const bodies = roots(model, ({ body }) => reference(body?.type));
  // Query and path values arrive as strings: these validators may turn them into what the schema asks for.
  const queries = roots(model, ({ names }) => reference(names.query));
  const paths = roots(model, pathSchema);
  const files = { body: bodies, query: queries, path: paths };
  const entries = model.operations.map(({ id, names }) => {
    const members = Object.entries(files).flatMap(([kind, group]) =>
      Object.hasOwn(group, names.constant) ? [`${kind}: ${kind}.${names.constant}`] : [],
    );
    return `  ${keyName(id)}: { ${members.join(", ")} },`;
  });
  return [
    ...Object.entries(files).map(([kind, group]) => ({
      path: `${folder}/${kind}.js`,
      text: `${header(model)}\n${standaloneValidators(schemas, group, { allErrors: false, coerceTypes: kind === "body" ? false : "array" })}`,
      format: false,
    })),
    {
      path: `${folder}/index.js`,
      text: `${header(model)}\n${Object.keys(files)
        .map((kind) => `import * as ${kind} from "./${kind}.js";`)
        .join("\n")}\n\n/** By operation id. */\nexport const validators = {\n${entries.join("\n")}\n};\n`,
      format: false,
    },
    {
      path: `${folder}/index.d.ts`,
      text: `${header(model)}\nexport type { Validate, ValidationError } from "./validate.js";\nimport type { Validate } from "./validate.js";\n\n/** By operation id: what its body, its query and its path must fit. */\nexport declare const validators: Readonly<Record<string, { readonly body?: Validate; readonly query?: Validate; readonly path?: Validate }>>;\n`,
    },
  ];
}

export const schemaMap = (model: ApiModel): Record<string, JsonSchema> =>
  Object.fromEntries(model.schemas.map(({ name, schema }) => [name, schema]));

const reference = (type: string | undefined): JsonSchema | undefined =>
  type === undefined ? undefined : { $ref: `#/components/schemas/${type}` };

function roots(
  model: ApiModel,
  schemaOf: (operation: Operation) => JsonSchema | undefined,
): Record<string, JsonSchema> {
  return Object.fromEntries(
    model.operations.flatMap((operation) => {
      const schema = schemaOf(operation);
      return schema === undefined ? [] : [[operation.names.constant, schema]];
    }),
  );
}

function pathSchema({ parameters }: Operation): JsonSchema | undefined {
  const path = parameters.filter((parameter) => parameter.in === "path");
  if (path.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(path.map(({ name, schema }) => [name, schema])),
    required: path.map(({ name }) => name),
  };
}
