import type { ApiModel } from "../model/model.ts";
import { emitClient } from "./client/client.ts";
import { emitMcp } from "./mcp/mcp.ts";
import { emitMockServer } from "./mock-server.ts";
import type { OutputFile } from "../output-file.ts";
import type { PackageName } from "./package-names.ts";
import { emitPermissions } from "./permissions.ts";
import { emitSpec } from "./spec.ts";
import { type Project, type Templates, copyTemplates } from "./templates.ts";

type Emitter = (model: ApiModel) => readonly OutputFile[];

/** The emitter of each package. */
export const emitters = {
  spec: emitSpec,
  client: emitClient,
  permissions: emitPermissions,
  "mock-server": emitMockServer,
  mcp: emitMcp,
} as const satisfies Record<PackageName, Emitter>;

/** All files of these packages. */
export function emit(
  model: ApiModel,
  packages: readonly PackageName[],
  templates: Templates,
  project: Project,
): OutputFile[] {
  const files = packages.flatMap((name) => [
    ...copyTemplates(name, model, templates, project),
    ...emitters[name](model),
  ]);
  const twice = files.find(({ path }, index) => files.findIndex((other) => other.path === path) !== index);
  if (twice) throw new Error(`${twice.path} is made twice: by an emitter and by a template; rename one of them`);
  return files;
}
