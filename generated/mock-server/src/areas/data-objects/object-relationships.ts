// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import {
  type Attributes,
  type DataObject,
  type ObjectRelationship,
  objectRelationshipKey,
  type ObjectRelationshipType,
} from "../../state/data-object.js";
import type { State } from "../../state/index.js";
import { keyOf } from "../../state/key.js";
import { objectError } from "./errors.js";
import { objectNamed, objectOf, objectsPage, shown, typeNamed } from "./find.js";
import { attributesAfter, demandKind, type Way } from "./relate.js";

/** A relationship as a request names it, seen from the object of the path. */
interface Given {
  readonly rel_kind: string;
  readonly related_type_name: string;
  readonly related_object_id?: string;
  /** The older name of `related_object_id`. */
  readonly related_external_id?: string;
  readonly anchor?: "source" | "target";
  readonly attributes?: Attributes;
}

/** `dataObjects.objects.objectRelationships.list` */
export const listObjectRelationships: Handler = (call) => {
  const { type_name, object_id } = objectOf(call);
  const { anchor, rel_kind } = call.query;
  const isTarget = anchor === "target";
  const found = call.state.objectRelationships.values().filter((each) => {
    const [type, id] = isTarget ? [each.related_type_name, each.related_object_id] : [each.type_name, each.object_id];
    const isHere = type === type_name && id === object_id;
    return isHere && (rel_kind === undefined || each.rel_kind === rel_kind) && isWhole(call.state, each);
  });
  return objectsPage(
    call,
    found.map((each) => seenFrom(call.state, each, isTarget)),
  );
};

/** The calls that write a relationship: `….objectRelationships.create`, `….replace` and `….update`. */
export function writeObjectRelationship(way: Way): Handler {
  return (call) => {
    const { state } = call;
    const given = call.body as Given;
    const { attributes = {}, rel_kind } = given;
    const object = objectOf(call);
    typeNamed(state, given.related_type_name);
    const ends = endsOf(object, given);
    demandKind(kindOf(state, ends), rel_kind, attributes, way);
    objectNamed(state, given.related_type_name, relatedIdOf(given));
    const former = state.objectRelationships.get(objectRelationshipKey(ends));
    const after = attributesAfter(way, former, attributes, "duplicate-object-relationship");
    if (former === undefined && !hasRoomForRelationship(state, ends))
      throw objectError("data-object-relationship-limit-exceeded");
    const relationship = state.objectRelationships.put({ ...ends, attributes: after });
    return { body: { object_relationship: seenFrom(state, relationship, given.anchor === "target") } };
  };
}

/** `dataObjects.objects.objectRelationships.delete` */
export const deleteObjectRelationship: Handler = (call) => {
  const ends = endsOf(objectOf(call), call.body as Given);
  if (!call.state.objectRelationships.remove(objectRelationshipKey(ends)))
    throw objectError("data-object-relationship-not-found");
  return { body: { deleted: true } };
};

/** The kind that the workspace has for two types; undefined when it has none. */
export function kindOf(
  state: State,
  { type_name, related_type_name, rel_kind }: ObjectRelationship,
): ObjectRelationshipType | undefined {
  return state.objectRelationshipTypes.get(keyOf(type_name, related_type_name, rel_kind));
}

/** Whether both of its objects may have one more relationship. */
export function hasRoomForRelationship(state: State, ends: ObjectRelationship): boolean {
  const { type_name, object_id, related_type_name, related_object_id } = ends;
  return [
    [type_name, object_id],
    [related_type_name, related_object_id],
  ].every(([type = "", id = ""]) => {
    const most = state.dataObjectTypes.get(type)?.limits?.relationships;
    if (most === undefined) return true;
    const isHere = (each: ObjectRelationship) =>
      (each.type_name === type && each.object_id === id) ||
      (each.related_type_name === type && each.related_object_id === id);
    return state.objectRelationships.values().filter(isHere).length < most;
  });
}

const relatedIdOf = ({ related_external_id = "", related_object_id = related_external_id }: Given): string =>
  related_object_id;

/** By default a relationship starts at the object of the path. */
function endsOf({ type_name, object_id }: DataObject, given: Given): ObjectRelationship {
  const { rel_kind, related_type_name, anchor } = given;
  const related_object_id = relatedIdOf(given);
  return anchor === "target"
    ? {
        type_name: related_type_name,
        object_id: related_object_id,
        rel_kind,
        related_type_name: type_name,
        related_object_id: object_id,
      }
    : { type_name, object_id, rel_kind, related_type_name, related_object_id };
}

/** Whether both objects are there: a seed may speak of others. */
function isWhole({ dataObjects }: State, each: ObjectRelationship): boolean {
  const ends = [keyOf(each.type_name, each.object_id), keyOf(each.related_type_name, each.related_object_id)];
  return ends.every((key) => dataObjects.get(key) !== undefined);
}

function seenFrom(state: CallContext["state"], each: ObjectRelationship, isTarget: boolean): object {
  const other = isTarget
    ? { from_data_object: shown(objectNamed(state, each.type_name, each.object_id)) }
    : { to_data_object: shown(objectNamed(state, each.related_type_name, each.related_object_id)) };
  return { rel_kind: each.rel_kind, ...other, attributes: each.attributes ?? {} };
}
