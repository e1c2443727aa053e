import type { Tool } from "@braze-codegen/mcp";

type Meta = Tool["_meta"];

/** A tool that exists in a test only. Its name says what it is: `users_read_pii`. */
export function tool(area: string, effect: Meta["effect"], more: Partial<Meta> & { name?: string } = {}): Tool {
  const { name, ...meta } = more;
  const readOnlyHint = effect === "read";
  return {
    name: name ?? [area, effect, ...(meta.pii ? ["pii"] : [])].join("_"),
    title: `${effect} in ${area}`,
    description: `A ${effect} in ${area}.`,
    inputSchema: { type: "object" },
    annotations: { readOnlyHint, destructiveHint: !readOnlyHint, idempotentHint: readOnlyHint, openWorldHint: true },
    _meta: {
      operation: `POST /${area}/${effect}`,
      operationId: `${area}.${effect}`,
      permission: `${area}.${effect}`,
      area,
      effect,
      rateLimit: "50/60s",
      pii: false,
      ...meta,
    },
  };
}

/** Two areas with every effect, with and without personal data. */
export const sampleTools: readonly Tool[] = ["catalogs", "users"].flatMap((area) => [
  tool(area, "read", { aliases: [`get_${area}`] }),
  tool(area, "read", { pii: true, permission: `${area}.export` }),
  tool(area, "write"),
  tool(area, "write", { pii: true }),
  tool(area, "delete"),
  tool(area, "send"),
]);
