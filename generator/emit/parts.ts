import { type Kept, keptIn } from "../kept.ts";
import type { ApiModel } from "../model/model.ts";
import type { OutputFile } from "../output-file.ts";
import type { PackageName } from "./package-names.ts";
import type { Templates } from "./templates.ts";

/** A piece of work: the files of a package, or some of them. */
interface Part {
  readonly of: PackageName;
  /** Loads what it takes and makes the files. */
  readonly emit: (model: ApiModel, kept: Kept, templates: Templates) => Promise<readonly OutputFile[]>;
}

/** Every part, by name; none needs what another one has made. */
const parts = {
  types: {
    of: "spec",
    emit: async (model, kept) => (await import("./spec/types.ts")).emitTypes(model, kept),
  },
  client: {
    of: "client",
    emit: async (model, kept) => (await import("./client/client.ts")).emitClient(model, kept),
  },
  "mock-server": {
    of: "mock-server",
    emit: async (model, kept) => (await import("./mock-server.ts")).emitMockServer(model, kept),
  },
  yaml: {
    of: "spec",
    emit: async (model, kept) => (await import("./spec/documents.ts")).emitYaml(model, kept),
  },
  document: {
    of: "spec",
    emit: async (model) => (await import("./spec/documents.ts")).emitDocument(model),
  },
  permissions: {
    of: "permissions",
    emit: async (model) => (await import("./permissions.ts")).emitPermissions(model),
  },
  mcp: {
    of: "mcp",
    emit: async (model, kept) => (await import("./mcp/mcp.ts")).emitMcp(model, kept),
  },
  reference: {
    of: "reference",
    emit: async (model, _kept, templates) => (await import("./reference/reference.ts")).emitReference(model, templates),
  },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

/** The package whose files the part makes. */
export const packageOf = (name: PartName): PackageName => parts[name].of;

/** The parts of these packages. */
export const partsOf = (packages: readonly PackageName[]): PartName[] =>
  (Object.keys(parts) as PartName[]).filter((name) => packages.includes(packageOf(name)));

/** Where what earlier runs made is kept: in a folder, and there by document; nowhere without a folder. */
export interface KeptPlace {
  readonly cache: string | undefined;
  /** The path of the document. */
  readonly spec: string;
}

/** The files of a part, with what is kept of it since the last run. */
export async function emitPart(
  name: PartName,
  model: ApiModel,
  { cache, spec }: KeptPlace = { cache: undefined, spec: "" },
  templates: Templates = new Map(),
): Promise<readonly OutputFile[]> {
  const kept = keptIn(cache, name, spec);
  const files = await parts[name].emit(model, kept, templates);
  kept.close();
  return files;
}
