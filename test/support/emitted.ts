import type { PackageName } from "../../generator/emit/package-names.ts";
import { emitPart, partsOf } from "../../generator/emit/parts.ts";
import { format } from "../../generator/format.ts";
import type { ApiModel } from "../../generator/model/model.ts";

/** The files that one emitter makes of a model, formatted, without templates: path → text. */
export async function emitted(name: PackageName, model: ApiModel): Promise<ReadonlyMap<string, string>> {
  const parts = await Promise.all(partsOf([name]).map((part) => emitPart(part, model)));
  const files = await format(parts.flat());
  return new Map(files.map(({ path, text }) => [path, text]));
}
