import type { JsonSchema, JsonSchemaObject } from "../../openapi.ts";
import type { Pointer } from "../../pointer.ts";
import { isReference } from "../../reference.ts";
import type { Context, Finding, Rule } from "../context.ts";

/** "The token." of a member `token` says what its name says. */
const FEWEST_WORDS = 4;

/** In a curated document each member of a schema is described, by itself or by the schema that it refers to, in words that say something. */
export const memberDescriptions: Rule = {
  name: "member-descriptions",
  kind: "house",
  isLocal: true,
  *check(context) {
    if (context.rules !== "curated") return;
    for (const root of rootsOf(context))
      for (const { name, schema, pointer } of membersIn(root.schema, root.pointer))
        yield* complaints(context, name, schema, pointer);
  },
};

function* complaints(
  { resolve }: Context,
  name: string,
  schema: JsonSchemaObject,
  pointer: Pointer,
): Generator<Finding> {
  const text = resolve<JsonSchemaObject>(schema)?.description;
  if (typeof text !== "string") {
    yield {
      pointer,
      message: `"${name}" has no description; say what it means, in which unit, and where its value comes from`,
    };
    return;
  }
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  // What is empty is told elsewhere; what a type says of itself, at the type.
  if (words > 0 && words < FEWEST_WORDS && !(isReference(schema) && !Object.hasOwn(schema, "description")))
    yield {
      pointer: [...pointer, "description"],
      message: `the description of "${name}" has ${words === 1 ? "one word" : `${words} words`}; say more than the name does, in at least ${FEWEST_WORDS}`,
    };
}

interface Member {
  readonly name: string;
  readonly schema: JsonSchemaObject;
  readonly pointer: Pointer;
}

const PARTS = ["items", "additionalProperties"];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];

/** The members that a schema describes, at any depth. What only sets conditions (`if`, `not`, `dependentSchemas`) describes none. */
function* membersIn(schema: unknown, pointer: Pointer): Generator<Member> {
  if (typeof schema !== "object" || schema === null) return;
  const parts = schema as Readonly<Record<string, unknown>>;
  for (const [name, member] of Object.entries((parts["properties"] as Record<string, JsonSchema> | undefined) ?? {})) {
    const at = [...pointer, "properties", name];
    if (typeof member === "object") yield { name, schema: member, pointer: at };
    yield* membersIn(member, at);
  }
  for (const key of PARTS) yield* membersIn(parts[key], [...pointer, key]);
  for (const key of LISTS)
    for (const [index, part] of ((parts[key] as readonly unknown[] | undefined) ?? []).entries())
      yield* membersIn(part, [...pointer, key, index]);
}

/** Where schemas begin: under components, and in bodies, answers, parameters and headers. */
function* rootsOf({ unchecked, parts }: Context): Generator<{ readonly schema: unknown; readonly pointer: Pointer }> {
  for (const [name, schema] of Object.entries(unchecked.components?.schemas ?? {}))
    yield { schema, pointer: ["components", "schemas", name] };
  for (const { part, kind, pointer } of parts)
    if (kind === "node" && Object.hasOwn(part, "schema"))
      yield { schema: part["schema"], pointer: [...pointer, "schema"] };
}
