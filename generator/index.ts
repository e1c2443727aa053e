import type { GenerateOptions, Generated } from "./generate.ts";
import type { PermissionsOptions } from "./usage/permissions-of.ts";
import type { PermissionUsage } from "./usage/report.ts";

/** The package `braze-codegen`: what a config file imports, and the generator as a function. */
export { type Config, type Target, defineConfig } from "./config/config.ts";
export { type Complaint, type Position, SpecError } from "./complaint.ts";
export type { GenerateOptions, Generated, Stage } from "./generate.ts";
export type { PackageName } from "./emit/package-names.ts";
export type { ImportExtension, Layout } from "./layout/layout.ts";
export type { ApiModel } from "./model/model.ts";
export type { OutputFile } from "./output-file.ts";
export type { Filter } from "./filter.ts";
export type { PermissionsOptions } from "./usage/permissions-of.ts";
export type {
  EntryNeeds,
  NeededPermission,
  Needs,
  OpenedByArgument,
  PermissionUsage,
  Unresolved,
  UsagePlace,
} from "./usage/report.ts";
export type { Rules } from "./validate/profile.ts";

/**
 * Makes all files from a description and writes none. What it needs is loaded with the first call, so that a config file costs nothing.
 *
 * @throws {SpecError} with every complaint when the description is at fault.
 */
export async function generate(options: GenerateOptions = {}): Promise<Generated> {
  const { generate: run } = await import("./generate.ts");
  return run(options);
}

/**
 * Reads TypeScript and JavaScript, by its types, and says which permissions its API key needs, and where; what cannot be told is said, and
 * never guessed. Writes nothing.
 *
 * @throws {SpecError} when the description is at fault, and an error named `UsageError` for a path that is not there.
 * @example
 * ```ts
 * const { permissions, unresolved } = await permissionsOf({ paths: ["src"] });
 * ```
 */
export async function permissionsOf(options: PermissionsOptions): Promise<PermissionUsage> {
  const { permissionsOf: run } = await import("./usage/permissions-of.ts");
  return run(options);
}
