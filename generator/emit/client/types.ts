import type { ApiModel } from "../../model/model.ts";
import { namedTypes } from "../../typescript/interfaces.ts";
import { typeNodes } from "../../typescript/type-nodes.ts";
import { importTypes, sourceFile } from "../../typescript/source-file.ts";
import { header } from "../header.ts";
import type { OutputFile } from "../../output-file.ts";

/** Interfaces of all schemas: a file beside each file of operations, and one for what several share. */
export function typeFiles(model: ApiModel, folder: string): OutputFile[] {
  const home = new Map(model.schemas.map(({ name, file }) => [name, file]));
  const types = namedTypes(typeNodes(model.document));
  const names = [...new Set(home.values())].sort();
  const files = names.map((file) => {
    const own = types.filter(({ name }) => home.get(name) === file);
    const foreign = own.flatMap(({ mentions }) => mentions).filter((name) => home.get(name) !== file);
    const imports = names.flatMap((other) =>
      importTypes(
        foreign.filter((name) => home.get(name) === other),
        `./${other}.js`,
      ),
    );
    return sourceFile(`${folder}/${file}.ts`, header(model), [...imports, ...own.map(({ code }) => code)]);
  });
  const index = names.length > 0 ? names.map((file) => `export type * from "./${file}.js";`) : ["export {};"];
  return [...files, sourceFile(`${folder}/index.ts`, header(model), index)];
}

/** `import type` lines for these schemas, each from the file where it lives. */
export function importSchemas(model: ApiModel, wanted: readonly string[], folder: string): string[] {
  const names = [...new Set(model.schemas.map(({ file }) => file))].sort();
  return names.flatMap((file) =>
    importTypes(
      model.schemas.filter((schema) => schema.file === file && wanted.includes(schema.name)).map(({ name }) => name),
      `${folder}/${file}.js`,
    ),
  );
}
