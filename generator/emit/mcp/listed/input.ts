import type { JsonSchema, JsonSchemaObject } from "../../../openapi.ts";
import { type Listing, plain } from "./plain.ts";

/**
 * The arguments of a tool as they are listed: one object, nothing but members at its root. That there are no others is left to the check:
 * saying so in each tool would take a twentieth of the list.
 */
export const listedInput = (listing: Listing, input: JsonSchemaObject, tool: string): JsonSchemaObject => ({
  type: "object",
  properties: Object.fromEntries(
    Object.entries(input.properties ?? {}).map(([name, schema]) => [
      name,
      plain(listing, schema, { path: `${tool}.${name}`, depth: 0 }),
    ]),
  ) as Record<string, JsonSchema>,
  ...(input.required && input.required.length > 0 ? { required: input.required } : {}),
});
