import type { Kept } from "../kept.ts";
import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import { PAGE, type PackageName } from "./package-names.ts";
import { type Project, type Templates, copyTemplates } from "./templates.ts";

type Emitter = (model: ApiModel, kept?: Kept, templates?: Templates) => Promise<readonly OutputFile[]>;

/** The emitter of each package, loaded when it is called for: two of them bring the TypeScript compiler. */
export const emitters = {
  spec: async (model, kept?: Kept) => (await import("./spec.ts")).emitSpec(model, kept),
  client: async (model) => (await import("./client/client.ts")).emitClient(model),
  permissions: async (model) => (await import("./permissions.ts")).emitPermissions(model),
  "mock-server": async (model, kept?: Kept) => (await import("./mock-server.ts")).emitMockServer(model, kept),
  mcp: async (model, kept?: Kept) => (await import("./mcp/mcp.ts")).emitMcp(model, kept),
  reference: async (model, _kept?: Kept, templates: Templates = new Map()) =>
    (await import("./reference/reference.ts")).emitReference(model, templates),
} as const satisfies Record<PackageName, Emitter>;

/**
 * All files of these packages.
 *
 * @param others - Of packages that are emitted elsewhere, their files.
 * @param kept - What emitters made in earlier runs.
 */
export async function emit(
  model: ApiModel,
  packages: readonly PackageName[],
  templates: Templates,
  project: Project,
  others: Partial<Readonly<Record<PackageName, Promise<readonly OutputFile[]>>>> = {},
  kept?: Kept,
): Promise<OutputFile[]> {
  const emitted = await Promise.all(packages.map((name) => others[name] ?? emitters[name](model, kept, templates)));
  const files = packages.flatMap((name, index) => [
    // The page is one file, into which its emitter puts the templates.
    ...(name === PAGE ? [] : copyTemplates(name, model, templates, project)),
    ...(emitted[index] ?? []),
  ]);
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path)) throw new Error(`${path} is made twice: by an emitter and by a template; rename one of them`);
    paths.add(path);
  }
  return files;
}
