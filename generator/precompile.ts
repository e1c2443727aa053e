import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import standalone from "ajv/dist/standalone/index.js";
import { officialSchemas } from "./validate/official-schemas.ts";

/** Writes the validators of official schemas as modules, so that no run has to compile them. */
export function precompile(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, compile] of Object.entries(officialSchemas)) {
    const { ajv, validate } = compile();
    writeFileSync(join(folder, `${name}.cjs`), standalone.default(ajv, validate));
  }
}
