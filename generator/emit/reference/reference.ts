import type { ApiModel } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { headerText } from "../header.ts";
import type { Templates } from "../templates.ts";
import { referenceData } from "./data.ts";
import { pageText } from "./page.ts";

/** The page where people look things up: one static file, made of the model and of what stands in templates/reference. */
export function emitReference(model: ApiModel, templates: Templates): OutputFile[] {
  const generated = headerText(model);
  const text = pageText(templates, { title: model.title, generated, data: referenceData(model) });
  return [{ path: "reference/index.html", text, format: false }];
}
