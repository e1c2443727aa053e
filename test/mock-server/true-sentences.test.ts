import { createMockBraze } from "@braze-codegen/mock-server";
import { expect, test } from "vitest";
import { operations } from "../../generated/mock-server/src/data/operations.js";
import { exampleWorkspace, exampleWorkspaces } from "../support/example-workspace.ts";
import { spoil } from "../support/spoil.ts";
import { contentClaims } from "./support/content-claims.js";
import { send } from "./support/mock.js";

/** What a refusal says of a body has to be true of that body. A sentence that no row knows is a failure: give it a row. */
type Members = Readonly<Record<string, unknown>>;
type Claim = readonly [sentence: RegExp, isTrue: (body: unknown, ...parts: string[]) => boolean];

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** Whether a member is there and is no array of objects. Of one that is absent the true word is that it is required. */
const isNoObjects = (body: unknown, name: string) => {
  const value = member(body, name);
  return value !== undefined && !(Array.isArray(value) && value.every(isObject));
};
const member = (body: unknown, name: string) => (isObject(body) ? body[name] : undefined);
const list = (body: unknown, name: string) => {
  const value = member(body, name);
  return Array.isArray(value) ? (value as unknown[]) : [];
};
/** The value at `items[0].id`. */
const at = (body: unknown, place: string): unknown =>
  place === "the request"
    ? body
    : place.match(/[^.[\]]+/g)?.reduce<unknown>((value, key) => (value as Members | undefined)?.[key], body);
const unquoted = (place: string) => place.replaceAll("'", "");
const every = (value: unknown): unknown[] => [
  value,
  ...(typeof value === "object" && value !== null ? Object.values(value).flatMap(every) : []),
];
const names = (fields: unknown[]) => fields.map((field) => member(field, "name"));
const fieldsOf = (body: unknown) => [...list(body, "fields"), ...list(list(body, "catalogs")[0], "fields")];
const isType: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: Array.isArray,
  object: isObject,
  string: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};
const lacksAll = (object: unknown, names: string) =>
  (names.match(/[A-Za-z_]+(?=')/g) ?? []).every((name) => member(object, name) === undefined);
/** Those of the names in single quotes that an object has. */
const named = (object: unknown, names: string) =>
  (names.match(/[A-Za-z_]+(?=')/g) ?? []).filter((name) => member(object, name) !== undefined);
const twice = (values: readonly unknown[]) => new Set(values).size < values.length;
const hasLongString = (body: unknown, most: number) =>
  every(body).some((value) => typeof value === "string" && value.length > most);
const badName = (name: unknown) => typeof name === "string" && !/^[A-Za-z0-9_-]+$/.test(name);
const TRACKED = ["attributes", "events", "purchases"];

const claims: readonly Claim[] = [
  ...contentClaims,
  // The general sentences.
  [
    /^('.+?'|the request) must be of type (\S+)(?: or (\S+))?$/,
    (body, place = "", ...types) =>
      types.every((type) => type === undefined || !isType[type]?.(at(body, unquoted(place)))),
  ],
  [/^'([^']+)' is required$/, (body, place = "") => at(body, place) === undefined],
  [
    /^'([^']+)' is required beside '([^']+)'$/,
    (body, lacks = "", has = "") => at(body, lacks) === undefined && at(body, has) !== undefined,
  ],
  [/^'([^']+)' is not a known field$/, (body, place = "") => /(^|\.)strange$/.test(place) && at(body, place) === 1],
  [
    /^'([^']+)' must be one of (.*)$/,
    (body, place = "", values = "") => !(JSON.parse(`[${values}]`) as unknown[]).includes(at(body, place)),
  ],
  [
    /^'([^']+)' may have at most (\d+) (?:items?|characters?)$/,
    (body, place = "", most = "") => (at(body, place) as string).length > Number(most),
  ],
  [
    /^'([^']+)' must have at least (\d+) (?:items?|characters?)$/,
    (body, place = "", least = "") => (at(body, place) as string).length < Number(least),
  ],
  [
    /^'([^']+)' has at most ([\d,]+) bytes$/,
    (body, place = "", most = "") =>
      new TextEncoder().encode(JSON.stringify(at(body, place))).length > Number(most.replaceAll(",", "")),
  ],
  [/^'([^']+)' must be <= (\d+)$/, (body, place = "", most = "") => (at(body, place) as number) > Number(most)],
  [/^'([^']+)' must be >= (\d+)$/, (body, place = "", least = "") => (at(body, place) as number) < Number(least)],
  [/^'([^']+)' is not valid$/, (body, place = "") => at(body, place) !== undefined],
  [/^'([^']+)' has none of the forms that it may have$/, (body, place = "") => at(body, place) !== undefined],
  [
    /^('.+?'|the request) has a form that is not allowed$/,
    (body, place = "") => at(body, unquoted(place)) !== undefined,
  ],
  [/^'([^']+)' is not allowed here$/, (body, place = "") => at(body, place) !== undefined],
  [/^'([^']+)' is no name that a field may have here$/, (body, place = "") => at(body, place) !== undefined],
  [/^'([^']+)' must be a (?:date|time|web|UUID|email)/, (body, place = "") => typeof at(body, place) === "string"],
  [
    /^'([^']+)' must match (.*)$/,
    (body, place = "", pattern = "") =>
      /^the form/.test(pattern) || !new RegExp(pattern, "u").test(String(at(body, place))),
  ],
  [
    /^(?:'([^']+)': )?only one of ('[A-Za-z_]+'(?:, '[A-Za-z_]+')* and '[A-Za-z_]+') may be given(?:, and .*)?$/,
    (body, place = "", names = "") =>
      [at(body, place === "" ? "the request" : place)].flat().flatMap((each) => named(each, names)).length > 1,
  ],
  [
    /^(?:'([^']+)': )?('[A-Za-z_]+'(?:(?:, '[A-Za-z_]+')* and '[A-Za-z_]+')?) may not be given here$/,
    (body, place = "", names = "") => named(at(body, place === "" ? "the request" : place), names).length > 0,
  ],
  [
    /^('[^']+'|the request) may have at most (\d+) of its fields$/,
    (body, place = "", most = "") => Object.keys(at(body, unquoted(place)) as object).length > Number(most),
  ],
  [
    /^('[^']+'|the request) must have at least (\d+) of its fields$/,
    (body, place = "", least = "") => Object.keys(at(body, unquoted(place)) as object).length < Number(least),
  ],
  [
    /^'([^']+)': ('[A-Za-z_]+'(?:, '[A-Za-z_]+')* or '[A-Za-z_]+') is required$/,
    (body, place = "", names = "") => lacksAll(at(body, place), names),
  ],

  // Rules of a `not`.
  [
    /^(?:'([^']+)': )?'([^']+)' needs '([^']+)'(?: and '([^']+)')?$/,
    (body, place = "the request", name = "", ...needed) =>
      needed.some((each) => each !== undefined && member(at(at(body, place), name), each) === undefined),
  ],

  // Catalogs.
  [/^`(catalogs|items)` is no array of objects\.$/, (body, name = "") => isNoObjects(body, name)],
  [/^The request has more than one catalog\.$/, (body) => list(body, "catalogs").length > 1],
  [/^The (?:name|description) has more than 250 characters\.$/, (body) => hasLongString(body, 250)],
  [/^(?:The name of a field|An ID) has more than 250 characters\.$/, (body) => hasLongString(body, 250)],
  [/^The name has a character other than letters/, (body) => badName(at(body, "catalogs[0].name"))],
  [/^The name of a field has a character other than letters/, (body) => names(fieldsOf(body)).some(badName)],
  [
    /^An ID has a character other than letters/,
    (body) => list(body, "items").some((item) => badName(member(item, "id"))),
  ],
  [/^An ID is no string\.$/, (body) => list(body, "items").some((item) => typeof member(item, "id") !== "string")],
  [
    /^There are (\d+) item\(s\) that do not have ids$/,
    (body, count) => list(body, "items").filter((item) => member(item, "id") === undefined).length === Number(count),
  ],
  [/^Two items have one ID\.$/, (body) => twice(list(body, "items").map((item) => member(item, "id")))],
  [/^Two fields have one name\.$/, (body) => twice([...names(fieldsOf(body)), "id", "name", "price", "tags"])],
  [
    /^The first field is not `id`, or no string\.$/,
    (body) => {
      const [first] = fieldsOf(body);
      return member(first, "name") !== "id" || member(first, "type") !== "string";
    },
  ],
  [
    /^A field is of no type that Braze knows\.$/,
    (body) =>
      fieldsOf(body).some(
        (field) =>
          !["string", "number", "boolean", "time", "object", "array", "geo"].includes(String(member(field, "type"))) ||
          typeof member(field, "type") !== "string",
      ),
  ],
  [
    /^The request has more than (?:50 fields|50 items|one item)\.$/,
    (body) => list(body, "items").length > 1 || list(body, "fields").length > 50,
  ],
  [/^Some of the fields given do not exist in the catalog$/, (body) => JSON.stringify(body).includes("strange")],
  [/^An item has the ID already\.$/, (body) => list(body, "items").every(isObject)],
  [/^A value, or the whole item, has more than 5,000 characters\.$/, (body) => hasLongString(body, 5000)],
  [/^A value does not fit the type of its field\.$/, (body) => list(body, "items").length > 0],
  [
    /^A name inside an object has a `\.` or a `\$`\.$/,
    (body) =>
      list(body, "items").some((item) =>
        every(item).some(
          (value) =>
            isObject(value) &&
            Object.keys(value).some((key) => key.startsWith("$")) &&
            Object.keys(value).some((key) => key !== "$add" && key !== "$remove"),
        ),
      ),
  ],
  [/^The selection has more than ten filters\.$/, (body) => list(member(body, "selection"), "filters").length > 10],
  [
    /^A filter names a field that is missing, or an operator that does not suit it\.$/,
    (body) => list(member(body, "selection"), "filters").some(isObject),
  ],
  [/^`results_limit` is no number from 1 to 50\.$/, (body) => at(body, "selection.results_limit") !== 5],
  [/^The catalog has no such field to sort by\.$/, (body) => at(body, "selection.sort_field") !== "price"],
  [
    /^`sort_order` is neither `asc` nor `desc`\.$/,
    (body) => !["asc", "desc"].includes(at(body, "selection.sort_order") as string),
  ],

  // In the words of Braze's pages.
  [
    /^No Recipients$/,
    (body) => ["recipients", "external_user_ids", "user_aliases"].every((name) => list(body, name).length === 0),
  ],
  [
    /^The max number of external_ids and aliases per request was exceeded$/,
    (body) => ["recipients", "external_user_ids", "user_aliases"].some((name) => list(body, name).length > 50),
  ],
  [/^No message to send$/, (body) => Object.keys(member(body, "messages") as object).length === 0],
  [
    /^Invalid Extra Push Payload$/,
    (body) => every(body).some((value) => isObject(value) && "extra" in value && !isObject(value["extra"])),
  ],
  [/^Content cannot be blank$/, (body) => member(body, "content") === ""],
  [/^Content must be a string$/, (body) => typeof member(body, "content") !== "string"],
  [/^Content Block (name|description) cannot be blank$/, (body, name = "") => member(body, name) === ""],
  [/^Content Block description must be a string$/, (body) => typeof member(body, "description") !== "string"],
  [
    /^Content Block (name|description) must be shorter than (\d+) characters$/,
    (body, name = "", most = "") => (member(body, name) as string).length >= Number(most),
  ],
  [/^Content Block name can only contain/, (body) => badName(member(body, "name"))],
  [
    /^Content Block state must be either active or draft$/,
    (body) => !["active", "draft"].includes(member(body, "state") as string),
  ],
  [/^Tags must be an array$/, (body) => !Array.isArray(member(body, "tags"))],
  [/^All tags must be strings$/, (body) => list(body, "tags").some((tag) => typeof tag !== "string")],
  [/^Template name is required$/, (body) => ["", undefined].includes(member(body, "template_name") as string)],
  [/^Invalid value for `should_inline_css`/, (body) => typeof member(body, "should_inline_css") !== "boolean"],
  [
    /^Either .* (?:provided|required)\.$/,
    (body) => ["asset_url", "asset_file"].every((name) => member(body, name) === undefined),
  ],
  [
    /^Both asset_url and asset_file cannot be provided\./,
    (body) => ["asset_url", "asset_file"].every((name) => member(body, name) !== undefined),
  ],
  [/^asset_id is required\.$/, (body) => member(body, "asset_id") === undefined],
  [/^`asset_url` is no URL\.$/, (body) => !URL.canParse(String(member(body, "asset_url")))],
  [
    /^Either an email address or a phone number should be provided, but not both\.$/,
    (body) => ["email", "phone"].every((name) => member(body, name) !== undefined),
  ],
  [/^No valid events provided\.$/, (body) => list(body, "events").length === 0],

  // Users.
  [/^'(attributes|events|purchases)' must be an array of objects$/, (body, name = "") => isNoObjects(body, name)],
  [/^Valid data must be provided in the/, (body) => !TRACKED.some((name) => list(body, name).length > 1)],
  [
    /^(?:Max Input Length Exceeded: )?('[a-z_]+'(?:, '[a-z_]+')* and '[a-z_]+') together have at most (\d+) entr(?:y|ies)$/,
    (body, names = "", most = "") =>
      (names.match(/[a-z_]+(?=')/g) ?? []).flatMap((name) => list(body, name)).length > Number(most),
  ],
  [
    /^(Apple|Android) Push Length Exceeded$/,
    (body, platform = "") =>
      JSON.stringify(member(member(body, "messages"), `${platform.toLowerCase()}_push`)).length >
      (platform === "Apple" ? 1912 : 4000),
  ],
  [
    /^'prioritization' may have 'identified' or 'unidentified', not both$/,
    (body) =>
      every(body).some(
        (value) => Array.isArray(value) && value.includes("identified") && value.includes("unidentified"),
      ),
  ],
  [
    /^(?:exactly one of )?('[a-z_]+'(?:, '[a-z_]+')* (?:and|or) '[a-z_]+') is required$/,
    (body, all = "") => all.match(/[a-z_]+(?=')/g)?.filter((name) => member(body, name) !== undefined).length !== 1,
  ],
  [
    /^Invalid subscription group ID$/,
    (body) => {
      const ids = [body, ...list(body, "subscription_groups")].map((entry) => member(entry, "subscription_group_id"));
      return ids.some(
        (id) => typeof id === "string" && !exampleWorkspace.subscription_groups?.some((group) => group.id === id),
      );
    },
  ],
  [
    /^'segment_id' is no segment of the workspace$/,
    (body) => !exampleWorkspace.segments?.some(({ id }) => id === member(body, "segment_id")),
  ],
  [/^'merge_updates' must be an array of objects$/, (body) => isNoObjects(body, "merge_updates")],
  [
    /^a single request may not contain more than (\d+) merge updates$/,
    (body, most) => list(body, "merge_updates").length > Number(most),
  ],
  [
    /^'merge_updates' must only have 'identifier_to_merge' and 'identifier_to_keep'$/,
    (body) =>
      list(body, "merge_updates").some(
        (update) =>
          Object.keys(update as object)
            .sort()
            .join() !== "identifier_to_keep,identifier_to_merge",
      ),
  ],
  [
    /^identifiers must be objects with/,
    (body) =>
      list(body, "merge_updates")
        .flatMap((update) => Object.values(update as object))
        .some(
          (identifier) =>
            !isObject(identifier) ||
            typeof identifier["external_id"] !== "string" ||
            Object.keys(identifier).length !== 1 ||
            identifier["external_id"] === "",
        ),
  ],
];

const text = ["id", "name"].map((name) => ({ name, type: "string" }));
const MENU = {
  name: "menu",
  fields: [...text, { name: "price", type: "number" }, { name: "tags", type: "array" }],
  items: [{ id: "soup", name: "Onion soup" }],
} as const;

const cases = operations.filter(({ requestExample }) => requestExample.body);

/** Whether a condition, `without 'a' or 'b'`, `with 'a: true'`, is true of the object that is spoken of. */
function holds(condition: string, body: unknown, said: string): boolean {
  const [, place = ""] = /^'([^']+)\.[^.']+'/.exec(said) ?? [];
  const object = place === "" ? body : at(body, place);
  const met = [...condition.matchAll(/'([^':]+)(?:: ([^']+))?'/g)].map(([, name = "", text]) => {
    const given = member(object, name);
    return text === undefined ? given !== undefined : JSON.stringify(given) === text;
  });
  expect(met.length).toBeGreaterThan(0);
  return condition.startsWith("without ") ? !met.includes(true) : met.includes(true);
}

/** The sentence of a refusal, whatever its shape. */
function saidIn(body: unknown): string {
  const { message, error, detail, errors } = body as Record<string, unknown>;
  const [first] = Array.isArray(errors) ? (errors as Members[]) : [];
  const own = first?.["id"] === undefined ? undefined : first["message"];
  return String(own ?? message ?? error ?? detail ?? first?.["message"]);
}

test("there are operations of many areas, and the empty body is among the spoiled ones of each", () => {
  expect(cases.length).toBeGreaterThan(80);
  for (const { requestExample } of cases) {
    expect([...spoil(requestExample.body)]).toContainEqual({ what: "body = an empty object", value: {} });
  }
});

test.each(cases.map((operation) => [operation.id, operation] as const))("%s", async (id, operation) => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "catalog_name" ? "menu" : String(operation.requestExample.path?.[name]),
  );
  const catalogs = id === "catalogs.create" ? [] : [MENU as never];
  const mock = createMockBraze({
    limits: "off",
    strictness: "spec",
    seed: { ...exampleWorkspace, ...exampleWorkspaces[id], catalogs },
  });
  const before = mock.snapshot();
  let refused = 0;
  for (const { what, value } of spoil(operation.requestExample.body)) {
    mock.restore(before);
    const { status, body } = await send(mock, operation.method, path, JSON.stringify(value));
    if (status !== 400) continue;
    refused++;
    const whole = saidIn(body);
    const [, said = "", condition] = /^(.*?)(?: (with(?:out)? '.*))?$/.exec(whole) ?? [];
    if (condition !== undefined)
      expect({ what, whole, holds: holds(condition, value, said) }).toMatchObject({ holds: true });
    const known = claims.filter(([sentence]) => sentence.test(said));
    expect({ what, said, known: known.length > 0 }).toEqual({ what, said, known: true });
    const isTrue = known.some(([sentence, isSo]) => isSo(value, ...(sentence.exec(said) ?? []).slice(1)));
    expect({ what, said, isTrue }).toEqual({ what, said, isTrue: true });
  }
  expect(refused).toBeGreaterThan(10);
});
