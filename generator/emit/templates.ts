import Handlebars from "handlebars";
import { counted } from "../counted.ts";
import type { ApiModel } from "../model/model.ts";
import { apiChanges } from "./api-changes.ts";
import type { OutputFile } from "../output-file.ts";
import { withoutAbsentParts } from "./prose-conditions.ts";

/** The templates of all packages: path below templates/ → text. */
export type Templates = ReadonlyMap<string, string>;

/**
 * The hand-written part of a package: package.json with its version, .hbs files rendered, everything else copied byte for byte. Templates
 * are prose that is formatted where it stands.
 */
export function copyTemplates(folder: string, model: ApiModel, templates: Templates, project: Project): OutputFile[] {
  const prefix = `${folder}/`;
  return [...templates]
    .flatMap(([path, text]): [string, string][] => {
      if (isShared(path)) return [[prefix + path, text]];
      return path.startsWith(prefix) ? [[path, text]] : [];
    })
    .map(([path, text]) => {
      if (path === `${prefix}package.json`)
        return { path, text: packageJson(folder, text, model, project, namesOf(templates)), format: false };
      if (path.endsWith(".hbs"))
        return { path: path.slice(0, -".hbs".length), text: render(path, text, model, project), format: false };
      return { path, text, format: false };
    });
}

/** What stands beside the packages' folders goes into each of them, such as the licence; what is rendered there is a document instead. */
const isShared = (path: string): boolean => !path.includes("/") && !path.endsWith(".hbs");

/** Templates that stand beside the packages' folders and are rendered: documents of the repository, such as its README. */
export const repositoryDocuments = (model: ApiModel, templates: Templates, project: Project): OutputFile[] =>
  [...templates]
    .filter(([path]) => !path.includes("/") && path.endsWith(".hbs"))
    .map(([path, text]) => ({
      path: path.slice(0, -".hbs".length),
      text: render(path, text, model, project),
      format: false,
    }));

function render(path: string, template: string, model: ApiModel, project: Project): string {
  try {
    const text = Handlebars.compile(template, { strict: true, noEscape: true })(templateVariables(model, project));
    return withoutAbsentParts(text, model);
  } catch (error) {
    throw new Error(`templates/${path} cannot be rendered: ${(error as Error).message}`);
  }
}

/** What prose may say in figures: counted here, so that no README counts by hand. */
export function templateVariables(model: ApiModel, { version, homepage = "" }: Project) {
  return {
    version: oneLine(version),
    homepage: oneLine(homepage).replace(/#.*$/, ""),
    title: oneLine(model.title),
    specVersion: oneLine(model.version),
    versionToken: token(version),
    specVersionToken: token(model.version),
    operationCount: model.operations.length,
    permissionCount: model.permissions.length,
    rateLimitCount: model.rateLimits.length,
    schemaCount: model.schemas.length,
    serverCount: model.servers.length,
    areaCount: model.areas.length,
    operations: counted(model.operations.length, "operation"),
    permissions: counted(model.permissions.length, "permission"),
    rateLimits: counted(model.rateLimits.length, "rate limit"),
    schemas: counted(model.schemas.length, "schema"),
    areas: counted(model.areas.length, "area"),
    instances: counted(model.servers.length, "instance"),
    apiChanges: apiChanges(model),
    firstMethod: firstMethod(model),
    toolsetTable: toolsetTable(model),
  };
}

/** Toolsets with how many tools they have, as a table; nothing where there are none. */
function toolsetTable({ toolsets, operations }: ApiModel): string {
  const rows = toolsets.map(({ name, description, default: isDefault }) => {
    const tools = operations.filter(({ tool }) => tool.toolsets.includes(name)).length;
    return `| \`${oneLine(name)}\`${isDefault ? " (default)" : ""} | ${tools} | ${oneLine(description).replaceAll("|", "/")} |`;
  });
  return rows.length === 0 ? "" : ["| Toolset | tools | for |", "| --- | --- | --- |", ...rows].join("\n");
}

/** `catalogs.items.list`: the way from a client to its first method. */
const firstMethod = ({ operations: [first] }: ApiModel): string =>
  first === undefined ? "" : oneLine([...first.names.resource, first.names.method].join("."));

/** Words for prose: without what is markup in HTML, Markdown or a template, and no longer than a line. */
const oneLine = (text: string): string =>
  text
    .replace(/[<>{}`[\]]/g, "")
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .slice(0, 100);

/** A word that fits into code and into headers of HTTP. */
const token = (text: string): string => text.replace(/[^\w.+-]+/g, "-");

/** What each package says of the project that it belongs to, from the project's own package.json. */
export interface Project {
  readonly version: string;
  readonly repository?: { readonly type: string; readonly url: string };
  readonly homepage?: string;
  readonly bugs?: string;
}

/** The names of all packages that are made from templates: they depend on each other in the one version that they have. */
const namesOf = (templates: Templates): ReadonlySet<string> =>
  new Set(
    [...templates]
      .filter(([path]) => /^[^/]+\/package\.json$/.test(path))
      .map(([, text]) => (JSON.parse(text) as { name: string }).name),
  );

function packageJson(
  folder: string,
  text: string,
  model: ApiModel,
  project: Project,
  own: ReadonlySet<string>,
): string {
  const manifest = JSON.parse(text, (key, value: unknown) => (own.has(key) ? project.version : value));
  const { name, description, keywords, ...rest } = manifest as Record<string, unknown>;
  const { version, repository, homepage, bugs } = project;
  const common = {
    license: "MIT",
    ...(homepage === undefined ? {} : { homepage }),
    ...(repository === undefined ? {} : { repository: { ...repository, directory: `generated/${folder}` } }),
    ...(bugs === undefined ? {} : { bugs }),
    engines: { node: ">=20.19" },
    spec: { version: model.version },
  };
  return `${JSON.stringify({ name, version, description, keywords, ...common, ...rest }, null, 2)}\n`;
}
