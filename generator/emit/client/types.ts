import type { ApiModel } from "../../model/model.ts";
import { fileName } from "../../model/naming.ts";
import { namedTypes } from "../../typescript/interfaces.ts";
import { importTypes, sourceFile } from "../../typescript/source-file.ts";
import { header } from "../header.ts";
import type { OutputFile } from "../output-file.ts";

/** Interfaces of all schemas: a file for each namespace, and one for what several share. */
export async function typeFiles(model: ApiModel, folder: string): Promise<OutputFile[]> {
  const home = new Map(model.schemas.map(({ name, namespace }) => [name, namespace]));
  const types = await namedTypes(Object.fromEntries(model.schemas.map(({ name, schema }) => [name, schema])));
  const namespaces = [...new Set(home.values())].sort();
  const files = namespaces.map((namespace) => {
    const own = types.filter(({ name }) => home.get(name) === namespace);
    const foreign = own.flatMap(({ mentions }) => mentions).filter((name) => home.get(name) !== namespace);
    const imports = namespaces.flatMap((other) =>
      importTypes(
        foreign.filter((name) => home.get(name) === other),
        `./${fileName(other)}.js`,
      ),
    );
    return sourceFile(`${folder}/${fileName(namespace)}.ts`, header(model), [
      ...imports,
      ...own.map(({ code }) => code),
    ]);
  });
  const index =
    namespaces.length > 0
      ? namespaces.map((namespace) => `export type * from "./${fileName(namespace)}.js";`)
      : ["export {};"];
  return [...files, sourceFile(`${folder}/index.ts`, header(model), index)];
}

/** `import type` lines for these schemas, each from the file where it lives. */
export function importSchemas(model: ApiModel, names: readonly string[], folder: string): string[] {
  const namespaces = [...new Set(model.schemas.map(({ namespace }) => namespace))].sort();
  return namespaces.flatMap((namespace) =>
    importTypes(
      model.schemas
        .filter((schema) => schema.namespace === namespace && names.includes(schema.name))
        .map(({ name }) => name),
      `${folder}/${fileName(namespace)}.js`,
    ),
  );
}
