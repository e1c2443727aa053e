import type { Mistake } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const THING_ID = "parameters/ThingId.yaml";
const THING_SCHEMA = "schemas/Thing.yaml";
const REFUSAL = "schemas/Refusal.yaml";

/** Schemas that are none, or that nothing fits. */
export const schemas: readonly Mistake[] = [
  [
    "a keyword that is misspelt",
    { [REFUSAL]: ["required: [message]", "requried: [message]"] },
    `${REFUSAL}:3:1 "requried" is no keyword of a schema; did you mean "required"? [schema-keywords]`,
  ],
  [
    "a keyword in another case",
    { [THING_SCHEMA]: ["maxLength: 50", "maxlength: 50"] },
    `${THING_SCHEMA}:5:61 "maxlength" is no keyword of a schema; did you mean "maxLength"? [schema-keywords]`,
  ],
  [
    "a keyword of OpenAPI 3.0",
    { [REFUSAL]: ["{ type: string,", "{ type: string, nullable: true,"] },
    `${REFUSAL}:5:28 "nullable" is no keyword of a schema of OpenAPI 3.1; write \`type: [string, "null"]\` [schema-keywords]`,
  ],
  [
    "a type that is misspelt",
    { [REFUSAL]: ["type: string", "type: sting"] },
    `${REFUSAL}:5:14 not a JSON Schema: type must be one of array, boolean, integer, null, number, object, string, not "sting"; did you mean "string"? [schema-form]`,
  ],
  [
    "a number that is a text",
    { [THING_SCHEMA]: ["maxLength: 50", 'maxLength: "fifty"'] },
    `${THING_SCHEMA}:5:61 not a JSON Schema: maxLength must be an integer, not "fifty" [schema-form]`,
  ],
  [
    "required on a member",
    { [REFUSAL]: ["{ type: string,", "{ type: string, required: true,"] },
    `${REFUSAL}:5:28 not a JSON Schema: required must be an array, not true; name the member under required of the object that has it [schema-form]`,
  ],
  [
    "an enum that is a word",
    { [REFUSAL]: ["{ type: string,", "{ type: string, enum: sold_out,"] },
    `${REFUSAL}:5:28 not a JSON Schema: enum must be an array, not "sold_out"; write [sold_out] [schema-form]`,
  ],
  [
    "properties that are a list",
    { [REFUSAL]: "type: object\ndescription: Why the shop refuses.\nproperties: [message]\n" },
    `${REFUSAL}:3:1 not a JSON Schema: properties must be an object, not an array [schema-form]`,
  ],
  [
    "a pattern that is no regular expression",
    { [THING_ID]: ["maxLength: 50", "pattern: '^(t[0-9]+$'"] },
    `${THING_ID}:5:25 the pattern ^(t[0-9]+$ is no regular expression (unterminated group); correct it, with \\ before signs that stand for themselves [schemas-compile]`,
  ],
  [
    "a range without a value",
    { [THING_SCHEMA]: ["maxLength: 50", "minLength: 60, maxLength: 50"] },
    `${THING_SCHEMA}:5:61 minLength is 60 and maxLength is 50, so that no value fits; correct one of them [ranges]`,
  ],
  [
    "a keyword of another type",
    { [REFUSAL]: ["{ type: string,", "{ type: integer, maxLength: 5,"] },
    `${REFUSAL}:5:29 maxLength says nothing of a value of type integer; write maximum, or take it out [schema-values]`,
  ],
  [
    "a format that is misspelt",
    { [REFUSAL]: ["{ type: string,", "{ type: string, format: datetime,"] },
    `${REFUSAL}:5:28 "datetime" is no format that is known; did you mean "date-time"? [schema-values]`,
  ],
  [
    "an enum of another type",
    { [REFUSAL]: ["{ type: string,", "{ type: string, enum: [sold_out, 1],"] },
    `${REFUSAL}:5:45 enum lists 1, and type is string, so that it never fits; correct one of the two [schema-values]`,
  ],
  [
    "an enum with a value twice",
    { [REFUSAL]: ["{ type: string,", "{ type: string, enum: [sold_out, sold_out],"] },
    `${REFUSAL}:5:45 enum lists "sold_out" twice; take one of the two out [schema-values]`,
  ],
  [
    "an enum without values",
    { [REFUSAL]: ["{ type: string,", "{ type: string, enum: [],"] },
    `${REFUSAL}:5:28 enum is empty, so that no value fits; list the values [schema-values]`,
  ],
  [
    "a constant of another type",
    { [REFUSAL]: ["{ type: string,", "{ type: string, const: 5,"] },
    `${REFUSAL}:5:28 const is 5, and type is string, so that no value fits; correct one of the two [schema-values]`,
  ],
  [
    "a range without a value, of which one end is open",
    { [THING_SCHEMA]: ["minimum: 0", "minimum: 5, exclusiveMaximum: 5"] },
    `${THING_SCHEMA}:6:60 minimum is 5 and exclusiveMaximum is 5, so that no value fits; correct one of them [ranges]`,
  ],
  [
    "more members than there are",
    { [REFUSAL]: ["required: [message]", "additionalProperties: false\nminProperties: 2"] },
    `${REFUSAL}:4:1 minProperties is 2, and there are 1 properties and no others, so that no value fits; correct one of them [ranges]`,
  ],
  [
    "more members that are required than there may be",
    { [THING_SCHEMA]: ["type: object\n", "type: object\nmaxProperties: 1\n"] },
    `${THING_SCHEMA}:2:1 maxProperties is 1, and 2 members are required, so that no value fits; correct one of them [ranges]`,
  ],
  [
    "a default outside of its enum",
    { [LIST]: ["schema: { type: string }", "schema: { type: string, enum: [first, last], default: frist }"] },
    `${LIST}:16:52 the default does not fit its own schema: the value must be one of first, last, not "frist"; did you mean "first"? [defaults]`,
  ],
  [
    "a default of another type",
    { [LIST]: ["schema: { type: string }", 'schema: { type: integer, default: "10" }'] },
    `${LIST}:16:32 the default does not fit its own schema: the value must be an integer, not "10" [defaults]`,
  ],
  [
    "an answer without members",
    { [THING]: ["{ $ref: ../../schemas/Thing.yaml }", "{ type: object, description: The thing. }"] },
    `${THING}:17:9 the answer 200 of GET /things/{thing_id} has no members; describe what the documentation shows [typed-answers]`,
  ],
  [
    "a member that is required and not there",
    { [REFUSAL]: ["required: [message]", "required: [mesage]"] },
    `${REFUSAL}:3:12 "mesage" is required and not among the properties; did you mean "message"? [required-members]`,
  ],
  [
    "a schema that is not described",
    { [REFUSAL]: ["description: Why the shop refuses.\n", ""] },
    `${REFUSAL}:1:1 Refusal has no description; say in one sentence what it is [type-descriptions]`,
  ],
  [
    "a member that is not described",
    { [THING_SCHEMA]: ["description: Its price in euros., ", ""] },
    `${THING_SCHEMA}:6:3 "price" has no description; say what it means, in which unit, and where its value comes from [member-descriptions]`,
  ],
];
