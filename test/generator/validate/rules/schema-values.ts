import type { RuleCase } from "../../../support/shop.ts";

const REFUSAL = "schemas/Refusal.yaml";

/** What the one member of the schema says, and what is said of it. */
const member = (name: string, schema: string, ...want: readonly string[]): RuleCase => [
  name,
  { [REFUSAL]: `type: object\nproperties:\n  message: { ${schema} }\n` },
  want.map((each) => `${REFUSAL}:3:${each}`),
];

export const schemaValues: readonly RuleCase[] = [
  ["all go together", {}, []],
  member("values of several types", "enum: [a, 1, null, [], {}, true]"),
  member(
    "values of the types",
    "type: [string, 'null', array, object, boolean, integer], enum: [a, 1, null, [], {}, true]",
  ),
  member("values in the range", "type: number, minimum: 1, exclusiveMaximum: 3, enum: [1, 2.5]"),
  member("a format of one's own", "type: string, format: thing-id"),
  member("a constant that is listed", "const: a, enum: [a]"),
  member("a keyword of one of the types", "type: [string, integer], maxLength: 5, maximum: 5"),
  member(
    "keywords of other types",
    "type: integer, maxLength: 5, pattern: a",
    "29 maxLength says nothing of a value of type integer; write maximum, or take it out",
    "43 pattern says nothing of a value of type integer; correct the type, or take it out",
  ),
  member(
    "a format in other letters",
    "type: string, format: DateTime",
    '28 "DateTime" is no format that is known; did you mean "date-time"?',
  ),
  member(
    "values outside of the range",
    "minimum: 1, exclusiveMaximum: 3, enum: [0, 1, 3]",
    "54 enum lists 0, and minimum is 1, so that it never fits; correct one of the two",
    "60 enum lists 3, and exclusiveMaximum is 3, so that it never fits; correct one of the two",
  ),
  member(
    "values on the other side of the range",
    "exclusiveMinimum: 1, maximum: 3, enum: [1, 4]",
    "54 enum lists 1, and exclusiveMinimum is 1, so that it never fits; correct one of the two",
    "57 enum lists 4, and maximum is 3, so that it never fits; correct one of the two",
  ),
  member(
    "texts that are too short, too long, or of another form",
    "minLength: 2, maxLength: 3, pattern: ^a, enum: [a, abcd, bcd]",
    '62 enum lists "a", and minLength is 2, so that it never fits; correct one of the two',
    '65 enum lists "abcd", and maxLength is 3, so that it never fits; correct one of the two',
    '71 enum lists "bcd", and pattern is ^a, so that it never fits; correct one of the two',
  ),
  member("a pattern that is none, which is told elsewhere", "pattern: '(', enum: [a]"),
  member(
    "a constant that is not listed",
    "const: b, enum: [a]",
    '14 const is "b", and enum does not list it, so that no value fits; correct one of the two',
  ),
];
