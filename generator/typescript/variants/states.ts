import { resolveReference } from "../../reference.ts";
import type { JsonSchema, JsonSchemaObject, OpenApiDocument } from "../../openapi.ts";
import { namesForbidden, namesListed } from "./holds.ts";

/** What a member can be: absent, one of some values that conditions tell apart, or anything else. */
export type State = "absent" | "other" | readonly unknown[];

/** A member that conditions ask about. */
export interface Member {
  readonly name: string;
  /** `absent` comes first, where it may be. */
  readonly states: readonly State[];
}

/** The members that conditions name, each with what they tell apart of it. */
export function membersAsked(
  conditions: JsonSchema,
  names: readonly string[],
  required: ReadonlySet<string>,
  valuesOf: (name: string) => readonly unknown[] | undefined,
): Member[] {
  const asked = new Map<string, unknown[][]>();
  collect(conditions, names, asked);
  return [...asked].map(([name, sets]) => {
    const values = valuesOf(name);
    const classes = classesOf(sets, values);
    const named = new Set(classes.flat().map(keyOf));
    const rest = values?.filter((value) => !named.has(keyOf(value)));
    return {
      name,
      states: [
        ...(required.has(name) ? [] : ["absent" as const]),
        ...classes,
        ...(rest?.length === 0 ? [] : classes.length > 0 && rest ? [rest] : ["other" as const]),
      ],
    };
  });
}

/** All values that a member may have, where its schema lists them. */
export function valuesListed(
  document: OpenApiDocument,
  schema: JsonSchema | undefined,
): readonly unknown[] | undefined {
  const resolved = resolveReference(document, schema as JsonSchemaObject | undefined);
  if (typeof resolved !== "object") return undefined;
  if (resolved["const"] !== undefined) return [resolved["const"]];
  if (Array.isArray(resolved.enum)) return resolved.enum;
  return resolved.type === "boolean" ? [true, false] : undefined;
}

/** Values that the same conditions name are alike; those that a member cannot have fall away. */
function classesOf(sets: readonly unknown[][], values: readonly unknown[] | undefined): unknown[][] {
  const legal = values && new Set(values.map(keyOf));
  const all = new Map(sets.flat().map((value) => [keyOf(value), value]));
  const classes = new Map<string, unknown[]>();
  for (const [key, value] of all) {
    if (legal && !legal.has(key)) continue;
    const alike = sets.map((set) => (set.some((each) => keyOf(each) === key) ? "1" : "0")).join("");
    classes.set(alike, [...(classes.get(alike) ?? []), value]);
  }
  return [...classes.values()];
}

/** Values as JSON tells them apart. */
export const keyOf = (value: unknown): string => JSON.stringify(value) ?? "";

function collect(schema: unknown, names: readonly string[], asked: Map<string, unknown[][]>): void {
  const ask = (name: string, values: readonly unknown[][] = []) =>
    asked.set(name, [...(asked.get(name) ?? []), ...values]);
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "required") for (const name of value as string[]) ask(name);
    if (key === "properties") for (const [name, part] of Object.entries(value as object)) ask(name, valueSets(part));
    if (key === "dependentRequired")
      for (const [name, others] of Object.entries(value as Record<string, string[]>))
        for (const each of [name, ...others]) ask(each);
    if (key === "propertyNames") for (const name of namesIn(value as JsonSchema, names)) ask(name);
    if (/^(min|max)Properties$/.test(key)) for (const name of names) ask(name);
    if (/^(not|if|then|else)$/.test(key)) collect(value, names, asked);
    if (/^(anyOf|oneOf|allOf)$/.test(key)) for (const each of value as unknown[]) collect(each, names, asked);
  }
}

const namesIn = (schema: JsonSchema, names: readonly string[]): readonly string[] =>
  namesForbidden(schema) ?? (namesListed(schema) ? names : []);

function valueSets(part: unknown): unknown[][] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === "const") return [[value as unknown]];
    if (key === "enum" && Array.isArray(value)) return [value];
    return key === "not" ? valueSets(value) : [];
  });
}
