import type { Operation } from "../../../model/model.ts";
import type { JsonSchema, JsonSchemaObject } from "../../../openapi.ts";
import { memberSentence } from "../../../typescript/member-sentence.ts";
import { formsOf, membersOf } from "./members.ts";
import type { Listing } from "./plain.ts";
import { ruleSentences } from "../../../json-schema/rule-words.ts";
import { type Variant, variantsOf } from "./variants.ts";

/** Characters that are said of a thing, and of each of its members. */
const WHOLE_TEXT = 420;
const MEMBER_TEXT = 110;
const SHOWN_VALUES = 8;

/** A tool as a model reads it that asks for more than is listed: what it does, and each argument on a line. */
export function describedTool(
  listing: Listing,
  { description, summary, effect, permission, tool }: Operation,
  input: JsonSchemaObject,
  sentences: readonly string[],
): readonly string[] {
  const facts = [`Effect: ${effect}.`, ...(permission === undefined ? [] : [`Permission: ${permission}.`])];
  const said = listing.texts.short(description ?? summary, WHOLE_TEXT);
  const rules = [...new Set(sentences)].filter((sentence) => !said.includes(sentence));
  const { properties = {}, required = [] } = input;
  const members = memberLines(listing, properties, required, tool.name);
  return [
    `${tool.name}: ${said}`,
    [...facts, ...rules].join(" "),
    ...(members.length > 0 ? ["Arguments (* required):", ...members] : ["No arguments."]),
  ];
}

/** A shared schema, or an object within one, in the same way. */
export function describedSchema(listing: Listing, name: string, schema: JsonSchema): readonly string[] {
  const { resolve, texts } = listing;
  const own = resolve(schema).schema;
  const text = [texts.short(own.description, WHOLE_TEXT), ...ruleSentences(own, "its members")]
    .filter(Boolean)
    .join(" ");
  const head = `${name}: ${text === "" ? "an object." : text}`;
  const variants = variantsOf(resolve, schema);
  const objects = variants.filter(({ type }) => type === "object");
  const others = variants.filter(({ type }) => type !== "object");
  const shapes =
    others.length > 0 ? [`Also: ${unique(others.map((each) => typeText(listing, each, name))).join(" | ")}.`] : [];
  const forms = objects.flatMap((variant) => formsOf(variant.schema).map((form) => resolve(form).name ?? ""));
  if (objects.length > 1 && objects.every((each) => each.name !== undefined)) {
    for (const each of objects) listing.onDemand.add(each.name ?? "", { $ref: `#/components/schemas/${each.name}` });
    return [head, `One of: ${objects.map((each) => each.name).join(", ")}.`, ...shapes];
  }
  const members = objects.map((each) => membersOf(resolve, each.schema));
  const properties = Object.assign({}, ...members.map((each) => each.properties)) as Record<string, JsonSchema>;
  const required = Object.keys(properties).filter((each) => members.every((one) => one.required.includes(each)));
  const open = objects.flatMap(({ schema: { additionalProperties } }) =>
    typeof additionalProperties === "object" ? [additionalProperties] : [],
  );
  return [
    head,
    ...(forms.some((form) => form !== "") ? [`Forms: ${forms.filter(Boolean).join(", ")}.`] : []),
    ...shapes,
    ...memberLines(listing, properties, required, name),
    ...open.map((values) => `- (any other name): ${anyText(listing, values, `${name}.*`)}`),
  ];
}

const memberLines = (
  listing: Listing,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  path: string,
): readonly string[] =>
  [...Object.entries(properties)]
    .sort(([a], [b]) => Number(required.includes(b)) - Number(required.includes(a)))
    .map(([name, schema]) => {
      const own = listing.resolve(schema).schema;
      const text = [listing.texts.short(own.description, MEMBER_TEXT), memberSentence(own)].filter(Boolean).join(" ");
      const star = required.includes(name) ? "*" : "";
      return `- ${name}${star} ${anyText(listing, schema, `${path}.${name}`)}${text === "" ? "" : `: ${text}`}`;
    });

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const anyText = (listing: Listing, schema: JsonSchema | undefined, path: string): string =>
  unique(variantsOf(listing.resolve, schema).map((variant) => typeText(listing, variant, path))).join(" | ");

/** `string`, `"a" | "b"`, `UserAlias[]`: objects by the name under which they are described. */
function typeText(listing: Listing, { type, schema, name, values }: Variant, path: string): string {
  if (values && type !== "boolean") {
    const shown = values.slice(0, SHOWN_VALUES).map((value) => JSON.stringify(value));
    return [...shown, ...(values.length > shown.length ? ["…"] : [])].join(" | ");
  }
  if (type === "array") {
    const items = [schema.items ?? [], schema.prefixItems ?? []].flat();
    const inside = anyText(listing, items.length === 1 ? items[0] : { anyOf: items }, path);
    const { maxItems } = schema;
    const most = typeof maxItems === "number" ? ` (at most ${maxItems})` : "";
    return `${inside.includes(" | ") ? `(${inside})` : inside}[]${most}`;
  }
  if (type !== "object") return type;
  const own = membersOf(listing.resolve, schema);
  const { additionalProperties: each } = schema;
  if (Object.keys(own.properties).length === 0 && (typeof each !== "object" || name === undefined)) return "object";
  const shown = name ?? path;
  listing.onDemand.add(shown, name === undefined ? schema : { $ref: `#/components/schemas/${name}` });
  return shown;
}
