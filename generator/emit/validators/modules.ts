import type { Options } from "ajv/dist/2020.js";
import { moduleName, uniqueNames } from "../../model/naming.ts";
import { reachedFrom } from "../../model/schemas.ts";
import type { JsonSchema } from "../../openapi.ts";
import { type Compilable, compile } from "./compile.ts";
import { functionsOf, placesOf } from "./layout.ts";
import { moduleText } from "./module-text.ts";

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
 */
export function validatorModules(schemas: NamedSchemas, roots: NamedSchemas, options: Options): ValidatorModules {
  const shared = [...reachedFrom(schemas, roots)]
    .sort()
    .map((name) => ({ name, schema: schemas[name] ?? true, shared: true }));
  const own = Object.entries(roots)
    .filter(([, schema]) => sharedName(schema, schemas) === undefined)
    .map(([name, schema]) => ({ name, schema, shared: false }));
  const compilable: readonly Compilable[] = [...shared, ...own];
  const compiled = compile(compilable, options);
  const unique = uniqueNames();
  const files = compilable.map(({ name }) => unique(moduleName(name)));
  const layout = { compiled, places: placesOf(compiled), files };
  const modules = functionsOf(layout).map((own, index) => ({
    file: files[index] ?? "",
    text: moduleText(index, layout, own),
  }));
  const indexes = new Map(compilable.map(({ name, shared: isShared }, index) => [`${isShared} ${name}`, index]));
  const at = (name: string, isShared: boolean) => files[indexes.get(`${isShared} ${name}`) ?? -1] ?? "";
  const fileOf = new Map(
    Object.entries(roots).map(([name, schema]) => {
      const target = sharedName(schema, schemas);
      return [name, target === undefined ? at(name, false) : at(target, true)];
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
