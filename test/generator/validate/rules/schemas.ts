import type { Edits, RuleCase } from "../../../support/shop.ts";

const refusalHolds = (error: string): Edits => ({
  "schemas/Refusal.yaml": ["{ type: string, description: The reason in words. }", error],
});

export const schemasCompile: readonly RuleCase[] = [
  ["all compile", {}, []],
  [
    "a pattern that is none",
    refusalHolds('{ type: string, pattern: "(" }'),
    [
      "schemas/Refusal.yaml:5:28 the pattern ( is no regular expression (unterminated group); correct it, with \\ before signs that stand for themselves",
    ],
  ],
  [
    "a reference that only some readers of schemas know",
    refusalHolds("{ $dynamicRef: nowhere }"),
    ['openapi.yaml:25:5 the schema cannot be compiled: "$dynamicRef" only supports hash fragment reference'],
  ],
  ["a format that nobody knows", refusalHolds("{ type: string, format: shop-id }"), []],
];

export const schemaForm: readonly RuleCase[] = [
  ["all are JSON Schemas", {}, []],
  [
    "a keyword with a value that it does not take",
    refusalHolds("{ type: string, maxLength: many }"),
    ['schemas/Refusal.yaml:5:28 not a JSON Schema: maxLength must be an integer, not "many"'],
  ],
  [
    "a type that is none",
    refusalHolds("{ type: text }"),
    [
      'schemas/Refusal.yaml:5:14 not a JSON Schema: type must be one of array, boolean, integer, null, number, object, string, not "text"',
    ],
  ],
  [
    "a member that is no schema",
    refusalHolds("words"),
    ['schemas/Refusal.yaml:5:3 not a JSON Schema: message must be an object or a boolean, not "words"'],
  ],
  [
    "of a parameter",
    { "parameters/ThingId.yaml": ["maxLength: 50", "maxLength: -1"] },
    ["parameters/ThingId.yaml:5:25 not a JSON Schema: maxLength must be at least 0, not -1"],
  ],
  ...["valueOf", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString"].map((name): RuleCase => [
    `a name that every object of JavaScript has, for which no type can be printed: ${name}`,
    { "schemas/Refusal.yaml": ["properties:\n", `properties:\n  ${name}: { type: string, description: A name. }\n`] },
    [
      `schemas/Refusal.yaml:5:3 "${name}" is a name that every JavaScript object has, so no type can be printed for it; leave it out of the description`,
    ],
  ]),
  ["such a name in an example", { "paths/things/index.yaml": ["next: abc }", "next: abc, valueOf: 3 }"] }, []],
  [
    "what examples, defaults and enums hold is no schema",
    refusalHolds("{ default: { type: 1 }, enum: [{ type: 1 }] }"),
    [],
  ],
];
