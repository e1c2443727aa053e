import type { JsonSchema } from "../../../generator/openapi.ts";
import { describe, expect, test } from "vitest";
import type { JsonSchemaObject } from "../../../generator/openapi.ts";
import { constraintSentence, describeDocument } from "../../../generator/typescript/constraints.ts";

describe("a schema's limits in words", () => {
  test.each<[given: JsonSchemaObject, want: string]>([
    [{ type: "string" }, ""],
    [{ maxLength: 255 }, "At most 255 characters."],
    [{ minLength: 1 }, "At least 1 character."],
    [{ minLength: 0 }, ""],
    [{ minLength: 2, maxLength: 10 }, "From 2 to 10 characters."],
    [{ minItems: 1, maxItems: 1 }, "Exactly 1 item."],
    [{ maxItems: 5000 }, "At most 5,000 items."],
    [{ minProperties: 2 }, "At least 2 members."],
    [{ minimum: 0 }, "At least 0."],
    [{ minimum: 1, maximum: 100 }, "From 1 to 100."],
    [{ minimum: 0.5 }, "At least 0.5."],
    [{ exclusiveMinimum: 0 }, "More than 0."],
    [{ exclusiveMaximum: 1 }, "Less than 1."],
    [{ pattern: "^a`b$" }, "Pattern: `^a'b$`."],
    [{ format: "date-time" }, "Format: date-time."],
    [{ default: false }, "Default: false."],
    [{ default: null }, "Default: null."],
    [{ maxLength: 5, format: "uri", default: "a" }, 'At most 5 characters. Format: uri. Default: "a".'],
    [{ maxLength: 5, description: "Short. At most 5 characters." }, ""],
    [{ maxLength: "many" as never }, ""],
    // What the description says of a limit is not said again.
    [{ maxLength: 987, description: "External ID. At most 987 bytes." }, ""],
    [{ minLength: 1, maxLength: 236, description: "At most 236 bytes." }, "At least 1 character."],
    [{ minItems: 1, maxItems: 50, description: "Up to 50 numbers." }, "At least 1 item."],
    [{ minLength: 8, maxLength: 255, description: "In 8 to 255 bytes." }, ""],
    [{ minimum: 1, maximum: 1000, default: 100, description: "Results, at most 1,000." }, "At least 1. Default: 100."],
    [{ minimum: -2, maximum: 2, description: "From -2 (least) to 2." }, ""],
    // Another figure, or a small one that is no limit.
    [{ maxLength: 50, description: "One of 500." }, "At most 50 characters."],
    [{ maxItems: 2, description: "The 2 that stand in a row." }, "At most 2 items."],
  ])("%j → %s", (given, want) => {
    expect(constraintSentence(given)).toBe(want);
  });
});

/** The schemas of a document, described. */
const described = (schemas: Record<string, JsonSchema>) =>
  describeDocument({ components: { schemas } }).components?.schemas;

describe("describeDocument", () => {
  test("adds them wherever a schema stands, and keeps what was said", () => {
    const given = {
      A: {
        description: "Names. ",
        maxItems: 2,
        items: { maxLength: 3 },
        properties: { b: { allOf: [{ minimum: 1 }] } },
        additionalProperties: { format: "uri" },
      },
    };
    expect(described(given)).toEqual({
      A: {
        description: "Names. At most 2 items.",
        maxItems: 2,
        items: { maxLength: 3, description: "At most 3 characters." },
        properties: { b: { allOf: [{ minimum: 1, description: "At least 1." }] } },
        additionalProperties: { format: "uri", description: "Format: uri." },
      },
    });
  });

  test("leaves data, references and booleans alone", () => {
    const given = {
      A: { example: { maxLength: 1 }, enum: [{ maxLength: 1 }], const: { maxLength: 1 } },
      B: { $ref: "#/components/schemas/A", maxLength: 1 },
      C: true,
      D: { properties: { maxLength: true } },
    };
    expect(described(given)).toEqual(given);
  });

  test("changes nothing of what it is given", () => {
    const given = { A: { maxLength: 1 } };
    described(given);
    expect(given).toEqual({ A: { maxLength: 1 } });
  });
});
