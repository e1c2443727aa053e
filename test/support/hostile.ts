import fc from "fast-check";
import type { JsonSchema, OpenApiDocument, OperationObject } from "../../generator/openapi.ts";

/** Strings that mean something to somebody: to JavaScript, YAML, Markdown, a file system, a terminal. */
export const PAYLOADS = [
  "*/ evil() /*",
  "*/evil();/*",
  "`\u0024{evil()}`",
  "\u0024{evil()}",
  '"; evil(); "',
  "'; evil(); '",
  "\\'; evil(); //",
  '\\"; evil(); //',
  "\nevil();\n",
  "\r\nevil();\r\n",
  "\u2028evil();\u2029",
  "// evil()",
  "] = evil(); //",
  "} evil() {",
  "{{evil}} {{{evil}}}",
  "{@link evil} @evil",
  "</script><script>evil()</script>",
  "<!-- evil() -->",
  "__proto__",
  "constructor",
  "toString",
  "default",
  "arguments",
  "validate10",
  "../../x",
  "/etc/passwd",
  "C:\\x",
  "con",
  ".",
  "index",
  "shared",
  "\\",
  "\ufeff",
  "ﬀé用户🙂",
  "#: - &a *a !!js |",
  "",
  " ",
  "0",
] as const;

/** Strings that only their length makes hostile. */
export const LONG = ["a".repeat(10_000), "A".repeat(10_000), "*/".repeat(5000), "a ".repeat(5000)] as const;

/** OpenAPI allows letters, digits, dots, dashes and underscores in the name of a component. */
const COMPONENTS = [
  "__proto__",
  "constructor",
  "toString",
  "..",
  "-",
  "0",
  "con",
  "Record",
  "Operation",
  "a".repeat(300),
];

export const payload: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PAYLOADS) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme" }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...PAYLOADS), fc.constantFrom(...PAYLOADS)).map((both) => both.join("")),
  },
);

const some = { minLength: 2, maxLength: 3 };

const schema: fc.Arbitrary<JsonSchema> = fc.record({
  type: fc.constant("object"),
  title: payload,
  description: payload,
  properties: fc.dictionary(
    payload,
    fc.oneof(
      fc.record({ type: fc.constant("string"), enum: fc.uniqueArray(payload, some), description: payload }),
      fc.record({
        type: fc.constant("string"),
        pattern: payload.map(literalPattern),
        default: payload,
        format: payload,
      }),
      fc.record({
        anyOf: fc.tuple(fc.record({ enum: fc.uniqueArray(payload, some) }), fc.constant({ type: "string" })),
      }),
      fc.record({ const: payload, examples: fc.tuple(payload) }),
    ) as fc.Arbitrary<JsonSchema>,
    { minKeys: 1, maxKeys: 3, noNullPrototype: true },
  ),
  required: fc.uniqueArray(payload, some),
});

/** A pattern that fits this text only; it has the text's characters where a pattern may have them. */
function literalPattern(text: string): string {
  return text
    .slice(0, 100)
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .toWellFormed();
}

const operation: fc.Arbitrary<OperationObject> = fc
  .record({
    operationId: payload,
    tags: fc.tuple(payload),
    summary: payload,
    description: payload,
    deprecated: fc.boolean(),
    query: fc.uniqueArray(payload, some),
    header: fc.uniqueArray(payload, some),
    body: schema,
    answer: schema,
    says: payload,
    "x-resource": fc.constant("thing"),
  })
  .map(({ query, header, body, answer, says, ...rest }) => ({
    ...rest,
    parameters: [
      ...query.map((name) => ({
        name,
        in: "query" as const,
        description: says,
        schema: { type: "string" },
        example: says,
      })),
      ...header.map((name) => ({ name, in: "header" as const, description: says, schema: { type: "string" } })),
    ],
    requestBody: { required: true, content: { "application/json": { schema: body } } },
    responses: {
      "200": { description: says, content: { "application/json": { schema: answer } } },
      "404": { description: says },
    },
  }));

/** A valid document, all of whose words are hostile. */
export const hostileDocument: fc.Arbitrary<OpenApiDocument> = fc
  .record({
    title: payload,
    version: payload,
    description: payload,
    tag: payload,
    operations: fc.uniqueArray(operation, { minLength: 2, maxLength: 3, selector: ({ operationId }) => operationId }),
    schemas: fc.dictionary(fc.constantFrom(...COMPONENTS), schema, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    path: fc.uniqueArray(payload, { minLength: 3, maxLength: 3 }),
  })
  .map(({ title, version, description, tag, operations, schemas, path }) => ({
    openapi: "3.1.1",
    info: { title: title || "T", version: version || "1", description },
    tags: [{ name: tag, description }],
    paths: Object.fromEntries(
      operations.map((each, index) => [`/${(path[index] ?? "").replace(/[{}]/g, "")}/${index}`, { post: each }]),
    ),
    components: { schemas },
  }));
