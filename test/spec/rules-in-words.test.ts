import { expect, test } from "vitest";
import { conditionWords, refusals } from "../../generator/json-schema/rule-words.ts";
import type { JsonSchemaObject } from "../../generator/openapi.ts";
import { document } from "../support/braze-spec.ts";

interface Found {
  readonly place: string;
  readonly words: string;
}

/** Every `if` and every `not` about the members of an object, or the entries of a list; what is inside of one belongs to it. */
function rulesIn(value: unknown, place: string): Found[] {
  if (typeof value !== "object" || value === null) return [];
  const { if: condition, not, ...others } = value as JsonSchemaObject;
  const about = (schema: unknown): schema is JsonSchemaObject => typeof schema === "object" && schema !== null;
  return [
    ...(about(condition) ? [{ place: `${place} if`, words: conditionWords(condition) ?? "" }] : []),
    ...(about(not) && isOnMembers(not) ? [{ place: `${place} not`, words: refusals(not).join(" and ") }] : []),
    ...Object.entries(others)
      .filter(([name]) => !["example", "examples", "enum", "const"].includes(name))
      .flatMap(([name, part]) => rulesIn(part, `${place}/${name}`)),
  ];
}

/** A text that must not look so, or be one of a few, is told by the description of its member. */
const isOnMembers = ({ type, enum: values }: JsonSchemaObject): boolean => type !== "string" && values === undefined;

/** Told by what they ask for: the first field, a form of a value. */
const WITHOUT_WORDS = ["/CustomAttributeValue/anyOf/9 not", "/NewCatalog/properties/fields if"];

test("whoever is refused by a condition of a request is told which one", () => {
  const found = rulesIn(document.components?.schemas, "");
  expect(found.length).toBeGreaterThan(40);
  expect(found.filter(({ words }) => words === "").map(({ place }) => place)).toEqual(WITHOUT_WORDS);
});
