import { expect, test } from "vitest";
import { type JsonSchemaObject, METHODS, type OperationObject, type ResponseObject } from "../../generator/openapi.ts";
import { resolveReference } from "../../generator/reference.ts";
import { document } from "../support/braze-spec.ts";

/** Members that say of an answer that it is about a person. */
const PERSON =
  /^(?:braze_id|user_alias(?:es)?|alias_name|(?:current_|new_)?external(?:_user)?_ids?|emails?|phones?|contact_emails|userName|(?:given|family)Name|(?:first|last)_name)$/;

/** The numbers of a message by channel, and IDs that only come back as they were sent. */
const NO_PERSONS = [
  "campaigns.dataSeries email",
  "canvas.dataSeries email",
  "canvas.dataSummary email",
  "sends.dataSeries email",
  "users.externalIds.rename current_external_id",
  "users.externalIds.rename external_ids",
  "users.externalIds.rename new_external_id",
];

/** About persons by what the call is for; no member says it. */
const BY_JUDGEMENT = [
  "dataObjects.objects.create",
  "dataObjects.objects.get",
  "dataObjects.objects.list",
  "dataObjects.objects.objectRelationships.create",
  "dataObjects.objects.objectRelationships.list",
  "dataObjects.objects.objectRelationships.replace",
  "dataObjects.objects.objectRelationships.update",
  "dataObjects.objects.replace",
  "dataObjects.objects.update",
  "deviceMessaging.banners.sync",
  "preferenceCenter.url",
  "subscription.status.get",
  "users.export.globalControlGroup",
  "users.export.segment",
];

/** Whether an answer refers, however deep, to the data object of a customer's own type. */
function holdsRecord({ responses = {} }: OperationObject): boolean {
  const seen = new Set<string>();
  const reaches = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return false;
    const { $ref } = value as { $ref?: string };
    if ($ref !== undefined && seen.has($ref)) return false;
    if ($ref !== undefined) seen.add($ref);
    return (
      $ref === "#/components/schemas/DataObject" ||
      Object.values($ref === undefined ? value : (resolveReference<object>(document, value) ?? {})).some(reaches)
    );
  };
  return Object.entries(responses).some(([status, answer]) => status.startsWith("2") && reaches(answer));
}

/** The names of all members that an answer can have, however deep. */
function membersOf(value: unknown, seen: Set<object> = new Set()): string[] {
  const schema = resolveReference<JsonSchemaObject>(document, value as JsonSchemaObject | undefined);
  if (typeof schema !== "object" || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const { properties = {}, items, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = schema;
  return [
    ...Object.keys(properties),
    ...[...Object.values(properties), items, additionalProperties, ...allOf, ...anyOf, ...oneOf].flatMap((part) =>
      membersOf(part, seen),
    ),
  ];
}

const operations = Object.values(document.paths).flatMap((item: Record<string, OperationObject>) =>
  METHODS.flatMap((method) => item[method] ?? []),
);

const told = operations.map(({ operationId = "", "x-pii": pii = false, responses = {} }) => {
  const answers = Object.entries(responses).filter(([status]) => status.startsWith("2"));
  const members = answers.flatMap(([, answer]) =>
    Object.values(resolveReference<ResponseObject>(document, answer)?.content ?? {}).flatMap(({ schema }) =>
      membersOf(schema),
    ),
  );
  return { id: operationId, pii, persons: [...new Set(members.filter((name) => PERSON.test(name)))] };
});

test("an answer that names a person says so by x-pii", () => {
  const silent = told.filter(({ pii }) => !pii);
  expect(silent.flatMap(({ id, persons }) => persons.map((name) => `${id} ${name}`)).sort()).toEqual(NO_PERSONS);
});

test("an answer that holds a whole record, of whatever it is, says so", () => {
  const silent = operations.filter((operation) => operation["x-pii"] !== true && holdsRecord(operation));
  expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  expect(operations.filter(holdsRecord).length).toBeGreaterThan(8);
});

test("an answer that says so names a person, or is known to be about persons", () => {
  const nameless = told.filter(({ pii, persons }) => pii && persons.length === 0);
  expect(nameless.map(({ id }) => id).sort()).toEqual(BY_JUDGEMENT);
  expect(told.filter(({ pii }) => pii).length).toBeGreaterThan(BY_JUDGEMENT.length);
});
