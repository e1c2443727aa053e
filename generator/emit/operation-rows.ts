import { sentenceOf } from "../constraints/sentence.ts";
import type { ApiModel } from "../model/model.ts";

/** The operations table: what a security engineer or another tool asks of each call. */
export const operationRows = (model: ApiModel) =>
  model.operations.map(
    ({
      id,
      method,
      path,
      area,
      summary,
      effect,
      resource,
      permission,
      rateLimit,
      constraints,
      pii,
      stability,
      deprecated,
      docs,
      tool,
    }) => ({
      id,
      method,
      path,
      area,
      summary,
      effect,
      resource,
      permission,
      rateLimit,
      constraints: constraints?.map(sentenceOf),
      pii,
      stability,
      deprecated: deprecated || undefined,
      tool: tool.name,
      docs,
    }),
  );
