import type { JsonSchema, JsonSchemaObject } from "../../../openapi.ts";
import { memberSentence } from "../../../typescript/member-sentence.ts";
import { formsOf, membersOf, membersText, type OnDemand } from "./members.ts";
import type { Resolve } from "./resolve.ts";
import { ruleSentences } from "../../../json-schema/rule-words.ts";
import type { Texts } from "./text.ts";
import { type Variant, variantsOf } from "./variants.ts";

/** What schemas are made plain with. */
export interface Listing {
  readonly resolve: Resolve;
  readonly texts: Texts;
  readonly onDemand: OnDemand;
}

/** Where a schema stands: the name under which it is described on demand, and how many objects and arrays are around it. */
export interface Place {
  readonly path: string;
  readonly depth: number;
  /** Whether it is what an array holds, of which the array has told. */
  readonly isElement?: boolean;
}

/** Characters of an object that is listed with its members' types; a longer one is listed with their names alone. */
const SHORT_OBJECT = 160;
/** An object of more members is longer than that, whatever they are. */
const FEW_MEMBERS = 7;
const DEEPEST = 3;
/** Characters that are said of an argument, and of a member of an object in it. */
const SHORT_TEXT = 42;
/** A first sentence is said as a whole up to here, as it tells where an ID comes from. */
const LONG_TEXT = 88;
const LONG_CHOICE = 300;
/** A model seldom writes more entries than that; of longer lists the length is described on demand. */
const FEW_ENTRIES = 10;

/**
 * A schema that every client of MCP takes: one type, no reference, no rule, no choice but `anyOf` of such schemas. Validators check what
 * it leaves out.
 */
export function plain(listing: Listing, schema: JsonSchema | undefined, place: Place): JsonSchemaObject {
  const own = listing.resolve(schema).schema;
  const variants = variantsOf(listing.resolve, schema);
  const text = [place.isElement ? "" : listing.texts.short(own.description, SHORT_TEXT, LONG_TEXT), memberSentence(own)]
    .filter(Boolean)
    .join(" ");
  const forms = grouped(variants).map((group) => form(listing, group, place));
  const [only] = forms;
  if (only && forms.length === 1) return described(only, text);
  const choice = { anyOf: forms };
  return described(choice, text);
}

/** With a text before what the schema says already. */
function described(schema: JsonSchemaObject, text: string): JsonSchemaObject {
  const { type, description, ...rest } = schema;
  const words = [text, description].filter(Boolean).join(" ");
  return { ...(type === undefined ? {} : { type }), ...(words === "" ? {} : { description: words }), ...rest };
}

/**
 * Forms of the same type are one: clients take no choice between two kinds of text. What may be a text or a whole number, as IDs may, is
 * listed as text, and one value or an array of them as an array.
 */
function grouped(variants: readonly Variant[]): readonly (readonly Variant[])[] {
  const groups = new Map<string, Variant[]>();
  const types = new Set(variants.map(({ type }) => type));
  if (types.size === 2 && types.has("string") && types.has("integer"))
    return [variants.filter(({ type }) => type === "string")];
  const [other, ...more] = [...types].filter((type) => type !== "array");
  const array = variants.find(({ type }) => type === "array");
  if (array && more.length === 0 && other !== undefined && typeof array.schema.items === "object")
    if (array.schema.items.type === other) return [[array]];
  const hasNumber = variants.some(({ type }) => type === "number");
  for (const variant of variants) {
    const type = variant.type === "integer" && hasNumber ? "number" : variant.type;
    groups.set(type, [...(groups.get(type) ?? []), { ...variant, type }]);
  }
  return [...groups.values()];
}

function form(listing: Listing, group: readonly Variant[], place: Place): JsonSchemaObject {
  const [first] = group;
  if (!first) return { type: "object" };
  if (first.type === "object") return objectForm(listing, group, place);
  if (first.type === "array") return arrayForm(listing, group, place);
  const { minimum, maximum, format } = group.length === 1 ? first.schema : {};
  const bounds = {
    ...(isNumeric(first) && typeof minimum === "number" && minimum > 1 ? { minimum } : {}),
    ...(isNumeric(first) && typeof maximum === "number" ? { maximum } : {}),
    ...(first.type === "string" && format === "date-time" ? { format } : {}),
  };
  return { type: first.type, ...bounds, ...valuesForm(group) };
}

const isNumeric = ({ type }: Variant): boolean => type === "integer" || type === "number";

/** A list of values where they are all; else they are named as known ones. Only texts are listed: Gemini takes no other `enum`. */
function valuesForm(group: readonly Variant[]): JsonSchemaObject {
  const values = [...new Set(group.flatMap((variant) => variant.values ?? []))];
  if (values.length === 0 || group[0]?.type === "boolean") return {};
  const isClosed = group.every((variant) => variant.values !== undefined);
  const isShort = JSON.stringify(values).length <= LONG_CHOICE;
  if (isClosed && isShort && group[0]?.type === "string") return { enum: values };
  const shown = values.slice(0, isShort ? values.length : 12).map((value) => String(value));
  const more = values.length > shown.length ? `, … (${values.length - shown.length} more)` : "";
  return { description: `${isClosed ? "One of" : "Known values"}: ${shown.join(", ")}${more}.` };
}

function arrayForm(listing: Listing, group: readonly Variant[], place: Place): JsonSchemaObject {
  const items = group.flatMap(({ schema }) => [schema.items ?? [], schema.prefixItems ?? []].flat());
  const { maxItems } = group.length === 1 ? (group[0]?.schema ?? {}) : {};
  const inside = place.depth >= DEEPEST || items.length === 0 ? { type: "string" } : undefined;
  return {
    type: "array",
    items:
      inside ??
      plain(listing, items.length === 1 ? items[0] : { anyOf: items }, {
        path: place.path,
        depth: place.depth + 1,
        isElement: true,
      }),
    ...(typeof maxItems === "number" && maxItems <= FEW_ENTRIES ? { maxItems } : {}),
  };
}

function objectForm(listing: Listing, group: readonly Variant[], place: Place): JsonSchemaObject {
  const members = group.map(({ schema }) => membersOf(listing.resolve, schema));
  const properties = Object.assign({}, ...members.map((each) => each.properties)) as Record<string, JsonSchema>;
  const names = Object.keys(properties);
  const required = names.filter((name) => members.every((each) => each.required.includes(name)));
  const [first] = group;
  const isAlone = group.length === 1;
  const name = (isAlone ? first?.name : undefined) ?? place.path;
  if (names.length === 0) return isAlone && first ? openForm(listing, first) : { type: "object" };
  if (isAlone && formsOf(first?.schema).length === 0 && names.length <= FEW_MEMBERS && place.depth < DEEPEST) {
    const inline = inlined(listing, properties, required, { ...place, path: name });
    const rules = group.flatMap(({ schema }) => ruleSentences(schema, "its members")).join(" ");
    for (const object of [inline, withoutTexts(inline)])
      if (JSON.stringify(object).length <= SHORT_OBJECT) return described(object, rules);
  }
  listing.onDemand.add(name, isAlone && first ? referenceTo(first) : { anyOf: group.map(referenceTo) });
  return { type: "object", description: membersText(name, names, required) };
}

/** An object with room for members of any name: what they may be is told on demand, where there is a name for it. */
function openForm(listing: Listing, variant: Variant): JsonSchemaObject {
  const { name, schema } = variant;
  if (name === undefined || typeof schema.additionalProperties !== "object") return { type: "object" };
  listing.onDemand.add(name, referenceTo(variant));
  return { type: "object", description: `Members (${name}) of any name.` };
}

const referenceTo = ({ name, schema }: Variant): JsonSchema =>
  name === undefined ? schema : { $ref: `#/components/schemas/${name}` };

function inlined(
  listing: Listing,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
  { path, depth }: Place,
): JsonSchemaObject {
  const own = Object.entries(properties).map(([name, schema]) => [
    name,
    plain(listing, schema, { path: `${path}.${name}`, depth: depth + 1 }),
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(own) as Record<string, JsonSchema>,
    ...(required.length > 0 ? { required: [...required] } : {}),
  };
}

const withoutTexts = (object: JsonSchemaObject): JsonSchemaObject => ({
  ...object,
  properties: Object.fromEntries(
    Object.entries(object.properties ?? {}).map(([name, schema]) => {
      if (typeof schema !== "object" || schema.type === "object" || schema.enum) return [name, schema];
      const { description: _, ...rest } = schema;
      return [name, rest];
    }),
  ),
});
