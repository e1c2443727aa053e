// Copied by braze-codegen from templates/: edit it there.
import { readFileSync } from "node:fs";
import type { Tool, Toolset } from "./rows.js";

export type { Json, JsonSchema, ObjectSchema, Tool, Toolset } from "./rows.js";

/** What `tools.json` holds. */
interface ToolFile {
  readonly toolsets: readonly Toolset[];
  readonly tools: readonly Tool[];
  readonly [note: string]: unknown;
}

const file: ToolFile = JSON.parse(readFileSync(new URL("../../tools.json", import.meta.url), "utf8"));

/** Every tool, by name: the descriptors of `tools.json`, which programs in other languages read as it is. */
export const tools: readonly Tool[] = file.tools;

/** Tools by purpose, in the order of the description. */
export const toolsets: readonly Toolset[] = file.toolsets;
