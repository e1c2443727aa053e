import { mapDocument } from "../../document-walk.ts";
import { namedIn } from "../../model/schemas.ts";
import type { JsonSchema, JsonSchemaObject } from "../../openapi.ts";
import { inWords } from "./in-words.ts";

/** Schemas that stand alone: with everything that they refer to under their own `$defs`. */
export interface Definitions {
  selfContained(schema: JsonSchemaObject): JsonSchemaObject;
  /** About how many characters of JSON that takes. */
  sizeOf(schema: JsonSchemaObject): number;
  /** The shared schema of a name. */
  named(name: string): JsonSchema | undefined;
}

/** A schema as it stands beside `$defs`, or among them; what it refers to, and how long it is. Made once, whoever refers to it. */
interface Definition {
  readonly refersTo: readonly string[];
  readonly size: number;
  /** With its references led to `$defs`. Most schemas are asked for their size alone. */
  moved(): unknown;
}

export function definitionsIn(schemas: Readonly<Record<string, JsonSchema>>): Definitions {
  const known = new Map<string, Definition>();
  const definition = (name: string): Definition => {
    const found = known.get(name) ?? define(schemas[name]);
    known.set(name, found);
    return found;
  };
  const namesFrom = ({ refersTo }: Definition): string[] => {
    // It grows while it is walked: what is left of it is the queue.
    const names = new Set(refersTo.filter((name) => Object.hasOwn(schemas, name)));
    for (const name of names)
      for (const other of definition(name).refersTo) if (Object.hasOwn(schemas, other)) names.add(other);
    return [...names].sort();
  };
  return {
    named: (name) => schemas[name],
    selfContained(schema) {
      const own = define(schema);
      const names = namesFrom(own);
      const moved = own.moved() as JsonSchemaObject;
      if (names.length === 0) return moved;
      return {
        ...moved,
        $defs: Object.fromEntries(names.map((name) => [name, definition(name).moved() as JsonSchema])),
      };
    },
    sizeOf(schema) {
      const own = define(schema);
      return namesFrom(own).reduce((sum, name) => sum + definition(name).size, own.size);
    },
  };
}

function define(schema: JsonSchema | undefined): Definition {
  let made: unknown;
  return {
    refersTo: namedIn(schema),
    size: JSON.stringify(schema)?.replaceAll("#/components/schemas/", "#/$defs/").length ?? 0,
    moved() {
      made ??= mapDocument(schema, "schema", (own, kind) => {
        const part = kind === "schema" ? inWords(own) : own;
        const ref = part["$ref"];
        return kind === "data" || typeof ref !== "string"
          ? part
          : { ...part, $ref: ref.replace("#/components/schemas/", "#/$defs/") };
      });
      return made;
    },
  };
}
