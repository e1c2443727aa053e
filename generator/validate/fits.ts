import { type Schema, format as formats, validate } from "@cfworker/json-schema";
import type { Format } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { mapDocument } from "../document-walk.ts";
import { type Pointer, fromFragment, toFragment, valueAt } from "../pointer.ts";

/**
 * Whether a value fits the schema at a pointer, without compiling it: most schemas are held against one example or two, and to compile them
 * takes longer than all other rules together. Undefined where that cannot be told.
 */
export type Fits = (schema: Pointer, value: unknown) => boolean | undefined;

/** @param document - What the references of its schemas lead into. */
export function fitsIn(document: object): Fits {
  /** By the references that lead to them. */
  const lookup: Record<string, Schema | boolean> = Object.create(null) as Record<string, Schema | boolean>;

  const schemaAt = (pointer: Pointer): Schema | boolean => {
    const root = toFragment(pointer);
    // It grows while it is walked: what is left of it is the queue.
    const due = new Set([root]);
    for (const ref of due) if (!(ref in lookup)) lookup[ref] = prepared(valueAt(document, fromFragment(ref)), due);
    return lookup[root] as Schema | boolean;
  };

  return (schema, value) => {
    try {
      return validate(value, schemaAt(schema) as Schema, "2020-12", lookup).valid;
    } catch {
      // A pattern that is none, a reference without end.
      return undefined;
    }
  };
}

/** A schema whose formats mean what they mean to the validators of the output; what it refers to is added to `due`. */
function prepared(schema: unknown, due: Set<string>): Schema | boolean {
  return mapDocument(schema, "schema", (part, kind) => {
    if (kind !== "schema") return part;
    // The library and ajv do not agree on what is evaluated within a condition.
    if (JSON.stringify(part["if"])?.includes('"unevaluated')) throw new Error("left to ajv");
    if (typeof part["$ref"] === "string") due.add(part["$ref"]);
    const { format } = part;
    if (typeof format !== "string" || !Object.hasOwn(fullFormats, format)) return part;
    const limits = NUMBERS[format];
    if (limits === undefined) return { ...part, format: OURS + format };
    return { ...part, allOf: [...((part["allOf"] as unknown[] | undefined) ?? []), limits] };
  }) as Schema | boolean;
}

/** Formats that say something of numbers, as the keywords that say it. */
const NUMBERS: Readonly<Record<string, object>> = {
  int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1, multipleOf: 1 },
  int64: { multipleOf: 1 },
  float: {},
  double: {},
};

/** Beside the formats of the library, which are not quite the same. */
const OURS = "output:";

for (const [name, definition] of Object.entries(fullFormats)) formats[OURS + name] = testOf(definition);

function testOf(definition: Format): (text: string) => boolean {
  if (typeof definition === "function") return (text) => definition(text);
  if (definition instanceof RegExp) return (text) => definition.test(text);
  if (typeof definition !== "object" || !("validate" in definition)) return () => true;
  return testOf(definition.validate as Format);
}
