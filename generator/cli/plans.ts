import { relative } from "node:path";
import { ConfigError } from "../config/error.ts";
import type { Generated } from "../generate.ts";
import { root } from "../installation.ts";
import type { OutputFile } from "../output-file.ts";
import { manifestOn, readManifest } from "../output/manifest.ts";
import { ownerOf } from "../output/owner.ts";
import { type Plan, plan, planDocuments } from "../output/plan.ts";
import type { Job } from "./job.ts";

/** What is to be written for a job, of what its targets have become. Targets that share a folder are one plan. */
export async function plansFor(
  { out, targets, config, isOwn }: Job,
  made: readonly Generated[],
): Promise<readonly Plan[]> {
  const files = together(made, out);
  const asked = {
    made: [...new Set(made.map((each) => each.made))].join("; "),
    shared: targets.every(({ layout }) => layout === "source"),
    ...(config === undefined ? {} : { owner: ownerOf(out, config.file) }),
  };
  if (!isOwn) return [await plan(out, files, asked)];
  // The clone's own packages come with the clone's own documents, which speak of the whole spec; any other output stands alone.
  const documents = made.flatMap((each) => each.documents);
  const known = readManifest(out, await manifestOn(out));
  const elsewhere = documents.map(({ path, text }) => ({ path: `../${path}`, text }));
  return [await plan(out, files, { ...asked, elsewhere }), await planDocuments(root, documents, known, "../")];
}

/** The files of all targets; what two of them make alike is one. */
function together(made: readonly Generated[], out: string): readonly OutputFile[] {
  const byPath = new Map<string, OutputFile>();
  for (const file of made.flatMap(({ files }) => files)) {
    const other = byPath.get(file.path);
    if (other !== undefined && other.text !== file.text)
      throw new ConfigError(
        `two targets of the config write ${file.path} into ${relative(process.cwd(), out) || "."}, each in its own way; give one of them another out`,
      );
    byPath.set(file.path, file);
  }
  return [...byPath.values()];
}
