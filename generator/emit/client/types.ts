import type { ImportDeclarationStructure } from "ts-morph";
import type { ApiModel } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { namedTypes } from "../../typescript/interfaces.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { exportOf, importTypes } from "../../typescript/structures.ts";
import { typeNodes } from "../../typescript/type-nodes.ts";
import { header } from "../header.ts";

/** Interfaces of all schemas: a file beside each file of operations, and one for what several share. */
export function typeFiles(model: ApiModel, folder: string): OutputFile[] {
  const home = new Map(model.schemas.map(({ name, file }) => [name, file]));
  const types = namedTypes(typeNodes(model.document));
  const names = [...new Set(home.values())].sort();
  const files = names.map((file) => {
    const own = types.filter(({ name }) => home.get(name) === file);
    const foreign = own.flatMap(({ mentions }) => mentions).filter((name) => home.get(name) !== file);
    return sourceFile(`${folder}/${file}.ts`, header(model), [
      ...importSchemas(model, foreign, "."),
      ...own.map(({ declaration }) => declaration),
    ]);
  });
  const index = names.map((file) => exportOf({ isTypeOnly: true, moduleSpecifier: `./${file}.js` }));
  return [...files, sourceFile(`${folder}/index.ts`, header(model), index.length > 0 ? index : [exportOf({})])];
}

/** Imports of these schemas, each from the file where it lives. */
export function importSchemas(
  model: ApiModel,
  wanted: readonly string[],
  folder: string,
): ImportDeclarationStructure[] {
  const names = new Set(wanted);
  const files = [...new Set(model.schemas.map(({ file }) => file))].sort();
  return files.flatMap((file) =>
    importTypes(
      model.schemas.filter((schema) => schema.file === file && names.has(schema.name)).map(({ name }) => name),
      `${folder}/${file}.js`,
    ),
  );
}
