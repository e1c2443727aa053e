// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import type { DataObjectType, FieldsSchema, RelationshipKind } from "../../state/data-object.js";
import { objectsPage, typeNamed } from "./find.js";

/** `dataObjects.types.list` */
export const listTypes: Handler = (call) => {
  const start = String(call.query["search_term"] ?? "").toLowerCase();
  const types = call.state.dataObjectTypes.values().map(summaryOf);
  return objectsPage(
    call,
    types.filter(({ type_name }) => type_name.toLowerCase().startsWith(start)),
  );
};

/** `dataObjects.types.get` */
export const getType: Handler = ({ path, state }) => {
  const type = typeNamed(state, path["type_name"] ?? "");
  return { body: { data_object_type: { ...summaryOf(type), schema_def: titled(type.schema_def) } } };
};

/** `dataObjects.types.userRelationshipTypes.list` */
export const listUserKinds: Handler = (call) => {
  const type = typeNamed(call.state, call.path["type_name"] ?? "");
  return objectsPage(call, (type.user_relationship_types ?? []).map(kindOf));
};

/** `dataObjects.types.objectRelationshipTypes.list`: of the type as the side where they start, or where they end. */
export const listObjectKinds: Handler = (call) => {
  const { type_name } = typeNamed(call.state, call.path["type_name"] ?? "");
  const [here, there] =
    call.query["anchor"] === "target"
      ? (["to_type_name", "from_type_name"] as const)
      : (["from_type_name", "to_type_name"] as const);
  const kinds = call.state.objectRelationshipTypes.values().filter((kind) => kind[here] === type_name);
  return objectsPage(
    call,
    kinds.map((kind) => {
      const { from_type_name, to_type_name } = kind;
      return { from_type_name, to_type_name, ...kindOf(kind), related_type_name: kind[there] };
    }),
  );
};

/** Every field of an answer has a title; without one of its own it is the name. */
function titled(schema: FieldsSchema): FieldsSchema {
  const fields = Object.entries(schema.properties).map(([name, field]) => [name, { title: name, ...field }] as const);
  return { ...schema, properties: Object.fromEntries(fields) };
}

const summaryOf = ({ type_name, metadata = {} }: DataObjectType) => ({ type_name, metadata });

const kindOf = ({ rel_kind, display_name = rel_kind }: RelationshipKind) => ({ rel_kind, display_name });
