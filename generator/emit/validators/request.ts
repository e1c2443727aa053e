import type { Kept } from "../../kept.ts";
import type { ApiModel, Operation } from "../../model/model.ts";
import { schemaMap } from "../../model/schemas.ts";
import { constraintsOf, placed, rootOf } from "../../constraints/constraint.ts";
import { constrained } from "../../constraints/keyword.ts";
import type { Constraint, JsonSchema } from "../../openapi.ts";
import { keyName } from "../../typescript/print.ts";
import { header } from "../header.ts";
import type { OutputFile } from "../../output-file.ts";
import { type ValidatorModule, validatorModules } from "./modules.ts";

/** Validators of each operation's body, query and path, and of the rules across their members, compiled now, so that the mock starts at once. */
export function requestValidators(model: ApiModel, folder: string, kept?: Kept): OutputFile[] {
  const schemas = schemaMap(model);
  const bodies = roots(model, ({ body }) => reference(body?.type));
  // Query and path values arrive as strings: these validators may turn them into what the schema asks for.
  const queries = roots(model, ({ names }) => reference(names.query));
  const paths = roots(model, pathSchema);
  const constraints = roots(model, constraintSchema);
  const compiled = Object.entries({ body: bodies, query: queries, path: paths, constraints }).map(([kind, roots]) => {
    const coerceTypes = kind === "query" || kind === "path" ? "array" : false;
    return {
      kind,
      roots,
      ...validatorModules(schemas, roots, { allErrors: kind === "constraints", coerceTypes }, kept),
    };
  });
  const imports = new Map<string, string>();
  const entries = model.operations.map(({ id, names }) => {
    const members = compiled.flatMap(({ kind, fileOf }) => {
      const file = fileOf.get(names.constant);
      return file === undefined ? [] : [`${kind}: ${imported(imports, kind, file)}`];
    });
    return `  ${keyName(id)}: { ${members.join(", ")} },`;
  });
  return [
    ...compiled.flatMap(({ kind, modules }) => moduleFiles(model, `${folder}/${kind}`, modules)),
    {
      path: `${folder}/index.js`,
      text: indexText(model, imports, "By operation id.", entries),
      format: false,
    },
    {
      path: `${folder}/index.d.ts`,
      text: `${header(model)}\nexport type { Validate, ValidationError } from "./validate.js";\nimport type { Validate } from "./validate.js";\n\n/** By operation id: what its body, its query and its path must fit, and the two of \`{ query, body }\` together. */\nexport declare const validators: Readonly<Record<string, RequestValidators>>;\n\nexport interface RequestValidators {\n  readonly body?: Validate;\n  readonly query?: Validate;\n  readonly path?: Validate;\n  readonly constraints?: Validate;\n}\n`,
      format: false,
    },
  ];
}

/** The modules as files of a folder. */
export const moduleFiles = (model: ApiModel, folder: string, modules: readonly ValidatorModule[]): OutputFile[] =>
  modules.map(({ file, text }) => ({
    path: `${folder}/${file}.js`,
    text: `${header(model)}\n${text}\n`,
    format: false,
  }));

/** The name under which the validator of a module is imported; what it takes to import it goes into the map. */
function imported(imports: Map<string, string>, folder: string, file: string): string {
  const name = `${folder}_${file}`;
  imports.set(name, `import { validate as ${name} } from "./${folder}/${file}.js";`);
  return name;
}

function indexText(
  model: ApiModel,
  imports: ReadonlyMap<string, string>,
  doc: string,
  entries: readonly string[],
): string {
  const lines = [...imports].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return `${header(model)}\n${lines.join("\n")}\n\n/** ${doc} */\nexport const validators = {\n${entries.join("\n")}\n};\n`;
}

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

/** Of the query and the body together. */
function constraintSchema({ constraints, batch, parameters }: Operation): JsonSchema | undefined {
  const all = constraintsOf(constraints, batch);
  if (all.length === 0) return undefined;
  const inQuery = (constraint: Constraint) =>
    parameters.some((parameter) => parameter.in === "query" && parameter.member === rootOf(constraint));
  return constrained(
    {},
    all.map((constraint) => placed(constraint, inQuery(constraint) ? "query" : "body")),
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
