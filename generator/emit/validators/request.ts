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
  const entries = model.operations.map(({ id, names }) => {
    const members = compiled.flatMap(({ kind, fileOf }) => {
      const file = fileOf.get(names.constant);
      return file === undefined ? [] : [{ kind, file: `./${kind}/${file}.js` }];
    });
    return `  ${keyName(id)}: ${loader(members)},`;
  });
  return [
    ...compiled.flatMap(({ kind, modules }) => moduleFiles(model, `${folder}/${kind}`, modules)),
    {
      path: `${folder}/index.js`,
      text: `${header(model)}\n/** By operation id. */\nexport const validators = {\n${entries.join("\n")}\n};\n`,
      format: false,
    },
    {
      path: `${folder}/index.d.ts`,
      text: `${header(model)}\nexport type { Validate, ValidationError } from "./validate.js";\nimport type { Validate } from "./validate.js";\n\n/** By operation id: loads what its body, its query and its path must fit, and the two of \`{ query, body }\` together. */\nexport declare const validators: Readonly<Record<string, () => Promise<RequestValidators>>>;\n\nexport interface RequestValidators {\n  readonly body?: Validate;\n  readonly query?: Validate;\n  readonly path?: Validate;\n  readonly constraints?: Validate;\n}\n`,
      format: false,
    },
  ];
}

/** Code of a function that loads the validators of an operation: a program that calls few reads few files. */
function loader(members: readonly { readonly kind: string; readonly file: string }[]): string {
  if (members.length === 0) return "async () => ({})";
  const imports = members.map(({ file }) => `import(${JSON.stringify(file)})`);
  const names = members.map(({ kind }) => `${kind}: ${kind}.validate`);
  return `async () => {\n    const [${members.map(({ kind }) => kind).join(", ")}] = await Promise.all([${imports.join(", ")}]);\n    return { ${names.join(", ")} };\n  }`;
}

/** The modules as files of a folder. */
export const moduleFiles = (model: ApiModel, folder: string, modules: readonly ValidatorModule[]): OutputFile[] =>
  modules.map(({ file, text }) => ({
    path: `${folder}/${file}.js`,
    text: `${header(model)}\n${text}\n`,
    format: false,
  }));

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
