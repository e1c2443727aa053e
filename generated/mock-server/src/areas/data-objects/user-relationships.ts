// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { refuse } from "../../refusal.js";
import {
  type Attributes,
  type RelationshipKind,
  type UserRelationship,
  userRelationshipKey,
} from "../../state/data-object.js";
import type { State } from "../../state/index.js";
import { objectError } from "./errors.js";
import { objectOf, objectsPage } from "./find.js";
import { attributesAfter, demandKind, type Way } from "./relate.js";

interface Given {
  readonly braze_id: string;
  readonly rel_kind: string;
  readonly attributes?: Attributes;
}

/** `dataObjects.objects.userRelationships.list`: of users that are still there. */
export const listUserRelationships: Handler = (call) => {
  const { type_name, object_id } = objectOf(call);
  const { rel_kind } = call.query;
  const found = call.state.userRelationships
    .values()
    .filter(
      (each) =>
        each.type_name === type_name &&
        each.object_id === object_id &&
        (rel_kind === undefined || each.rel_kind === rel_kind) &&
        call.state.users.byBrazeId(each.braze_id) !== undefined,
    );
  return objectsPage(call, found.map(shownRelationship));
};

/** The calls that write a relationship: `dataObjects.objects.users.create`, `….replace` and `….update`. */
export function writeUserRelationship(way: Way): Handler {
  return (call) => {
    const { state } = call;
    const { braze_id, rel_kind, attributes = {} } = call.body as Given;
    const { type_name, object_id } = objectOf(call);
    demandKind(userKindOf(state, type_name, rel_kind), rel_kind, attributes, way);
    if (state.users.byBrazeId(braze_id) === undefined) throw refuse(404, "Could not find user");
    const ends = { type_name, object_id, rel_kind, braze_id };
    const former = state.userRelationships.get(userRelationshipKey(ends));
    const after = attributesAfter(way, former, attributes, "duplicate-user-relationship");
    const limit = former === undefined ? limitReached(state, ends) : undefined;
    if (limit !== undefined) throw objectError(limit);
    const relationship = state.userRelationships.put({ ...ends, attributes: after });
    return { body: { user_relationship: shownRelationship(relationship) } };
  };
}

/** `dataObjects.objects.users.delete` */
export const deleteUserRelationship: Handler = (call) => {
  const { type_name, object_id } = objectOf(call);
  const { braze_id, rel_kind } = call.body as Given;
  if (!call.state.userRelationships.remove(userRelationshipKey({ type_name, object_id, rel_kind, braze_id })))
    throw objectError("data-object-relationship-not-found");
  return { body: { deleted: true } };
};

export function userKindOf(state: State, type_name: string, rel_kind: string): RelationshipKind | undefined {
  const kinds = state.dataObjectTypes.get(type_name)?.user_relationship_types;
  return kinds?.find((kind) => kind.rel_kind === rel_kind);
}

/** The limit of the contract that stands against one more relationship: the ID of its error. */
export function limitReached(state: State, { type_name, object_id, braze_id }: UserRelationship): string | undefined {
  const { users = Number.POSITIVE_INFINITY, objects_per_user = Number.POSITIVE_INFINITY } =
    state.dataObjectTypes.get(type_name)?.limits ?? {};
  const ofType = state.userRelationships.values().filter((each) => each.type_name === type_name);
  if (ofType.filter((each) => each.braze_id === braze_id).length >= objects_per_user)
    return "data-objects-per-user-limit-exceeded";
  if (ofType.filter((each) => each.object_id === object_id).length >= users)
    return "users-per-data-object-limit-exceeded";
  return undefined;
}

function shownRelationship({ braze_id, attributes = {}, ...each }: UserRelationship): object {
  return { ...each, user: { braze_id }, attributes };
}
