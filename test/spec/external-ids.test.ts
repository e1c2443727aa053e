import { expect, test } from "vitest";
import type { JsonSchemaObject } from "../../generator/openapi.ts";
import { resolveReference } from "../../generator/reference.ts";
import { document } from "../support/braze-spec.ts";

interface Found {
  readonly place: string;
  readonly types: readonly string[];
}

const USER_IDS = /^(?:external_(?:user_)?ids?|(?:current|new)_external_id)(?:\[\])?$/;
const BESIDE_SCHEMAS = new Set(["example", "examples", "enum", "const", "default"]);

/** Every member that is called like the external ID of a user, or like a list of them, with the types of a single ID. */
function idsIn(value: unknown, place: string, seen: readonly string[] = []): Found[] {
  if (typeof value !== "object" || value === null) return [];
  const { $ref } = value as { $ref?: string };
  const below =
    $ref === undefined
      ? []
      : seen.includes($ref)
        ? []
        : idsIn(resolveReference(document, value), $ref.split("/").at(-1) ?? "", [...seen, $ref]);
  const { properties = {} } = value as JsonSchemaObject;
  const own = Object.entries(properties)
    .filter(([name, member]) => USER_IDS.test(name) && typeof member === "object")
    .map(([name, member]) => ({ place: `${place}.${name}`, types: typesOf(member) }));
  const others = Object.entries(value)
    .filter(([name]) => !BESIDE_SCHEMAS.has(name))
    .flatMap(([, part]) => idsIn(part, place, seen));
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

const requests = Object.values(document.paths).flatMap((item: Described & Record<string, Described>) =>
  Object.values(item).flatMap((operation) =>
    typeof operation === "object" && operation.operationId !== undefined
      ? [
          ...idsIn(operation.requestBody, operation.operationId),
          ...[...(item.parameters ?? []), ...(operation.parameters ?? [])].flatMap((each) => {
            const { name = "", schema } = (resolveReference(document, each) ?? {}) as {
              name?: string;
              schema?: object;
            };
            return USER_IDS.test(name) ? [{ place: `${operation.operationId} ${name}`, types: typesOf(schema) }] : [];
          }),
        ]
      : [],
  ),
);

/** The page of a merge has an error for an ID that is no text; a selection's ID is no user's. */
const TEXTS = ["CatalogSelection.external_id", "UserIdentifier.external_id"];

test("requests take external IDs as texts and as whole numbers, all but a merge", () => {
  expect(requests.length).toBeGreaterThan(25);
  const others = requests.filter(({ types }) => types.join() !== "integer,string");
  expect([...new Set(others.map(({ place }) => place))].sort()).toEqual(TEXTS);
});
