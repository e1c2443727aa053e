import type { JsonSchemaObject } from "../../openapi.ts";
import { memberSentence } from "../../typescript/member-sentence.ts";

/** What a member means for the call is said in its description: clients know no keywords of ours, and some refuse them. */
export function inWords(schema: JsonSchemaObject): JsonSchemaObject {
  const names = Object.keys(schema).filter((name) => name.startsWith("x-"));
  if (names.length === 0) return schema;
  const plain = Object.fromEntries(Object.entries(schema).filter(([name]) => !names.includes(name)));
  const sentence = memberSentence(schema);
  return sentence === ""
    ? plain
    : { ...plain, description: [schema.description?.trim(), sentence].filter(Boolean).join(" ") };
}
