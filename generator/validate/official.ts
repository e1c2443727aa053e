import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { officialSchemas } from "./official-schemas.ts";

/** Whether a value keeps an official schema. */
export type Verdict = (value: unknown) => boolean;

type Name = keyof typeof officialSchemas;

/**
 * The validator of an official schema. The build has compiled it (see precompile.ts), which takes a tenth of a run; a clone, which runs
 * from its sources, compiles it when it is asked for.
 */
export async function official(name: Name): Promise<Verdict> {
  const file = fileURLToPath(new URL(`precompiled/${name}.cjs`, import.meta.url));
  if (existsSync(file)) return createRequire(import.meta.url)(file) as Verdict;
  const { officialSchemas: schemas } = await import("./official-schemas.ts");
  return schemas[name]().validate as Verdict;
}
