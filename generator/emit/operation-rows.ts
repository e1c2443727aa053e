import { sentenceOf } from "../constraints/sentence.ts";
import type { ApiModel } from "../model/model.ts";
import { memberColumns } from "./member-columns.ts";

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
      destructive,
      resource,
      permission,
      rateLimit,
      constraints,
      pii,
      stability,
      deprecated,
      docs,
      tool,
      members,
    }) => ({
      id,
      method,
      path,
      area,
      summary,
      effect,
      destructive,
      resource,
      permission,
      rateLimit,
      constraints: constraints?.map(sentenceOf),
      pii,
      ...memberColumns(members),
      stability,
      deprecated: deprecated || undefined,
      tool: tool.name,
      docs,
    }),
  );
