import Handlebars from "handlebars";
import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";

/** The templates of all packages: path below templates/ → text. */
export type Templates = ReadonlyMap<string, string>;

/**
 * The hand-written part of a package: package.json with its version, .hbs files rendered, everything else copied byte for byte. Templates
 * are prose that is formatted where it stands.
 */
export function copyTemplates(folder: string, model: ApiModel, templates: Templates, version: string): OutputFile[] {
  const prefix = `${folder}/`;
  return [...templates]
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, text]) => {
      if (path === `${prefix}package.json`) return { path, text: packageJson(text, model, version), format: false };
      if (path.endsWith(".hbs"))
        return { path: path.slice(0, -".hbs".length), text: render(path, text, model), format: false };
      return { path, text, format: false };
    });
}

/** Templates that stand beside the packages' folders: documents of the repository, such as its README. */
export const repositoryDocuments = (model: ApiModel, templates: Templates): OutputFile[] =>
  [...templates]
    .filter(([path]) => !path.includes("/") && path.endsWith(".hbs"))
    .map(([path, text]) => ({ path: path.slice(0, -".hbs".length), text: render(path, text, model), format: false }));

function render(path: string, template: string, model: ApiModel): string {
  try {
    return Handlebars.compile(template, { strict: true, noEscape: true })(templateVariables(model));
  } catch (error) {
    throw new Error(`templates/${path} cannot be rendered: ${(error as Error).message}`);
  }
}

/** What prose may say in figures: counted here, so that no README counts by hand. */
export function templateVariables(model: ApiModel) {
  return {
    title: oneLine(model.title),
    specVersion: oneLine(model.version),
    operationCount: model.operations.length,
    permissionCount: model.permissions.length,
    rateLimitCount: model.rateLimits.length,
    schemaCount: model.schemas.length,
    serverCount: model.servers.length,
    areaCount: model.areas.length,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(/[<>{}`]/g, "");

function packageJson(text: string, model: ApiModel, version: string): string {
  const { name, description, ...rest } = JSON.parse(text) as Record<string, unknown>;
  const spec = { version: model.version };
  const common = { license: "MIT", engines: { node: ">=20.19" } };
  return `${JSON.stringify({ name, version, description, ...common, spec, ...rest }, null, 2)}\n`;
}
