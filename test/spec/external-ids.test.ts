import { expect, test } from "vitest";
import type { JsonSchemaObject } from "../../generator/openapi.ts";
import { resolveReference } from "../../generator/reference.ts";
import { document } from "../support/braze-spec.ts";

interface Found {
  readonly place: string;
  readonly types: readonly string[];
}

const USER_IDS = /^(?:external_(?:user_)?ids?|(?:current|new)_external_id)(?:\[\])?$/;
const OTHER_IDS =
  /^(?:(?:old_|new_)?alias_name|alias_label|(?:related_)?object_id|related_external_id|activity_id|device_id|send_id|external_send_id)$/;
const BESIDE_SCHEMAS = new Set(["example", "examples", "enum", "const", "default"]);

/** Every member of such a name, which is an ID or a list of them, with the types of a single ID. */
function idsIn(value: unknown, place: string, names: RegExp, seen: readonly string[] = []): Found[] {
  if (typeof value !== "object" || value === null) return [];
  const { $ref } = value as { $ref?: string };
  const below =
    $ref === undefined
      ? []
      : seen.includes($ref)
        ? []
        : idsIn(resolveReference(document, value), $ref.split("/").at(-1) ?? "", names, [...seen, $ref]);
  const { properties = {} } = value as JsonSchemaObject;
  const own = Object.entries(properties)
    .filter(([name, member]) => names.test(name) && typeof member === "object")
    .map(([name, member]) => ({ place: `${place}.${name}`, types: typesOf(member) }));
  const others = Object.entries(value)
    .filter(([name]) => !BESIDE_SCHEMAS.has(name))
    .flatMap(([, part]) => idsIn(part, place, names, seen));
  return [...own, ...below, ...others];
}

function typesOf(schema: unknown): string[] {
  const { type, items, anyOf, allOf } = (resolveReference(document, schema as object) ?? {}) as JsonSchemaObject;
  if (items !== undefined) return typesOf(items);
  const branches = [...(anyOf ?? []), ...(allOf ?? [])].flatMap(typesOf);
  return [...new Set([...(type === undefined ? [] : [type].flat()), ...branches])].sort();
}

interface Described {
  readonly operationId?: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
}

const idsOfRequests = (names: RegExp): Found[] =>
  Object.values(document.paths).flatMap((item: Described & Record<string, Described>) =>
    Object.values(item).flatMap((operation) =>
      typeof operation === "object" && operation.operationId !== undefined
        ? [
            ...idsIn(operation.requestBody, operation.operationId, names),
            ...[...(item.parameters ?? []), ...(operation.parameters ?? [])].flatMap((each) => {
              const { name = "", schema } = (resolveReference(document, each) ?? {}) as {
                name?: string;
                schema?: object;
              };
              return names.test(name) ? [{ place: `${operation.operationId} ${name}`, types: typesOf(schema) }] : [];
            }),
          ]
        : [],
    ),
  );

/** The page of a merge has an error for an ID that is no text; the IDs of selections and data objects are no user's. */
const TEXTS = [
  "CatalogSelection.external_id",
  "DataObjectsObjectsCreateRequest.external_id",
  "UserIdentifier.external_id",
];

test("requests take external IDs as texts and as whole numbers, all but a merge", () => {
  const requests = idsOfRequests(USER_IDS);
  expect(requests.length).toBeGreaterThan(25);
  const others = requests.filter(({ types }) => types.join() !== "integer,string");
  expect([...new Set(others.map(({ place }) => place))].sort()).toEqual(TEXTS);
});

test("requests take other IDs of one's own as texts alone", () => {
  const requests = idsOfRequests(OTHER_IDS);
  expect(requests.length).toBeGreaterThan(25);
  expect(requests.filter(({ types }) => types.join() !== "string")).toEqual([]);
});
