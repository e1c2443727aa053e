import type { Options } from "ajv/dist/2020.js";
import { moduleName, uniqueNames } from "../../model/naming.ts";
import { reachedFrom } from "../../model/schemas.ts";
import type { JsonSchema } from "../../openapi.ts";
import { namesInherited } from "../../json-schema/inherited-names.ts";
import { type Kept, nothingKept } from "../../kept.ts";
import type { Compilable } from "./compile.ts";
import { asksForEvaluated, evaluatedNames } from "./evaluated-names.ts";
import { moduleTexts } from "./module-texts.ts";

/** Schemas by name. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

/** A module that exports `validate` for one schema. */
export interface ValidatorModule {
  /** The file, without its ending. */
  readonly file: string;
  readonly text: string;
}

export interface ValidatorModules {
  readonly modules: readonly ValidatorModule[];
  /** The file of the module that validates each root. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/**
 * Validators as ES modules, one for each schema, that import each other as the schemas refer to each other.
 *
 * @param schemas - Shared schemas, which `roots` refer to as `#/components/schemas/<name>`.
 * @param roots - What must be valid, by name; one that is a mere reference needs no module of its own.
 * @param kept - Modules of earlier runs.
 */
export function validatorModules(
  schemas: NamedSchemas,
  roots: NamedSchemas,
  options: Options,
  kept: Kept = nothingKept,
): ValidatorModules {
  const shared = [...reachedFrom(schemas, roots)]
    .sort()
    .map((name) => ({ name, schema: schemas[name] ?? true, shared: true }));
  const used = Object.fromEntries(shared.map(({ name, schema }) => [name, schema]));
  const evaluated = evaluatedNames(used, Object.values(roots));
  const own = Object.entries(roots)
    .filter(([, schema]) => sharedName(schema, schemas) === undefined)
    .map(([name, schema]) => ({ name, schema, shared: false }));
  const compilable: readonly Compilable[] = [...shared, ...own].map((each) => ({
    ...each,
    notesEvaluated: each.shared ? evaluated.has(each.name) : asksForEvaluated(each.schema),
  }));
  const unique = uniqueNames();
  const planned = compilable.map((each) => ({ ...each, file: unique(moduleName(each.name)) }));
  const texts = moduleTexts(planned, schemas, { ownProperties: namesInherited(compilable), ...options }, kept);
  const modules = planned.map(({ file }, index) => ({ file, text: texts[index] ?? "" }));
  const files = new Map(planned.map(({ name, shared: isShared, file }) => [`${isShared} ${name}`, file]));
  const fileOf = new Map(
    Object.entries(roots).map(([name, schema]) => {
      const target = sharedName(schema, schemas);
      return [name, files.get(target === undefined ? `false ${name}` : `true ${target}`) ?? ""];
    }),
  );
  return { modules, fileOf };
}

/** The shared schema that a schema is a mere reference to. */
function sharedName(schema: JsonSchema, schemas: NamedSchemas): string | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined || Object.keys(schema).length > 1) return undefined;
  const name = schema.$ref.replace("#/components/schemas/", "");
  return Object.hasOwn(schemas, name) ? name : undefined;
}
