import type { ImportDeclarationStructure } from "ts-morph";
import type { Kept } from "../../kept.ts";
import type { ApiModel } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { exportOf, importTypes } from "../../typescript/structures.ts";
import { header } from "../header.ts";
import { schemaTypes } from "./schema-types.ts";

/** Interfaces of all schemas: a file beside each file of operations, and one for what several share. */
export function typeFiles(model: ApiModel, folder: string, kept?: Kept): OutputFile[] {
  const home = new Map(model.schemas.map(({ name, file }) => [name, file]));
  const { types } = schemaTypes(model, kept);
  const names = [...new Set(home.values())].sort();
  const files = names.map((file) => {
    const own = types.filter(({ schema }) => home.get(schema) === file);
    const here = new Set(own.map(({ name }) => name));
    const foreign = own.flatMap(({ mentions }) => mentions).filter((name) => !here.has(name));
    return sourceFile(`${folder}/${file}.ts`, header(model), [
      ...importSchemas(model, foreign, "."),
      ...own.flatMap(({ texts }) => texts),
    ]);
  });
  const index = names.map((file) => exportOf({ isTypeOnly: true, moduleSpecifier: `./${file}.js` }));
  return [...files, sourceFile(`${folder}/index.ts`, header(model), index.length > 0 ? index : [exportOf({})])];
}

/** Imports of these types, each from the file where it lives. */
export function importSchemas(
  model: ApiModel,
  wanted: readonly string[],
  folder: string,
): ImportDeclarationStructure[] {
  const names = new Set(wanted);
  const home = new Map(model.schemas.map(({ name, file }) => [name, file]));
  const files = new Map<string, string[]>();
  for (const { schema, name } of schemaTypes(model).types) {
    const file = home.get(schema);
    if (file !== undefined && names.has(name)) files.set(file, [...(files.get(file) ?? []), name]);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, own]) => importTypes(own, `${folder}/${file}.js`));
}
