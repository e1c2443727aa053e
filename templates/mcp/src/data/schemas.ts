// Copied by braze-codegen from templates/: edit it there.
import { readFileSync } from "node:fs";
import type { JsonSchema } from "./rows.js";

/** What `schemas.json` holds: the schemas to which arguments are held, what they refer to, and both in words. */
export interface SchemaFile {
  /** By name of the tool. */
  readonly tools: Readonly<Record<string, JsonSchema>>;
  readonly $defs: Readonly<Record<string, JsonSchema | boolean>>;
  /** Line by line, for a model: tools, and the schemas that they name. */
  readonly words: {
    readonly tools: Readonly<Record<string, readonly string[]>>;
    readonly schemas: Readonly<Record<string, readonly string[]>>;
  };
  readonly [note: string]: unknown;
}

let file: SchemaFile | undefined;

/** Read when it is needed first: a server starts without it. */
export function schemas(): SchemaFile {
  file ??= JSON.parse(readFileSync(new URL("../../schemas.json", import.meta.url), "utf8")) as SchemaFile;
  return file;
}

/** The schema of a tool's arguments, with what it refers to. */
export const schemaOfTool = (name: string): JsonSchema => ({ ...schemas().tools[name], $defs: schemas().$defs });
