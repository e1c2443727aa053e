import { createHash } from "node:crypto";
import type { Options } from "ajv/dist/2020.js";
import type { Kept } from "../../kept.ts";
import { reachedFrom } from "../../model/schemas.ts";
import { type Compilable, compile } from "./compile.ts";
import { functionsOf, placesOf } from "./layout.ts";
import { moduleText } from "./module-text.ts";
import type { NamedSchemas } from "./modules.ts";

/** A schema, and the file in which its validator is to stand. */
export interface Planned extends Compilable {
  readonly file: string;
}

/**
 * The texts of modules, in the order given. What a module says is decided by its schema and by those that this one refers to: where they
 * are as they were in an earlier run, so is the text, and none of them is compiled.
 */
export function moduleTexts(
  planned: readonly Planned[],
  schemas: NamedSchemas,
  options: Options,
  kept: Kept,
): readonly string[] {
  const digests = new Map(planned.map((each) => [each, digestOf(each)]));
  const shared = new Map(planned.filter((each) => each.shared).map((each) => [each.name, each]));
  const needs = (each: Planned): Planned[] =>
    [...reachedFrom(schemas, each.schema)].sort().flatMap((name) => shared.get(name) ?? []);
  const keys = planned.map((each) => [
    JSON.stringify(options),
    ...[each, ...needs(each)].map((one) => digests.get(one) ?? ""),
  ]);
  const known = keys.map((key) => kept.recall(key));
  const missing = new Set(planned.filter((_, index) => typeof known[index] !== "string"));
  if (missing.size === 0) return known as string[];

  const wanted = new Set([...missing].flatMap((each) => [each, ...needs(each)]));
  let compiled = compileAll(
    planned.filter((each) => wanted.has(each)),
    options,
  );
  // Which module has the function for a part of a schema depends on all that refer to the part.
  if (compiled.hasParts && wanted.size < planned.length) compiled = compileAll(planned, options);
  return planned.map((each, index) => {
    const text = compiled.texts.get(each) ?? (known[index] as string);
    if (!compiled.hasParts) kept.keep(keys[index] ?? [], text);
    return text;
  });
}

function compileAll(planned: readonly Planned[], options: Options) {
  const compiled = compile(planned, options);
  const layout = { compiled, places: placesOf(compiled), files: planned.map(({ file }) => file) };
  const functions = functionsOf(layout);
  return {
    hasParts: functions.some((own) => own.length > 1),
    texts: new Map(functions.map((own, index) => [planned[index], moduleText(index, layout, own)])),
  };
}

const digestOf = ({ name, schema, shared, notesEvaluated, file }: Planned): string =>
  createHash("sha256")
    .update(JSON.stringify([name, schema, shared, notesEvaluated, file]))
    .digest("hex");
