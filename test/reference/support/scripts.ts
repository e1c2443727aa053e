import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReferenceData } from "../../../generator/emit/reference/data.ts";
import type { OperationEntry } from "../../../generator/emit/reference/operation.ts";
import { OWN_PAGE } from "./browser.ts";

const [, json = ""] =
  /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(readFileSync(OWN_PAGE, "utf8")) ?? [];

/** What the generated page knows. */
export const data = JSON.parse(json) as ReferenceData;

/** A form of the examples that the page shows. */
export interface Form {
  readonly key: string;
  readonly of: (operation: OperationEntry) => string | undefined;
}

/** The forms of examples, by the page's own script, which asks a document only for its data. */
export async function forms(): Promise<readonly Form[]> {
  const globals = globalThis as Record<string, unknown>;
  globals["document"] = { getElementById: () => ({ textContent: json }) };
  globals["location"] = { hash: "" };
  try {
    const module = pathToFileURL(resolve("templates/reference/script/examples.js")).href;
    return ((await import(module)) as { FORMS: readonly Form[] }).FORMS;
  } finally {
    delete globals["document"];
    delete globals["location"];
  }
}
