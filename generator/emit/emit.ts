import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import type { SharedParts } from "./beside.ts";
import { PAGE, type PackageName } from "./package-names.ts";
import { type KeptPlace, type PartName, emitPart, packageOf, partsOf } from "./parts.ts";
import { type Project, type Templates, copyTemplates } from "./templates.ts";

/** What is made of a model beside its own data. */
export interface EmitOptions {
  readonly templates: Templates;
  readonly project: Project;
  /** Default: nowhere. */
  readonly kept?: KeptPlace;
  /** Where another thread makes some of the parts. Default: none does. */
  readonly shared?: SharedParts | undefined;
}

/** The largest first: what is left when the other thread has nothing to do any more should be little. */
const ORDER: readonly PartName[] = [
  "mcp",
  "permissions",
  "document",
  "yaml",
  "mock-server",
  "reference",
  "types",
  "client",
];

/** All files of these packages. */
export async function emit(
  model: ApiModel,
  packages: readonly PackageName[],
  { templates, project, kept, shared }: EmitOptions,
): Promise<OutputFile[]> {
  const wanted = partsOf(packages);
  const made = new Map<PartName, readonly OutputFile[]>();
  for (const name of ORDER.filter((part) => wanted.includes(part)))
    if (!shared || shared.take(name)) made.set(name, await emitPart(name, model, kept, templates));
  // The page is one file, into which its emitter puts the templates.
  const copies = new Map(
    packages.map((name) => [name, name === PAGE ? [] : copyTemplates(name, model, templates, project)]),
  );
  for (const name of wanted) if (!made.has(name)) made.set(name, (await shared?.filesOf(name)) ?? []);
  const files = packages.flatMap((name) => [
    ...(copies.get(name) ?? []),
    ...wanted.filter((part) => packageOf(part) === name).flatMap((part) => made.get(part) ?? []),
  ]);
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path)) throw new Error(`${path} is made twice: by an emitter and by a template; rename one of them`);
    paths.add(path);
  }
  return files;
}
