import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { explainMistakes } from "../../templates/mcp/src/explain.js";

const $defs = {
  User: {
    type: "object",
    description: "Names one user by external ID or alias.",
    properties: { external_id: { type: "string" }, alias: { $ref: "#/$defs/Alias" } },
    additionalProperties: false,
    oneOf: [{ required: ["external_id"] }, { required: ["alias"] }],
  },
  Alias: { type: "object", properties: { name: { type: "string" }, label: { type: "string" } }, required: ["name"] },
  Value: { anyOf: [{ type: "string", maxLength: 3 }, { type: "number" }, { $ref: "#/$defs/Change" }] },
  Change: { type: "object", properties: { add: { type: "array" } }, additionalProperties: false },
};

const properties = {
  name: { type: "string", pattern: "^[a-z]+$" },
  limit: { type: "integer", maximum: 50 },
  mode: { enum: ["fast", "slow"] },
  kind: { const: "menu" },
  from: { type: "string", format: "date" },
  users: { type: "array", maxItems: 2, items: { $ref: "#/$defs/User" } },
  values: { type: "object", propertyNames: { pattern: "^[^$]" }, additionalProperties: { $ref: "#/$defs/Value" } },
};

const closed = { type: "object", properties, additionalProperties: false, $defs };

describe("a mistake in the arguments is said so that a model can correct it", () => {
  const table: [given: object, want: string[], more?: object][] = [
    [{}, ["`name` is missing."], { required: ["name"] }],
    [{ nme: "x" }, ['`nme` does not exist; did you mean "name"?']],
    [{ quantity: 1 }, ["`quantity` does not exist; what exists: from, kind, limit, mode, name, users, values."]],
    [{ name: 3 }, ["`name` must be a string."]],
    [{ name: "A B" }, ['`name` must match pattern "^[a-z]+$".']],
    [
      { email: "bad" },
      ['`email` must match pattern "@". It is: Where letters go. For example "ada@example.com".'],
      {
        properties: {
          email: {
            anyOf: [
              { type: "string", pattern: "@", description: "Where letters\n go.", examples: ["ada@example.com"] },
              { enum: [null] },
            ],
          },
        },
      },
    ],
    [
      { x: "c" },
      ['`x` must be one of "a", "b".'],
      { properties: { x: { anyOf: [{ enum: ["a"] }, { enum: ["b"] }] } } },
    ],
    [{ limit: 51 }, ["`limit` must be at most 50."]],
    [{ mode: "quick" }, ['`mode` must be one of "fast", "slow".']],
    [{ kind: "card" }, ['`kind` must be "menu".']],
    [{ name: 3, mode: 3 }, ["`name` must be a string.", '`mode` must be one of "fast", "slow".']],
    [{ users: [{ alias: { nam: "x" } }] }, ["`users[0].alias.name` is missing."]],
    [
      { users: [{ external_idd: "x" }] },
      [
        "`users[0]` must have `external_id` or `alias`. The rule: Names one user by external ID or alias.",
        '`users[0].external_idd` does not exist; did you mean "external_id"?',
      ],
    ],
    [
      { users: [{ external_id: "x", alias: { name: "y" } }] },
      ["`users[0]` may have only one of `external_id`, `alias`."],
    ],
    [{ users: [1, 2, 3].map((id) => ({ external_id: `${id}` })) }, ["`users` may have at most 2 items."]],
    [{ values: { $a: 1 } }, ["`values.$a` has a name that is not allowed."]],
    [{ values: { a: "long" } }, ["`values.a` may have at most 3 characters."]],
    [{ values: { a: true } }, ["`values.a` must be one of these: string, number, object."]],
    [{ values: { a: { add: 1 } } }, ["`values.a.add` must be an array."]],
    [{ name: "x" }, ["`name` needs `limit` beside it."], { dependentRequired: { name: ["limit"] } }],
    [{ name: "x", limit: 1 }, ["`name` and `limit` cannot stand together."], { not: { required: ["name", "limit"] } }],
    [
      {},
      ["The list of arguments must have `name` or `mode`."],
      { anyOf: [{ required: ["name"] }, { required: ["mode"] }] },
    ],
    [{ name: "x" }, ["`limit` is missing."], { allOf: [{ required: ["limit"] }] }],
    [
      { id: 7.5 },
      ["`id` must be one of these: string, integer, array."],
      {
        properties: { id: { anyOf: [{ $ref: "#/$defs/Id" }, { type: "array" }] } },
        $defs: { Id: { type: ["string", "integer"] } },
      },
    ],
    [{ id: 7.5 }, ["`id` must be a string or an integer."], { properties: { id: { type: ["string", "integer"] } } }],
    [
      { a: true, c: 1 },
      ["`b` is missing.", "`c` must be a string."],
      {
        properties: { a: {}, b: {}, c: { type: "string" } },
        // Of a clause the validator tells what it asks for, and then that it failed.
        if: { required: ["a"] },
        ["then" as string]: { required: ["b"] },
      },
    ],
    [
      { a: "", b: [] },
      ["`a` must have at least 1 character.", "`b` must have at least 1 item."],
      { properties: { a: { minLength: 1 }, b: { minItems: 1 } } },
    ],
    [
      {},
      ["The list of arguments must have at least 1 of `a`, `b`."],
      { properties: { a: {}, b: {} }, minProperties: 1 },
    ],
    [
      { a: 1, b: 1 },
      ["The list of arguments must have at most 1 of `a`, `b`."],
      { properties: { a: {}, b: {} }, maxProperties: 1 },
    ],
  ];

  test.each(table)("%j: %s", (given, want, more = {}) => {
    const schema = { ...closed, ...more };
    // As the generator compiles: a reference is a function of its own, whose paths begin anew.
    const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false, validateFormats: false });
    const validate = ajv.compile(schema);
    expect(validate(given)).toBe(false);
    expect(explainMistakes(validate.errors ?? [], schema)).toEqual(want);
  });

  test.each([
    [25, "And 15 more mistakes."],
    [11, "And 1 more mistake."],
  ])("no more than ten of %i, and never the values that were given", (length, last) => {
    const validate = new Ajv2020({ allErrors: true }).compile({ type: "array", items: { type: "string" } });
    validate(Array.from({ length }, () => 12345));
    const sentences = explainMistakes(validate.errors ?? [], {});
    expect(sentences).toHaveLength(11);
    expect(sentences.at(-1)).toBe(last);
    expect(sentences.join()).not.toContain("12345");
  });

  test("something is said even when the validator says nothing", () => {
    expect(explainMistakes([], {})).toEqual(["The arguments do not fit the tool's input schema."]);
  });
});
