import type { Effect, OpenApiDocument } from "../openapi.ts";
import type { Operation, Toolset } from "./model.ts";

/** What a toolset tells operations by. */
interface Facts {
  readonly id: string;
  readonly area: string;
  readonly effect: Effect;
}

/** Whether an entry of a toolset means an operation: its area (`kpi`), its area if it reads (`events:read`), or its id. */
export const isMeant = (entry: string, { id, area, effect }: Facts): boolean =>
  entry === id || entry === area || (effect === "read" && entry === `${area}:read`);

/** Names of the toolsets that an operation is in, in the order of the document. */
export const toolsetsOf = (document: OpenApiDocument, facts: Facts): readonly string[] =>
  Object.entries(document["x-toolsets"] ?? {}).flatMap(([name, { of }]) =>
    of.some((entry) => isMeant(entry, facts)) ? [name] : [],
  );

/** The toolsets of which operations are there. */
export const toolsetsWith = (document: OpenApiDocument, operations: readonly Operation[]): readonly Toolset[] =>
  Object.entries(document["x-toolsets"] ?? {}).flatMap(([name, { description, default: isDefault }]) =>
    operations.some(({ tool }) => tool.toolsets.includes(name))
      ? [{ name, description, ...(isDefault ? { default: true } : {}) }]
      : [],
  );
