import { ruleSentences } from "../../json-schema/rule-words.ts";
import type { JsonSchema, JsonSchemaObject } from "../../openapi.ts";
import { schemaName } from "../../reference.ts";
import { constraintSentence } from "../../typescript/constraints.ts";
import { memberSentence } from "../../typescript/member-sentence.ts";
import { isCondition } from "../../typescript/variants/conditions.ts";
import { typeText } from "../../cli/explain/type-text.ts";

/** What a value is, as the page shows it: a line of a tree, and what opens below it. */
export interface Shape {
  /** `string`, `UserAttributes[]`. */
  readonly type: string;
  /** The named schema that it is, or that each of its entries is. */
  readonly of?: string;
  readonly description?: string;
  /** Lengths, ranges, formats, defaults, and what it means for the whole call, in words. */
  readonly limits?: string;
  /** The values of a choice that is too long for its type. */
  readonly values?: readonly string[];
  readonly deprecated?: boolean;
  readonly members?: readonly Member[];
  /** Named schemas whose members it has as well. */
  readonly parts?: readonly string[];
  /** What it is one of. */
  readonly forms?: readonly Shape[];
  /** Which members go together, a sentence each. */
  readonly rules?: readonly string[];
}

export interface Member extends Shape {
  readonly name: string;
  readonly required?: boolean;
}

/** Values that stand in the type itself. */
const FEW = 4;

/** A schema as a tree: what it refers to by name is left to be opened. */
export function shapeOf(schema: JsonSchema | undefined): Shape {
  if (typeof schema !== "object") return { type: schema === false ? "never" : "any" };
  const named = nameOf(schema);
  const own = {
    type: typeText(schema),
    ...defined({
      description: schema.description?.trim() || undefined,
      limits: wordsOf(schema) || undefined,
      deprecated: schema.deprecated === true ? true : undefined,
    }),
  };
  if (named !== undefined) return { ...own, of: named };
  const entry = isList(schema) ? shapeOf(schema.items) : undefined;
  if (entry) return { ...own, ...below(entry), ...defined({ limits: together(own.limits, entry.limits) }) };
  const forms = formsOf(schema);
  const parts = (schema.allOf ?? []).flatMap((part) => schemaName(part) ?? []);
  const members = membersOf(schema);
  const rules = ruleSentences(schema, "these members");
  return {
    ...own,
    ...defined({
      values: schema.enum && schema.enum.length > FEW ? schema.enum.map((each) => JSON.stringify(each)) : undefined,
      members: filled(members),
      parts: filled(parts),
      forms: filled(forms),
      rules: filled(rules),
    }),
  };
}

/** The name of a schema, also where it stands alone in a list, or with null as the only other choice. */
function nameOf(schema: JsonSchemaObject): string | undefined {
  const name = schemaName(schema);
  if (name !== undefined || schema.properties !== undefined) return name;
  if (schema.allOf?.length === 1) return schemaName(schema.allOf[0]);
  const choices = (schema.anyOf ?? schema.oneOf ?? []).filter((each) => !isNull(each));
  return choices.length === 1 ? schemaName(choices[0]) : undefined;
}

const isNull = (schema: JsonSchema): boolean => typeof schema === "object" && schema.type === "null";

const isList = ({ type, items }: JsonSchemaObject): boolean => items !== undefined && [type].flat().includes("array");

/** What opens below a list is what opens below its entries. */
function below({ of, values, members, parts, forms, rules }: Shape): Partial<Shape> {
  return defined({ of, values, members, parts, forms, rules });
}

/** Choices between values that have something to show; scalars stand in the type. */
function formsOf(schema: JsonSchemaObject): readonly Shape[] {
  const shapes = [schema.oneOf, schema.anyOf]
    .flatMap((forms) => forms ?? [])
    .filter((form) => !isNull(form) && !isCondition(form))
    .map(shapeOf);
  return shapes.some(opens) ? shapes : [];
}

const opens = ({ of, members, parts, forms, values }: Shape): boolean =>
  [of, members, parts, forms, values].some((each) => each !== undefined);

/** Its own members, those of the parts that have no name, and those of any name. */
function membersOf(schema: JsonSchemaObject): readonly Member[] {
  const inParts = (schema.allOf ?? []).filter((part) => typeof part === "object" && schemaName(part) === undefined);
  const required = new Set(
    [schema, ...inParts].flatMap((part) => (typeof part === "object" ? (part.required ?? []) : [])),
  );
  const named = [...inParts, schema].flatMap((part) =>
    typeof part === "object" ? Object.entries(part.properties ?? {}) : [],
  );
  const others = [
    ...Object.entries(schema.patternProperties ?? {}).map(([pattern, part]) => [`/${pattern}/`, part] as const),
    ...(typeof schema.additionalProperties === "object" ? [["*", schema.additionalProperties] as const] : []),
  ];
  return [...new Map([...named, ...others])].map(([name, part]) => ({
    name,
    ...(required.has(name) ? { required: true } : {}),
    ...shapeOf(part),
  }));
}

const wordsOf = (schema: JsonSchemaObject): string =>
  [memberSentence(schema), schema.$ref === undefined ? constraintSentence(schema) : ""].filter(Boolean).join(" ");

const together = (list: string | undefined, entry: string | undefined): string | undefined =>
  entry === undefined ? list : [list, `Each: ${entry}`].filter(Boolean).join(" ");

const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** Only what is there. */
export function defined<T extends object>(members: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}
