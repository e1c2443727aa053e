import { counted } from "../../counted.ts";
import type { ApiModel, Operation } from "../../model/model.ts";
import { camelCase, pascalCase, TAKEN_MEMBERS, TAKEN_TYPES, uniqueNames } from "../../model/naming.ts";
import { docComment, docProse, docText, memberName } from "../../typescript/print.ts";
import { importTypes, sourceFile } from "../../typescript/source-file.ts";
import { header } from "../header.ts";
import type { OutputFile } from "../../output-file.ts";
import { THROWN, methodOf } from "./method.ts";
import { importSchemas } from "./types.ts";

/** A class: its operations, and the classes below it. */
interface Resource {
  readonly className: string;
  readonly property: string;
  readonly file: string;
  readonly operations: Operation[];
  readonly children: Map<string, Resource>;
}

/** `braze.catalogs.items.list(…)`: a class for each word of an id but the last, a method for each operation. */
export function resourceFiles(model: ApiModel, folder: string): OutputFile[] {
  const classNames = classNamer(model);
  const root = new Map<string, Resource>();
  for (const operation of model.operations) place(root, operation, classNames);
  const names = uniqueNames(TAKEN_MEMBERS);
  for (const [word, resource] of root) root.set(word, { ...resource, property: names(resource.property) });
  const files = [...root.values()].map((resource) => {
    const body = classes(model, resource, [resource.property]);
    const words = new Set(body.join("\n").match(/[\w$]+/g));
    const used = (name: string) => words.has(name);
    const core = ["PagePromise", "RequestOptions", "ResponsePromise"].filter(used);
    return sourceFile(`${folder}/${resource.file}.ts`, header(model), [
      `import { Resource${core.map((name) => `, type ${name}`).join("")} } from "../core/index.js";`,
      ...importTypes(thrown(model, body.join("\n")), "../core/index.js"),
      `import * as operations from "../operations/${resource.file}.js";`,
      ...importSchemas(model, model.schemas.map(({ name }) => name).filter(used), "../types"),
      ...body,
    ]);
  });
  return [...files, apiFile(model, [...root.values()], folder)];
}

/** The errors that comments name by `@throws`, for editors; not those whose names are taken here. */
const thrown = (model: ApiModel, code: string): string[] =>
  Object.values(THROWN).filter(
    (name) =>
      code.includes(`@throws {${name}}`) &&
      !code.includes(`class ${name} `) &&
      !model.schemas.some((schema) => schema.name === name),
  );

/** Class names that are neither schemas nor names of the core. */
function classNamer(model: ApiModel): (name: string) => string {
  const taken = new Set(model.schemas.map(({ name }) => name));
  const unique = uniqueNames([...TAKEN_TYPES, "Api"]);
  return (name) => unique(taken.has(name) ? `${name}Resource` : name);
}

function place(root: Map<string, Resource>, operation: Operation, className: (name: string) => string): void {
  let level = root;
  let resource: Resource | undefined;
  const way: string[] = [];
  for (const word of operation.names.resource) {
    way.push(word);
    resource = level.get(word) ?? {
      className: className(pascalCase(way.join(" "))),
      property: word,
      file: operation.names.file,
      operations: [],
      children: new Map(),
    };
    level.set(word, resource);
    level = resource.children;
  }
  resource?.operations.push(operation);
}

/**
 * Children first, since a class uses them as it is made.
 *
 * @param way - The way from the client to the class.
 */
function classes(model: ApiModel, resource: Resource, way: readonly string[]): string[] {
  const names = uniqueNames(TAKEN_MEMBERS);
  const methods = resource.operations.map((operation) =>
    methodOf(model, operation, names(operation.names.method), way),
  );
  const children = [...resource.children.values()].map((child) => ({ child, property: names(child.property) }));
  const area = way.length === 1 ? model.areas.find(({ name }) => camelCase(name) === resource.property) : undefined;
  const comment = docComment([
    area?.description && docProse(area.description),
    area?.url && `@see ${docText(area.url)}`,
  ]);
  const members = [...children.map(({ child, property }) => declaration(child, property)), ...methods];
  return [
    ...children.flatMap(({ child, property }) => classes(model, child, [...way, property])),
    `${comment}export class ${resource.className} extends Resource {\n${members.join("\n\n")}\n}`,
  ];
}

const declaration = ({ className }: Resource, property: string): string =>
  `readonly ${memberName(property)}: ${className} = new ${className}(this.transport);`;

function apiFile(model: ApiModel, resources: readonly Resource[], folder: string): OutputFile {
  return sourceFile(`${folder}/index.ts`, header(model), [
    'import { Resource } from "../core/index.js";',
    ...resources.map(({ className, file }) => `import { ${className} } from "./${file}.js";`),
    `${docComment([`${counted(model.operations.length, "operation")}, by the words of ${model.operations.length === 1 ? "its id" : "their ids"}.`])}export class Api extends Resource {
${resources.map((resource) => declaration(resource, resource.property)).join("\n")}
}`,
    ...resources.map(({ className, file }) => `export { ${className} } from "./${file}.js";`),
  ]);
}
