import { emitters } from "../../generator/emit/emit.ts";
import type { PackageName } from "../../generator/emit/package-names.ts";
import { format } from "../../generator/format.ts";
import type { ApiModel } from "../../generator/model/model.ts";

/** The files that one emitter makes of a model, formatted, without templates: path → text. */
export async function emitted(name: PackageName, model: ApiModel): Promise<ReadonlyMap<string, string>> {
  const files = await format(await emitters[name](model));
  return new Map(files.map(({ path, text }) => [path, text]));
}
