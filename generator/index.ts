import type { GenerateOptions, Generated } from "./generate.ts";

/** The package `braze-codegen`: what a config file imports, and the generator as a function. */
export { type Config, type Target, defineConfig } from "./config/config.ts";
export { type Complaint, type Position, SpecError } from "./complaint.ts";
export type { GenerateOptions, Generated, Stage } from "./generate.ts";
export type { PackageName } from "./emit/package-names.ts";
export type { ImportExtension, Layout } from "./layout/layout.ts";
export type { ApiModel } from "./model/model.ts";
export type { OutputFile } from "./output-file.ts";
export type { Filter } from "./filter.ts";
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
