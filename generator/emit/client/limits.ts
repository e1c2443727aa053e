import type { ApiModel } from "../../model/model.ts";
import type { OutputFile } from "../../output-file.ts";
import { oneOf, table } from "../../typescript/print.ts";
import { sourceFile } from "../../typescript/source-file.ts";
import { docsOf, typeOf } from "../../typescript/structures.ts";
import { header } from "../header.ts";

/** The rate limits and who counts in them: what a limiter goes by. */
export function limitsFile(model: ApiModel, path: string): OutputFile {
  const limits = model.rateLimits.map(({ id, requests, seconds, shared }) => [
    id,
    { requests, seconds, shared: shared || undefined },
  ]);
  const operations = model.operations
    .filter(({ rateLimit }) => rateLimit.length > 0)
    .map(({ id, rateLimit }) => [id, rateLimit]);
  return sourceFile(path, header(model), [
    typeOf({
      name: "LimitId",
      docs: docsOf(["The id of a rate limit."]),
      type: oneOf(
        model.rateLimits.map(({ id }) => id),
        "string",
      ),
    }),
    typeOf({
      name: "Limit",
      docs: docsOf(["A rate limit: without figures where a contract sets it, shared where operations count together."]),
      type: "{ readonly requests?: number; readonly seconds?: number; readonly shared?: boolean }",
    }),
    `/** Every rate limit, by its id. */\nexport const limits: Readonly<Record<string, Limit>> = ${table(Object.fromEntries(limits))};`,
    `/** The limits that count an operation, the one that applies by default first. */\nexport const operationLimits: Readonly<Record<string, readonly string[]>> = ${table(Object.fromEntries(operations))};`,
  ]);
}
