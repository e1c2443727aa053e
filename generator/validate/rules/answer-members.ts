import type { JsonSchemaObject, MediaTypeObject } from "../../openapi.ts";
import { type Pointer, fromFragment, toFragment, valueAt } from "../../pointer.ts";
import { canonicalPointer, isReference, reachedComponents } from "../../reference.ts";
import type { Context, Rule } from "../context.ts";

/** A schema of an answer, and every object of the examples that it describes. */
interface Described {
  readonly schema: JsonSchemaObject;
  readonly pointer: Pointer;
  readonly title: string;
  readonly objects: object[];
}

/**
 * In a curated document a member that every example of an answer has is required. So what is optional is shown: by an answer without it, or
 * by none at all. Schemas that requests use as well are left alone, since a caller may leave out what an answer always has.
 */
export const answerMembers: Rule = {
  name: "answer-members",
  kind: "house",
  *check(context) {
    if (context.rules !== "curated") return;
    for (const { schema, pointer, title, objects } of describedBy(context).values()) {
      const required = new Set(schema.required ?? []);
      for (const name of Object.keys(schema.properties ?? {}))
        if (!required.has(name) && objects.every((object) => Object.hasOwn(object, name)))
          yield {
            pointer: [...pointer, "properties", name],
            message: `every example of the answer of ${title} has "${name}", and it is not required; require it, or show an answer without it`,
          };
    }
  },
};

function describedBy(context: Context): Map<string, Described> {
  const found = new Map<string, Described>();
  const ofRequests = reachedComponents(
    context.document,
    context.operations.map(({ body }) => body?.value),
  ).get("schemas");
  for (const { title, responses } of context.operations)
    for (const { value, pointer } of responses.filter((each) => each.status.startsWith("2")))
      for (const [type, media] of Object.entries(value.content ?? {}))
        for (const example of valuesOf(context, media)) visit([...pointer, "content", type, "schema"], example, title);
  return found;

  function visit(at: Pointer, value: unknown, title: string): void {
    if (typeof value !== "object" || value === null) return;
    const { pointer, schema } = schemaAt(context, at);
    if (schema === undefined) return;
    for (const index of (schema.allOf ?? []).keys()) visit([...pointer, "allOf", index], value, title);
    for (const kind of ["anyOf", "oneOf"] as const)
      for (const index of (schema[kind] ?? []).keys()) {
        const branch = [...pointer, kind, index];
        if (context.schemas.fits(branch, value)) visit(branch, value, title);
      }
    if (Array.isArray(value)) {
      if (schema.items !== undefined) for (const item of value as unknown[]) visit([...pointer, "items"], item, title);
      return;
    }
    note(pointer, schema, value, title);
    for (const [name, member] of Object.entries(value))
      if (schema.properties?.[name] !== undefined) visit([...pointer, "properties", name], member, title);
      else if (schema.additionalProperties !== undefined) visit([...pointer, "additionalProperties"], member, title);
  }

  function note(pointer: Pointer, schema: JsonSchemaObject, value: object, title: string): void {
    const [components, schemas, name] = pointer;
    if (components === "components" && schemas === "schemas" && ofRequests?.has(String(name))) return;
    const key = toFragment(pointer);
    const described = found.get(key) ?? { schema, pointer, title, objects: [] };
    described.objects.push(value);
    found.set(key, described);
  }
}

function* valuesOf(context: Context, { example, examples }: MediaTypeObject) {
  if (example !== undefined) yield example;
  for (const each of Object.values(examples ?? {})) yield context.resolve<{ value?: unknown }>(each)?.value;
}

/** The schema itself, where references lead. */
function schemaAt(context: Context, at: Pointer): { pointer: Pointer; schema: JsonSchemaObject | undefined } {
  let pointer = canonicalPointer(context.document, at);
  let schema = valueAt(context.document, pointer);
  for (let hops = 0; isReference(schema) && hops < 50; hops++) {
    pointer = canonicalPointer(context.document, fromFragment(schema.$ref));
    schema = valueAt(context.document, pointer);
  }
  return { pointer, schema: typeof schema === "object" && schema !== null ? (schema as JsonSchemaObject) : undefined };
}
