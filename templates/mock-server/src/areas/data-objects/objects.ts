// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { refuse } from "../../refusal.js";
import { type Attributes, type DataObject, type DataObjectType, objectKey } from "../../state/data-object.js";
import type { State } from "../../state/index.js";
import { mismatch, withoutCleared } from "./attributes.js";
import { objectError } from "./errors.js";
import { objectOf, objectsPage, shown, typeNamed } from "./find.js";

interface Given {
  readonly object_id?: string;
  /** The older name of `object_id`. */
  readonly external_id?: string;
  readonly attributes: Attributes;
  readonly display_name?: string;
}

/** `dataObjects.objects.list` */
export const listObjects: Handler = (call) => {
  const { type_name } = typeNamed(call.state, call.path["type_name"] ?? "");
  const part = String(call.query["search_term"] ?? "");
  const objects = call.state.dataObjects.values().filter((each) => each.type_name === type_name);
  return objectsPage(call, objects.filter(({ object_id }) => object_id.includes(part)).map(shown));
};

/** `dataObjects.objects.get` */
export const getObject: Handler = (call) => ({ body: { data_object: shown(objectOf(call)) } });

/** `dataObjects.objects.create` */
export const createObject: Handler = (call) => {
  const { state } = call;
  const type = typeNamed(state, call.path["type_name"] ?? "");
  const { external_id = "", object_id = external_id, ...given } = call.body as Given;
  demandFit(type, given.attributes, true);
  const object = { type_name: type.type_name, object_id, ...given };
  if (state.dataObjects.get(objectKey(object)) !== undefined) throw objectError("duplicate-data-object");
  demandRoom(state, type);
  return saved(call, object);
};

/** `dataObjects.objects.replace`: makes what is not there. */
export const replaceObject: Handler = (call) => {
  const { state, path } = call;
  const type = typeNamed(state, path["type_name"] ?? "");
  const given = call.body as Given;
  demandFit(type, given.attributes, true);
  const object = { type_name: type.type_name, object_id: path["object_id"] ?? "", ...given };
  if (state.dataObjects.get(objectKey(object)) === undefined) demandRoom(state, type);
  return saved(call, object);
};

/** `dataObjects.objects.update`: merges the top level of the attributes. */
export const updateObject: Handler = (call) => {
  const object = objectOf(call);
  const { attributes, ...given } = call.body as Given;
  demandFit(typeNamed(call.state, object.type_name), attributes, false);
  return saved(call, { ...object, ...given, attributes: { ...object.attributes, ...attributes } });
};

/** `dataObjects.objects.delete`: what it was linked to stays. */
export const deleteObject: Handler = (call) => {
  removeObject(call.state, objectOf(call));
  return { body: { deleted: true } };
};

/** Takes an object away, and the relationships that end or start there. */
export function removeObject(
  state: State,
  { type_name, object_id }: Pick<DataObject, "type_name" | "object_id">,
): void {
  const isHere = (type: string, id: string) => type === type_name && id === object_id;
  state.dataObjects.remove(objectKey({ type_name, object_id }));
  state.userRelationships.removeAll((each) => isHere(each.type_name, each.object_id));
  state.objectRelationships.removeAll(
    (each) => isHere(each.type_name, each.object_id) || isHere(each.related_type_name, each.related_object_id),
  );
}

/** Whether the type may have one more object. */
export function hasRoom(state: State, { type_name, limits }: DataObjectType): boolean {
  if (limits?.objects === undefined) return true;
  return state.dataObjects.values().filter((each) => each.type_name === type_name).length < limits.objects;
}

function demandRoom(state: State, type: DataObjectType): void {
  if (!hasRoom(state, type)) throw objectError("data-object-record-limit-exceeded");
}

function demandFit({ schema_def }: DataObjectType, attributes: Attributes, isWhole: boolean): void {
  const wrong = mismatch(schema_def, attributes, isWhole);
  if (wrong !== undefined) throw refuse(400, wrong);
}

function saved({ state }: CallContext, object: DataObject) {
  const whole = { ...object, attributes: withoutCleared(object.attributes) };
  return { body: { data_object: shown(state.dataObjects.put(whole)) } };
}
