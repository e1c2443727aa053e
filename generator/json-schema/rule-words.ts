import type { JsonSchema, JsonSchemaObject } from "../openapi.ts";

/**
 * The rules of a schema on its members that a plain one cannot hold, a sentence each: clients refuse `oneOf`, `not` and `if` at the root of
 * a tool's arguments. What has no short words is left to the check.
 *
 * @param members - What its members are called: "the arguments" of a tool.
 */
export function ruleSentences(schema: JsonSchemaObject, members: string): readonly string[] {
  return [...demands(schema, ""), ...counts(schema, members)].map(
    (demand) => `${demand.charAt(0).toUpperCase()}${demand.slice(1)}.`,
  );
}

/** What a schema asks for beyond `required`, as parts of sentences: "give `a` or `b`". */
function demands(schema: JsonSchemaObject, at: string): string[] {
  const { anyOf, oneOf, not } = schema;
  return [
    ...choice(oneOf, "exactly one of", at),
    ...choice(anyOf, "at least one of", at),
    ...(isSchema(not) ? refusals(not, at, Object.keys(schema.properties ?? {})) : []),
    ...conditional(schema, at),
    ...Object.entries((schema["dependentRequired"] ?? {}) as Record<string, string[]>).map(
      ([name, needed]) => `${quoted(at, name)} needs ${named(at, needed, "and")} beside it`,
    ),
  ];
}

function choice(branches: readonly JsonSchema[] | undefined, how: string, at: string): string[] {
  const names = (branches ?? []).map((branch) => (isSchema(branch) ? requiredOnly(branch) : undefined));
  if (names.length === 0 || names.includes(undefined)) return [];
  const words = (names as string[][]).map((each) => each.map((name) => quoted(at, name)).join(" with "));
  return [words.length === 1 ? `give ${words[0]}` : `give ${how} ${listed(words, "and")}`];
}

function conditional({ if: condition, then: yes, else: no }: JsonSchemaObject, at: string): string[] {
  const when = isSchema(condition) ? conditionWords(condition, at) : undefined;
  if (when === undefined) return [];
  const [first, second] = [yes, no].map((part) => (isSchema(part) ? allDemands(part, at).join(" and ") : ""));
  if (!first) return second ? [`without ${when}, ${second}`] : [];
  return [`with ${when}, ${first}${second ? `; otherwise ${second}` : ""}`];
}

/** `broadcast: true`, or the members of which one is there. */
export function conditionWords(condition: JsonSchemaObject, at = ""): string | undefined {
  const { required = [], properties = {}, anyOf, not } = condition;
  const values = [
    ...valueWords(properties, at, ""),
    ...(isSchema(not) ? valueWords(not.properties ?? {}, at, "other than ") : []),
  ];
  if (values.length > 0) return listed(values, "and");
  if (required.length > 0) return named(at, required, "and");
  const names = (anyOf ?? []).flatMap((branch) => (isSchema(branch) ? (requiredOnly(branch) ?? []) : []));
  return names.length > 0 ? named(at, names, "or") : undefined;
}

/** What members must be: `a: true`, `a` as "x" or "y", `a` other than "x". */
function valueWords(properties: Readonly<Record<string, JsonSchema>>, at: string, how: string): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!isSchema(value)) return [];
    const { const: single, enum: several, not } = value;
    if (single !== undefined && how === "")
      return [`\`${[at, name].filter(Boolean).join(".")}: ${JSON.stringify(single)}\``];
    const values = single === undefined ? several : [single];
    if (values)
      return [
        `${quoted(at, name)} ${how || "as "}${listed(
          values.map((each) => JSON.stringify(each)),
          "or",
        )}`,
      ];
    return how === "" && isSchema(not) ? valueWords({ [name]: not }, at, "other than ") : [];
  });
}

/** With what `required` asks for, which beside a condition no list shows. */
const allDemands = (schema: JsonSchemaObject, at: string): string[] => [
  ...(schema.required ? [`give ${named(at, schema.required, "and")}`] : []),
  ...demands(schema, at),
];

/**
 * What must not be, in words.
 *
 * @param members - Of the object that it is about.
 */
export function refusals(schema: JsonSchemaObject, at = "", members: readonly string[] = []): string[] {
  const { required, properties, anyOf, allOf, propertyNames } = schema;
  if (allOf) return notBoth(allOf);
  if (anyOf)
    return (
      leftOut(anyOf, at) ??
      onlyOne(anyOf, at) ??
      anyOf.flatMap((branch) => (isSchema(branch) ? refusals(branch, at) : []))
    );
  if (isSchema(propertyNames) && typeof propertyNames.const === "string") {
    const others = members.filter((name) => name !== propertyNames.const);
    const last = others.length > 1 ? "at least one of " : "";
    return [
      others.length > 0
        ? `give ${last}${named(at, others, "and")}`
        : `give more than ${quoted(at, propertyNames.const)}`,
    ];
  }
  if (properties) return unlessFits(required ?? [], properties, at);
  if (!required) return [];
  return [
    required.length === 1
      ? `leave out ${named(at, required, "")}`
      : `do not give ${named(at, required, "and")} together`,
  ];
}

/** `not: {allOf: [{contains: A}, {contains: B}]}`: entries of a list that must not be in it together. */
function notBoth(branches: readonly JsonSchema[]): string[] {
  const entries = branches.flatMap((branch) => {
    const entry = isSchema(branch) ? branch["contains"] : undefined;
    if (!isSchema(entry)) return [];
    return entry.const === undefined
      ? (requiredOnly(entry)?.map((name) => quoted("", name)) ?? [])
      : [JSON.stringify(entry.const)];
  });
  return entries.length === branches.length ? [`have only one of ${listed(entries, "and")} in the list`] : [];
}

/** Several members of which none may be there are one rule. */
function leftOut(branches: readonly JsonSchema[], at: string): string[] | undefined {
  const names = branches.map((branch) => (isSchema(branch) ? requiredOnly(branch) : undefined));
  const single = names.flatMap((each) => (each?.length === 1 ? each : []));
  return single.length === branches.length ? [`leave out ${named(at, single, "and")}`] : undefined;
}

/** Members of which no two may stand together, pair by pair. */
function onlyOne(branches: readonly JsonSchema[], at: string): string[] | undefined {
  const pairs = branches.flatMap((branch) => (isSchema(branch) ? [requiredOnly(branch) ?? []] : []));
  const all = [...new Set(pairs.flat())];
  const isEach = pairs.every((pair) => pair.length === 2) && pairs.length === (all.length * (all.length - 1)) / 2;
  return isEach && all.length > 2 ? [`give at most one of ${named(at, all, "and")}`] : undefined;
}

/** `not: {required: [a, b], properties: {b: {not: X}}}`: where both are given, `b` has to be an X. */
function unlessFits(
  required: readonly string[],
  properties: Readonly<Record<string, JsonSchema>>,
  at: string,
): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const wanted = isSchema(value) ? value["not"] : undefined;
    if (!isSchema(wanted)) return [];
    const others = required.filter((each) => each !== name);
    const asked = shapeWords(wanted, [at, name].filter(Boolean).join("."));
    const when = others.length > 0 ? `with ${named(at, others, "and")}, ` : "";
    return asked.map((words) => `${when}${words}`);
  });
}

function shapeWords({ required, properties = {}, additionalProperties: each }: JsonSchemaObject, at: string): string[] {
  const deeper = Object.entries(properties).flatMap(([name, value]) =>
    isSchema(value) ? shapeWords(value, `${at}.${name}`) : [],
  );
  // What is said of a member's members says that the member is there.
  if (deeper.length > 0) return deeper;
  if (required)
    return [
      `\`${at}\` needs ${listed(
        required.map((name) => `\`${name}\``),
        "and",
      )}`,
    ];
  if (!isSchema(each) || !each.required) return [];
  return [
    `each member of \`${at}\` needs ${listed(
      each.required.map((name) => `\`${name}\``),
      "and",
    )}`,
  ];
}

/** Where one must be given beside a certain one, that at least one is needed says nothing more. */
function counts({ minProperties: least, maxProperties: most, not }: JsonSchemaObject, members: string): string[] {
  if (least === 1 && most === 1) return [`give exactly one of ${members}`];
  const isSaid = least === 1 && isSchema(not) && not["propertyNames"] !== undefined;
  return [
    ...(typeof least === "number" && !isSaid ? [`give at least ${least === 1 ? "one" : least} of ${members}`] : []),
    ...(typeof most === "number" ? [`give at most ${most} of ${members}`] : []),
  ];
}

/** The members that a schema asks for when it asks for nothing else. */
function requiredOnly(schema: JsonSchemaObject): string[] | undefined {
  const others = Object.keys(schema).filter((key) => key !== "required" && key !== "type");
  return others.length === 0 ? schema.required : undefined;
}

/** `a`, `b` and `c` */
const listed = (names: readonly string[], word: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;

const isSchema = (value: unknown): value is JsonSchemaObject => typeof value === "object" && value !== null;
const quoted = (at: string, name: string): string => `\`${[at, name].filter(Boolean).join(".")}\``;
const named = (at: string, names: readonly string[], word: string): string =>
  listed(
    names.map((name) => quoted(at, name)),
    word,
  );
