import { dirname } from "node:path";
import type { Complaint } from "../complaint.ts";
import type { GenerateOptions } from "../generate.ts";
import type { ApiModel } from "../model/model.ts";
import { recall, remember, snapshot } from "../output/fingerprint.ts";
import { generatorPlaces } from "./prepare.ts";

/** A document as the commands see it that only tell of it. */
export interface Known {
  readonly model: ApiModel;
  readonly remarks: readonly Complaint[];
}

/**
 * The model of a document, or what an earlier call kept of it while document and generator are the same.
 *
 * @throws {SpecError} when the document is at fault.
 */
export async function readModel(
  subject: Pick<GenerateOptions, "rules"> & { readonly spec: string },
  cache: string | undefined,
): Promise<Known> {
  const question = ["model", subject];
  const kept = cache && recall<Known>(cache, question);
  if (kept) return kept;
  const before = snapshot([...generatorPlaces(cache), { kind: "names", path: dirname(subject.spec) }]);
  const { generate } = await import("../generate.ts");
  const { model, remarks, read } = await generate({ ...subject, packages: [], include: EVERYTHING });
  const known = { model, remarks };
  if (cache) remember(cache, question, { before, read, outputs: [], hashes: new Map(), told: known });
  return known;
}

/** Said in so many words: these commands are for those who have yet to choose, however large the document is. */
const EVERYTHING = ["*"];
