import { createPolicy, tools } from "@braze-codegen/mcp";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";

type Schema = Readonly<Record<string, unknown>>;

/** A schema in a tool's arguments, and where it stands; the first is the root. */
interface Place {
  readonly tool: string;
  readonly path: string;
  readonly schema: Schema;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function placesIn(tool: string, schema: Schema, path = ""): Place[] {
  const children: [string, unknown][] = [
    ...Object.entries((schema["properties"] ?? {}) as Schema),
    ["[]", schema["items"]],
    ...((schema["anyOf"] ?? []) as unknown[]).map((form, index): [string, unknown] => [`|${index}`, form]),
  ];
  return [
    { tool, path, schema },
    ...children.flatMap(([name, child]) => (isSchema(child) ? placesIn(tool, child, `${path}/${name}`) : [])),
  ];
}

const roots = tools.map(({ name, inputSchema }): Place => ({ tool: name, path: "", schema: inputSchema }));
const all = tools.flatMap(({ name, inputSchema }) => placesIn(name, inputSchema));
const nested = all.filter(({ path }) => path !== "");
const names = (places: readonly Place[]) =>
  places.flatMap(({ tool, schema }) =>
    Object.keys((schema["properties"] ?? {}) as Schema).map((name) => ({ tool, path: name, schema: { name } })),
  );
const only =
  (...keys: string[]) =>
  (schema: Schema) =>
    Object.keys(schema).every((key) => keys.includes(key));
const without =
  (...keys: string[]) =>
  (schema: Schema) =>
    keys.every((key) => !Object.hasOwn(schema, key));

const table: [client: string, rule: string, places: readonly Place[], holds: (schema: Schema) => boolean][] = [
  [
    "Anthropic",
    "an object of members at the root, and nothing else",
    roots,
    only("type", "properties", "required", "additionalProperties"),
  ],
  ["Anthropic", "the root is an object", roots, ({ type }) => type === "object"],
  [
    "Anthropic",
    "names of arguments that it takes",
    names(roots),
    ({ name }) => /^[A-Za-z0-9_-]{1,64}$/.test(String(name)),
  ],
  [
    "OpenAI",
    "no rule but a choice of forms",
    all,
    without(
      "oneOf",
      "allOf",
      "not",
      "if",
      "then",
      "else",
      "dependentRequired",
      "dependentSchemas",
      "propertyNames",
      "contains",
      "patternProperties",
      "prefixItems",
      "unevaluatedProperties",
      "unevaluatedItems",
    ),
  ],
  [
    "OpenAI",
    "every schema has a type or forms",
    all,
    ({ type, anyOf }) => (type === undefined) !== (anyOf === undefined),
  ],
  [
    "OpenAI",
    "forms are more than one, and none has forms",
    nested,
    ({ anyOf }) =>
      anyOf === undefined ||
      ((anyOf as Schema[]).length > 1 && (anyOf as Schema[]).every((form) => form["anyOf"] === undefined)),
  ],
  [
    "OpenAI",
    "descriptions of at most 1,000 characters",
    all,
    ({ description = "" }) => String(description).length <= 1000,
  ],
  [
    "Gemini",
    "one type, and not null",
    nested,
    ({ type }) => type === undefined || (typeof type === "string" && type !== "null"),
  ],
  ["Gemini", "arrays say what they hold", all, ({ type, items }) => type !== "array" || isSchema(items)],
  [
    "Gemini",
    "lists of values are texts",
    all,
    ({ type, enum: values }) =>
      values === undefined || (type === "string" && (values as unknown[]).every((value) => typeof value === "string")),
  ],
  ["Gemini", "no format but date-time", all, ({ format }) => format === undefined || format === "date-time"],
  ["Gemini", "no constant, no default, no example", all, without("const", "default", "examples", "example", "title")],
  ["VS Code", "no reference", all, without("$ref", "$defs", "definitions", "$id", "$anchor", "$dynamicRef")],
  [
    "VS Code",
    "members that are required exist",
    all,
    ({ required = [], properties = {} }) =>
      (required as string[]).every((name) => Object.hasOwn(properties as object, name)),
  ],
  ["Cursor", "no keyword of ours", all, (schema) => Object.keys(schema).every((key) => !key.startsWith("x-"))],
];

describe("what is listed", () => {
  test.each(table)("%s: %s", (_, __, places, holds) => {
    expect(places.length).toBeGreaterThan(100);
    expect(places.filter(({ schema }) => !holds(schema)).map(({ tool, path }) => `${tool}${path}`)).toEqual([]);
  });

  test("OpenAI, Cursor: names of tools of at most 48 characters, and descriptions of at most 1,000", () => {
    expect(tools.filter(({ name }) => !/^[a-z][a-z0-9_]{0,47}$/.test(name)).map(({ name }) => name)).toEqual([]);
    expect(tools.filter(({ description }) => description.length > 1000).map(({ name }) => name)).toEqual([]);
  });

  test("VS Code: each compiles where nothing strange is forgiven", () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    for (const { name, inputSchema } of tools) expect(() => ajv.compile(inputSchema), name).not.toThrow();
  });

  test("a call that is named is one by the name of its tool", () => {
    const known = new Set(tools.map(({ name }) => name));
    const ids = new Set(tools.map(({ _meta }) => _meta.operationId));
    const texts = tools.flatMap(({ name, description, inputSchema }) => [
      [name, description] as const,
      ...placesIn(name, inputSchema).map(({ schema }) => [name, String(schema["description"] ?? "")] as const),
    ]);
    const strange = texts.flatMap(([name, text]) =>
      [...text.matchAll(/`([^`]+)`/g)].flatMap(([, word = ""]) =>
        ids.has(word) || (/^(GET|POST|PUT|PATCH|DELETE) \//.test(word) && !known.has(word)) ? [`${name}: ${word}`] : [],
      ),
    );
    expect(strange).toEqual([]);
  });
});

test.each<[tool: string, sentence: string]>([
  [
    "campaigns_trigger_send",
    "With `broadcast: true`, leave out `recipients` and `attachments`; otherwise give at least one of `recipients` and `audience`.",
  ],
  ["messages_send", "With `campaign_id`, each member of `messages` needs `message_variation_id`."],
  ["messages_live_activity_start", "`notification.alert` needs `title` and `body`."],
  ["subscription_status_set", "Do not give `email` and `phone` together."],
  ["users_delete", "Give exactly one of the arguments."],
  ["users_export_ids", "Give at most one of `device_id`, `email_address` and `phone`."],
  [
    "users_identify",
    "Give at least one of `aliases_to_identify`, `emails_to_identify` and `phone_numbers_to_identify`.",
  ],
])("the choice that %s makes is said: %s", (name, sentence) => {
  const { description } = tools.find((tool) => tool.name === name) ?? {};
  expect(description).toContain(sentence);
});

test("by default fewer than 36 tools, reads without personal data", () => {
  const { shown } = createPolicy();
  expect(shown.length).toBeLessThanOrEqual(36);
  expect(shown.filter(({ _meta }) => _meta.effect !== "read" || _meta.pii)).toEqual([]);
});
