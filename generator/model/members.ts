import type { Effect, JsonSchema, JsonSchemaObject } from "../openapi.ts";
import { type Pointer, toFragment } from "../pointer.ts";
import { schemaName } from "../reference.ts";
import type { Operation } from "./model.ts";

/** An effect that a call has when a member of its request is given and not false. */
export interface OpenedEffect extends MemberPlace {
  readonly effect: Exclude<Effect, "read">;
}

/**
 * A member of a request: a JSON pointer, below the body or by the name of a parameter. `*` stands for each element and for a member of any
 * name, `**` for whatever lies between.
 */
export interface MemberPlace {
  readonly in: "body" | "path" | "query" | "header";
  readonly path: string;
}

/** What single members of a request mean for the whole call. */
export interface MemberFacts {
  readonly opens: readonly OpenedEffect[];
  /** Members that make the API call an address. */
  readonly egress: readonly MemberPlace[];
  /** Members that hold secrets. */
  readonly secrets: readonly MemberPlace[];
}

/** A schema that a request holds, and the way to it. */
export interface Held {
  readonly schema: JsonSchemaObject;
  readonly path: Pointer;
}

const WORDS = ["x-effect", "x-egress", "x-secret"] as const;

/** Whether a schema says by itself what its value means for the call. */
export const saysMore = (schema: object): boolean => WORDS.some((word) => Object.hasOwn(schema, word));

/** Finds in requests what {@link saysMore}. Most documents have nothing of it, and are not looked through again. */
export function memberFinder(schemas: Readonly<Record<string, JsonSchema>>): (root: JsonSchema) => readonly Held[] {
  const telling = tellingSchemas(schemas);
  return (root) => {
    const found: Held[] = [];
    const circles: Pointer[] = [];
    const visit = (value: unknown, path: Pointer, inside: ReadonlyMap<string, number>): void => {
      if (typeof value !== "object" || value === null) return;
      const schema = value as JsonSchemaObject;
      if (saysMore(schema)) found.push({ schema, path });
      const name = schemaName(schema);
      if (name !== undefined && telling.has(name)) {
        const begun = inside.get(name);
        if (begun === undefined) visit(schemas[name], path, new Map(inside).set(name, path.length));
        else circles.push(path.slice(0, begun));
      }
      for (const [key, part] of Object.entries(schema.properties ?? {})) visit(part, [...path, key], inside);
      for (const part of anyOnesOf(schema)) visit(part, [...path, "*"], inside);
      for (const part of formsOf(schema)) visit(part, path, inside);
    };
    if (telling.size > 0 || carries(root)) visit(root, [], new Map());
    const repeated = found.flatMap(({ schema, path }) =>
      circles
        .filter((circle) => path.length > circle.length && circle.every((key, index) => key === path[index]))
        .map((circle) => ({ schema, path: [...circle, "**", ...path.slice(-1)] })),
    );
    return [...found, ...repeated];
  };
}

const anyOnesOf = ({ items, prefixItems, additionalProperties, patternProperties }: JsonSchemaObject): unknown[] => [
  items,
  ...(prefixItems ?? []),
  additionalProperties,
  ...Object.values((patternProperties as object | undefined) ?? {}),
];

const formsOf = (schema: JsonSchemaObject): unknown[] => [
  ...[schema.allOf, schema.anyOf, schema.oneOf].flatMap((forms) => forms ?? []),
  schema["then"],
  schema["else"],
  ...Object.values((schema["dependentSchemas"] as object | undefined) ?? {}),
];

/** Names of the schemas that lead to one that says more. */
function tellingSchemas(schemas: Readonly<Record<string, JsonSchema>>): ReadonlySet<string> {
  const telling = new Set(Object.keys(schemas).filter((name) => carries(schemas[name])));
  for (let before = 0; telling.size > before;) {
    before = telling.size;
    for (const [name, schema] of Object.entries(schemas))
      if (!telling.has(name) && refersTo(schema, telling)) telling.add(name);
  }
  return telling;
}

const carries = (value: unknown): boolean =>
  typeof value === "object" && value !== null && (saysMore(value) || Object.values(value).some(carries));

const refersTo = (value: unknown, names: ReadonlySet<string>): boolean =>
  typeof value === "object" &&
  value !== null &&
  (names.has(schemaName(value) ?? "") || Object.values(value).some((part) => refersTo(part, names)));

/** The facts of one operation, sorted, each once. What it does anyway is opened by no member. */
export function memberFacts(
  find: ReturnType<typeof memberFinder>,
  {
    effect,
    parameters,
    body,
  }: Pick<Operation, "effect" | "parameters"> & { readonly body: Operation["body"] | undefined },
): MemberFacts {
  const inBody = find(body?.type === undefined ? {} : { $ref: `#/components/schemas/${body.type}` });
  const held = [
    ...inBody.map((each) => ({ ...each, in: "body" as const })),
    ...parameters.flatMap(({ schema, member, in: place }) =>
      find(schema).map((each) => ({ ...each, in: place, path: [member, ...each.path] })),
    ),
  ];
  const places = held
    .filter(({ path }) => path.length > 0)
    .map((each) => ({ ...each, path: toFragment(each.path).slice(1) }));
  const having = (word: "x-egress" | "x-secret") =>
    unique(places.flatMap(({ schema, in: place, path }) => (schema[word] === true ? [{ in: place, path }] : [])));
  const opens = places.flatMap(({ schema, in: place, path }) => {
    const opened = schema["x-effect"] as Effect | undefined;
    const isMore = opened !== undefined && opened !== "read" && opened !== effect;
    return isMore && (opened !== "write" || effect === "read") ? [{ in: place, path, effect: opened }] : [];
  });
  return { opens: unique(opens), egress: having("x-egress"), secrets: having("x-secret") };
}

const unique = <T extends MemberPlace>(places: readonly T[]): readonly T[] => {
  const byText = new Map(places.map((place) => [`${place.path} ${JSON.stringify(place)}`, place]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
};
