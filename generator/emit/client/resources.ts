import type {
  ClassDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
} from "ts-morph";
import { counted } from "../../counted.ts";
import type { ApiModel, Operation } from "../../model/model.ts";
import { camelCase, pascalCase, TAKEN_MEMBERS, TAKEN_TYPES, uniqueNames } from "../../model/naming.ts";
import type { OutputFile } from "../../output-file.ts";
import { memberName } from "../../typescript/print.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { classOf, docsOf, exportOf, importOf, importTypes } from "../../typescript/structures.ts";
import { header } from "../header.ts";
import { batchMethodName, batchMethodOf } from "./batch-method.ts";
import { type BatchFacts, batchesOf } from "./batches.ts";
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
  const batches = new Map(batchesOf(model).map((batch) => [batch.operation, batch]));
  const root = new Map<string, Resource>();
  for (const operation of model.operations) place(root, operation, classNames);
  const names = uniqueNames(TAKEN_MEMBERS);
  for (const [word, resource] of root) root.set(word, { ...resource, property: names(resource.property) });
  const files = [...root.values()].map((resource) => resourceFile(model, resource, folder, batches));
  return [...files, apiFile(model, [...root.values()], folder)];
}

type Batches = ReadonlyMap<Operation, BatchFacts>;

function resourceFile(model: ApiModel, resource: Resource, folder: string, batches: Batches): OutputFile {
  const body = classes(model, resource, [resource.property], batches);
  const mentioned = typesIn(body);
  const core = ["PagePromise", "RequestOptions", "ResponsePromise"].filter((name) => mentioned.has(name));
  return sourceFile(`${folder}/${resource.file}.ts`, header(model), [
    importOf({
      namedImports: [{ name: "Resource" }, ...core.map((name) => ({ name, isTypeOnly: true }))],
      moduleSpecifier: "../core/index.js",
    }),
    ...importTypes(
      thrown(
        model,
        body.flatMap(({ methods = [] }) => methods),
      ),
      "../core/index.js",
    ),
    ...(mentioned.has("bulk")
      ? [
          importOf({ namespaceImport: "batches", moduleSpecifier: `../batches/${resource.file}.js` }),
          importOf({ namespaceImport: "bulk", moduleSpecifier: "../bulk/index.js" }),
        ]
      : []),
    importOf({ namespaceImport: "operations", moduleSpecifier: `../operations/${resource.file}.js` }),
    ...importSchemas(model, [...mentioned], "../types"),
    ...body,
  ]);
}

/** Names of types that the methods of classes take and give. */
function typesIn(classes: readonly ClassDeclarationStructure[]): Set<string> {
  const methods = classes.flatMap((each) => each.methods ?? []);
  const types = methods.flatMap(({ parameters = [], returnType }) => [
    ...parameters.map(({ type }) => type),
    returnType,
  ]);
  return new Set(types.flatMap((type) => String(type).match(/[\w$]+/g) ?? []));
}

/** The errors that comments name by `@throws`; not those whose names are taken by schemas. */
function thrown(model: ApiModel, methods: readonly OptionalKind<MethodDeclarationStructure>[]): string[] {
  const docs = methods.flatMap((method) => method.docs ?? []);
  const tags = docs.flatMap((doc) => (typeof doc === "object" ? (doc.tags ?? []) : []));
  const named = new Set(
    tags.map(({ tagName, text }) => (tagName === "throws" ? /^\{(\w+)\}/.exec(String(text))?.[1] : "")),
  );
  return Object.values(THROWN).filter(
    (name) => named.has(name) && !model.schemas.some((schema) => schema.name === name),
  );
}

/** An import that only `@throws` names is unused to the compiler; a link is a use, so editors lead there from both. */
const errorLinks = (names: readonly string[]) =>
  names.length > 0 ? [{ tagName: "see", text: names.map((name) => `{@link ${name}}`).join(", ") }] : [];

/** Class names that are neither schemas nor names of the core. */
function classNamer(model: ApiModel): (name: string) => string {
  const taken = new Set(model.schemas.map(({ name }) => name));
  const unique = uniqueNames([...TAKEN_TYPES, ...Object.values(THROWN), "Api"]);
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
function classes(
  model: ApiModel,
  resource: Resource,
  way: readonly string[],
  batches: Batches,
): ClassDeclarationStructure[] {
  const names = uniqueNames(TAKEN_MEMBERS);
  const single = resource.operations.map((operation) => ({ operation, name: names(operation.names.method) }));
  const children = [...resource.children.values()].map((child) => ({ child, property: names(child.property) }));
  // Named last: an operation's own method never gives way to a helper.
  const methods = [
    ...single.map(({ operation, name }) => methodOf(model, operation, name, way)),
    ...single.flatMap(({ operation }) => {
      const batch = batches.get(operation);
      return batch ? [batchMethodOf(batch, names(batchMethodName(operation.names.method)))] : [];
    }),
  ];
  const area = way.length === 1 ? model.areas.find(({ name }) => camelCase(name) === resource.property) : undefined;
  return [
    ...children.flatMap(({ child, property }) => classes(model, child, [...way, property], batches)),
    classOf({
      name: resource.className,
      extends: "Resource",
      docs: docsOf(
        [area?.description],
        [...(area?.url ? [{ tagName: "see", text: area.url }] : []), ...errorLinks(thrown(model, methods))],
      ),
      properties: children.map(({ child, property }) => memberOf(child, property)),
      methods,
    }),
  ];
}

/** The member of a class, or of the whole API, that holds another class. */
const memberOf = ({ className }: Resource, property: string): OptionalKind<PropertyDeclarationStructure> => ({
  isReadonly: true,
  name: memberName(property),
  type: className,
  initializer: `new ${className}(this.transport)`,
});

function apiFile(model: ApiModel, resources: readonly Resource[], folder: string): OutputFile {
  const count = model.operations.length;
  return sourceFile(`${folder}/index.ts`, header(model), [
    importOf({ namedImports: ["Resource"], moduleSpecifier: "../core/index.js" }),
    ...resources.map(({ className, file }) => importOf({ namedImports: [className], moduleSpecifier: `./${file}.js` })),
    classOf({
      name: "Api",
      extends: "Resource",
      docs: docsOf([`${counted(count, "operation")}, by the words of ${count === 1 ? "its id" : "their ids"}.`]),
      properties: resources.map((resource) => memberOf(resource, resource.property)),
    }),
    ...resources.map(({ className, file }) => exportOf({ namedExports: [className], moduleSpecifier: `./${file}.js` })),
  ]);
}
