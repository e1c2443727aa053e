import type { Kept } from "../../kept.ts";
import type { ApiModel } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { documentTypes } from "../../typescript/document-types.ts";
import { header } from "../header.ts";
import { unreferencedIn } from "./unreferenced.ts";

/** The plain types of the document, for openapi-fetch. */
export function emitTypes(model: ApiModel, kept?: Kept): OutputFile[] {
  const types = documentTypes(model.document, unreferencedIn(model), kept);
  return [{ path: "spec/src/openapi-types.ts", text: `${header(model)}\n${types}`, format: false }];
}
