import type { Ajv2020 } from "ajv/dist/2020.js";
import { ajvLibrary } from "../ajv.ts";
import { withoutIds } from "../json-schema/without-ids.ts";
import type { OpenApiDocument } from "../openapi.ts";
import { type Pointer, toFragment, valueAt } from "../pointer.ts";
import { official } from "./official.ts";
import { shown } from "./schema-words.ts";
import { type SchemaFault, memberName, schemaFaults } from "./schema-faults.ts";

/** Tells where the schema at a pointer breaks the rules for schemas, and how. */
export type FormErrors = (schema: Pointer) => readonly SchemaFault[];

export async function formChecker(document: OpenApiDocument): Promise<FormErrors> {
  const isForm = await official("json-schema");
  let telling: Ajv2020 | undefined;
  return (schema) => {
    const value = withoutIds(valueAt(document, schema), "schema") as object;
    if (!isSchema(value))
      return [{ at: [], message: `the schema must be an object or a boolean, not ${shown(value)}`, keyword: "type" }];
    if (isForm(value)) return [];
    telling ??= new (ajvLibrary().Ajv2020)({ strict: false, logger: false, allErrors: true, verbose: true });
    void telling.validateSchema(value);
    const faults = schemaFaults(telling.errors ?? [], { value, name: memberName });
    // A part that is wrong makes what holds it wrong, and each vocabulary of JSON Schema says the same once more.
    const deepest = faults.filter(
      ({ at }) =>
        !faults.some((other) => other.at.length > at.length && at.every((key, index) => other.at[index] === key)),
    );
    return [...new Map(deepest.reverse().map((fault) => [toFragment(fault.at), fault])).values()].reverse();
  };
}

/** What is neither an object nor a boolean is told by the rules on form; ajv would not even hear of it. */
export const isSchema = (value: unknown): boolean =>
  typeof value === "boolean" || (typeof value === "object" && value !== null && !Array.isArray(value));
