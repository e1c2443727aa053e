import type { Kind } from "../document-walk.ts";
import type { Complaint } from "../complaint.ts";
import { METHODS } from "../openapi.ts";
import { type Pointer, valueAt } from "../pointer.ts";
import { follow, landing } from "./dangling.ts";
import type { Source } from "./source.ts";
import type { KnownSource } from "./sources.ts";

type Role = "schema" | "response" | "parameter" | "header" | "request body" | "example" | "path item";

/** What stands in a map or a list of this name. */
const WITHIN: Readonly<Record<string, Role>> = {
  responses: "response",
  parameters: "parameter",
  headers: "header",
  requestBodies: "request body",
  paths: "path item",
  pathItems: "path item",
};

/** References to what is of another kind than the place where they stand: a response for a schema. */
export function* wrongKinds(sources: ReadonlyMap<string, KnownSource>): Generator<Complaint> {
  for (const source of sources.values())
    for (const { ref, kind, pointer } of source.references) {
      const role = roleOf(kind, pointer);
      const found = role === undefined ? [] : rolesOf(target(sources, source, ref));
      if (role === undefined || found.length === 0 || found.includes(role)) continue;
      yield {
        position: source.locate([...pointer, "$ref"]).position,
        message: `$ref "${ref}" leads to ${named(found[0] as Role)}, and ${named(role)} belongs here; refer to one, or write it out`,
      };
    }
}

const named = (role: Role): string => `${role === "example" ? "an" : "a"} ${role}`;

/** What belongs where the reference stands; undefined where that cannot be told. */
function roleOf(kind: Kind, pointer: Pointer): Role | undefined {
  if (pointer.length === 0) return undefined;
  if (kind === "schema" || kind === "example") return kind;
  if (kind !== "node") return undefined;
  return pointer.at(-1) === "requestBody" ? "request body" : WITHIN[String(pointer.at(-2))];
}

function target(sources: ReadonlyMap<string, Source>, from: Source, ref: string): unknown {
  let next = follow(sources, from, ref);
  for (let hops = 0; next && hops < 50; hops++) {
    const end = landing(sources, next.source, next.pointer);
    const value = end && valueAt(end.source.value, end.pointer);
    const inner = (value as { $ref?: unknown } | undefined | null)?.$ref;
    if (!end || typeof inner !== "string") return value;
    next = follow(sources, end.source, inner);
  }
  return undefined;
}

const OF_SCHEMAS = ["properties", "allOf", "anyOf", "oneOf", "enum", "const", "items", "additionalProperties"];

/** What a part may be by its members, the likeliest first; nothing where they do not tell. */
function rolesOf(value: unknown): Role[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const part = value as Record<string, unknown>;
  const has = (...members: readonly string[]) => members.some((member) => Object.hasOwn(part, member));
  if (typeof part["name"] === "string" && typeof part["in"] === "string") return ["parameter"];
  if (METHODS.some((method) => typeof part[method] === "object")) return ["path item"];
  if (typeof part["type"] === "string" || Array.isArray(part["type"]) || has(...OF_SCHEMAS)) return ["schema"];
  if (has("schema")) return ["header"];
  if (has("headers", "links")) return ["response"];
  if (has("content")) return typeof part["required"] === "boolean" ? ["request body"] : ["response", "request body"];
  return has("value", "externalValue") ? ["example"] : [];
}
