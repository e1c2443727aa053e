import type {
  ClassDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
} from "ts-morph";
import { counted } from "../../counted.ts";
import type { ApiModel } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { memberName } from "../../typescript/print.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { classOf, docsOf, exportOf, importOf, importTypes } from "../../typescript/structures.ts";
import { header } from "../header.ts";
import { batchMethodOf } from "./batch-method.ts";
import { methodOf } from "./method.ts";
import { type Resource, areaOf, resourceTree } from "./resource-tree.ts";
import { importSchemas } from "./types.ts";
import { THROWN } from "./thrown.ts";

/** `braze.catalogs.items.list(…)`: a class for each word of an id but the last, a method for each operation. */
export function resourceFiles(model: ApiModel, folder: string): OutputFile[] {
  const resources = resourceTree(model);
  return [...resources.map((resource) => resourceFile(model, resource, folder)), apiFile(model, resources, folder)];
}

function resourceFile(model: ApiModel, resource: Resource, folder: string): OutputFile {
  const body = classes(model, resource);
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

/** Children first, since a class uses them as it is made. */
function classes(model: ApiModel, resource: Resource): ClassDeclarationStructure[] {
  const { way, children } = resource;
  const methods = [
    ...resource.methods.map(({ operation, name }) => methodOf(model, operation, name, way)),
    ...resource.batches.map(({ batch, name }) => batchMethodOf(model, batch, name, way)),
  ];
  const area = areaOf(model, resource);
  return [
    ...children.flatMap((child) => classes(model, child)),
    classOf({
      name: resource.className,
      extends: "Resource",
      docs: docsOf(
        [area?.description],
        [...(area?.url ? [{ tagName: "see", text: area.url }] : []), ...errorLinks(thrown(model, methods))],
      ),
      properties: children.map(memberOf),
      methods,
    }),
  ];
}

/** The member of a class, or of the whole API, that holds another class. */
const memberOf = ({ className, way }: Resource): OptionalKind<PropertyDeclarationStructure> => ({
  isReadonly: true,
  name: memberName(way.at(-1) ?? ""),
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
      properties: resources.map(memberOf),
    }),
    ...resources.map(({ className, file }) => exportOf({ namedExports: [className], moduleSpecifier: `./${file}.js` })),
  ]);
}
