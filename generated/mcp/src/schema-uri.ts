// Copied by braze-codegen from templates/: edit it there.
import type { JsonSchema } from "./data/rows.js";
import { schemas } from "./data/schemas.js";

const scheme = "braze://schema/";

/** Where clients read schemas, by name. */
export const schemaTemplate: string = `${scheme}{name}`;

export const schemaUri = (name: string): string => scheme + encodeURIComponent(name);

/** The name that an address of a schema holds, or `undefined` for another address. */
export function nameInUri(uri: string): string | undefined {
  if (!uri.startsWith(scheme)) return undefined;
  try {
    return decodeURIComponent(uri.slice(scheme.length));
  } catch {
    return undefined;
  }
}

/**
 * The full schema of that name, or of the tool's arguments; what it refers to is named by its address. An object within
 * a schema, `Name.member`, is in that of the name before its dot.
 */
export function fullSchema(name: string): JsonSchema | undefined {
  const { tools, $defs } = schemas();
  const [outer = ""] = name.split(".");
  for (const each of [name, outer]) {
    const found = Object.hasOwn(tools, each) ? tools[each] : Object.hasOwn($defs, each) ? $defs[each] : undefined;
    if (typeof found === "object") return withAddresses(found) as JsonSchema;
  }
  return undefined;
}

function withAddresses(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAddresses);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === "$ref" && typeof part === "string" ? part.replace(/^#\/\$defs\//, scheme) : withAddresses(part),
    ]),
  );
}
