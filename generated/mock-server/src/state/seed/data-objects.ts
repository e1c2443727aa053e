// Copied by braze-codegen from templates/: edit it there.
import { checkEntry, type MemberKind } from "./entry.js";
import { list, type Members, membersOf } from "./members.js";

const KIND: Readonly<Record<string, MemberKind>> = { rel_kind: "text", display_name: "text", schema_def: "object" };

export function checkDataObjectType(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["type_name", "schema_def"],
    members: {
      type_name: "text",
      metadata: "object",
      schema_def: "object",
      user_relationship_types: "list",
      limits: "object",
    },
  });
  checkFields(entry, place);
  for (const [at, kind] of list(entry["user_relationship_types"], `${place}.user_relationship_types`)) {
    checkEntry(kind, at, { required: ["rel_kind"], members: KIND });
    checkFields(kind, at);
  }
  const limits = membersOf(entry["limits"] ?? {}, `${place}.limits`);
  checkEntry(limits, `${place}.limits`, {
    required: [],
    members: { objects: "count", relationships: "count", users: "count", objects_per_user: "count" },
  });
}

export function checkObjectRelationshipType(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["from_type_name", "to_type_name", "rel_kind"],
    members: { from_type_name: "text", to_type_name: "text", ...KIND },
  });
  checkFields(entry, place);
}

export function checkDataObject(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["type_name", "object_id", "attributes"],
    members: { type_name: "text", object_id: "text", attributes: "object", display_name: "text" },
  });
}

export function checkObjectRelationship(entry: Members, place: string): void {
  const names = ["type_name", "object_id", "rel_kind", "related_type_name", "related_object_id"];
  checkEntry(entry, place, { required: names, members: { ...texts(names), attributes: "object" } });
}

export function checkUserRelationship(entry: Members, place: string): void {
  const names = ["type_name", "object_id", "rel_kind", "braze_id"];
  checkEntry(entry, place, { required: names, members: { ...texts(names), attributes: "object" } });
}

/** The fields of a type or a kind, each with the type of its values. */
function checkFields(entry: Members, place: string): void {
  if (entry["schema_def"] === undefined) return;
  const at = `${place}.schema_def`;
  const schema = membersOf(entry["schema_def"], at);
  checkEntry(schema, at, {
    required: ["type", "properties"],
    members: { type: ["object"], properties: "object", required: "texts" },
  });
  for (const [name, field] of Object.entries(membersOf(schema["properties"], `${at}.properties`)))
    if (typeof membersOf(field, `${at}.properties.${name}`)["type"] !== "string")
      throw new TypeError(`${at}.properties.${name} has no type.`);
}

const texts = (names: readonly string[]): Record<string, MemberKind> =>
  Object.fromEntries(names.map((name) => [name, "text"]));
