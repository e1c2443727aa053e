// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Effect, Handler } from "../../area-handlers.js";
import {
  type DataObject,
  type ObjectRelationship,
  objectRelationshipKey,
  type UserRelationship,
  userRelationshipKey,
} from "../../state/data-object.js";
import type { State } from "../../state/index.js";
import { keyOf } from "../../state/key.js";
import type { UserAlias } from "../../state/profile.js";
import { refuse } from "../../refusal.js";
import { wordGenerally } from "../../wording.js";
import { identified } from "../users/resolve.js";
import { mismatch, withoutCleared } from "./attributes.js";
import { hasRoomForRelationship, kindOf } from "./object-relationships.js";
import { hasRoom, removeObject } from "./objects.js";
import { sentenceOf } from "./wording.js";
import { limitReached, userKindOf } from "./user-relationships.js";

interface UserToRelate {
  readonly external_id?: string;
  readonly braze_id?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly alias?: UserAlias;
}

type UserRecord = Omit<UserRelationship, "braze_id"> & { readonly user: UserToRelate };

/**
 * All bulk calls: one bad record refuses the whole request, and the answer lists all complaints. Types, kinds and
 * objects are looked up later, when nobody is told of a record that is lost.
 */
export const acceptRecords: Handler = (call) => {
  const errors = call.check(call.body);
  if (errors.length > 0) {
    const all = complaintsOf(call);
    const { operation, path, body: value } = call;
    throw all.length > 0
      ? refuse(400, all.join("; "))
      : wordGenerally({ operation, path, part: "body", value, errors });
  }
  call.later((call.body as { records: readonly unknown[] }).records);
  return { body: { message: "success" } };
};

/** What is wrong with each record for itself; nothing where the list itself is wrong. */
function complaintsOf(call: CallContext): string[] {
  const { records } = (call.body ?? {}) as { readonly records?: unknown };
  if (!Array.isArray(records)) return [];
  return records.flatMap((record, index) => {
    const [error] = call.check({ records: [record] });
    return error === undefined ? [] : [sentenceOf(error).replace("records[0]", `records[${index}]`)];
  });
}

/**
 * Does for each record what the operation says.
 *
 * @param act - Says why a record is lost.
 */
function effect<Entry>(act: (state: State, record: Entry) => string | undefined): Effect {
  return (state, job, _, { note }) => {
    for (const [at, record] of (job as readonly Entry[]).entries()) {
      const reason = act(state, record);
      if (reason !== undefined) note(`${reason}: the record is lost`, `/records/${at}`);
    }
  };
}

const NO_TYPE = "the workspace has no such type";
const NO_OBJECT = "there is no such object";
const NO_KIND = "the type has no such kind of relationships";
const NO_RELATIONSHIP = "there is no such relationship";
const NO_USER = "no user is meant by it, or not just one";
const FULL = "there is no room for more";

export const replaceObjectsLater: Effect = effect((state, record: DataObject) => {
  const { type_name, object_id, attributes } = record;
  const type = state.dataObjectTypes.get(type_name);
  if (type === undefined) return NO_TYPE;
  const wrong = mismatch(type.schema_def, attributes, true);
  if (wrong !== undefined) return wrong;
  const former = state.dataObjects.get(keyOf(type_name, object_id));
  if (former === undefined && !hasRoom(state, type)) return FULL;
  state.dataObjects.put({ ...record, attributes: withoutCleared(attributes) });
  return undefined;
});

export const deleteObjectsLater: Effect = effect((state, record: DataObject) => {
  if (state.dataObjects.get(keyOf(record.type_name, record.object_id)) === undefined) return NO_OBJECT;
  removeObject(state, record);
  return undefined;
});

export const replaceObjectRelationshipsLater: Effect = effect((state, record: ObjectRelationship) => {
  const { type_name, object_id, related_type_name, related_object_id, attributes = {} } = record;
  const kind = kindOf(state, record);
  if (kind === undefined) return NO_KIND;
  const objects = [keyOf(type_name, object_id), keyOf(related_type_name, related_object_id)];
  if (objects.some((key) => state.dataObjects.get(key) === undefined)) return NO_OBJECT;
  const wrong = mismatch(kind.schema_def, attributes, true);
  if (wrong !== undefined) return wrong;
  const former = state.objectRelationships.get(objectRelationshipKey(record));
  if (former === undefined && !hasRoomForRelationship(state, record)) return FULL;
  state.objectRelationships.put({ ...record, attributes: withoutCleared(attributes) });
  return undefined;
});

export const deleteObjectRelationshipsLater: Effect = effect((state, record: ObjectRelationship) =>
  state.objectRelationships.remove(objectRelationshipKey(record)) ? undefined : NO_RELATIONSHIP,
);

export const replaceUserRelationshipsLater: Effect = effect((state, record: UserRecord) => {
  const relationship = relationshipOf(state, record);
  if (relationship === undefined) return NO_USER;
  const { type_name, object_id, rel_kind, attributes = {} } = relationship;
  if (state.dataObjects.get(keyOf(type_name, object_id)) === undefined) return NO_OBJECT;
  const kind = userKindOf(state, type_name, rel_kind);
  if (kind === undefined) return NO_KIND;
  const wrong = mismatch(kind.schema_def, attributes, true);
  if (wrong !== undefined) return wrong;
  const former = state.userRelationships.get(userRelationshipKey(relationship));
  if (former === undefined && limitReached(state, relationship) !== undefined) return FULL;
  state.userRelationships.put({ ...relationship, attributes: withoutCleared(attributes) });
  return undefined;
});

export const deleteUserRelationshipsLater: Effect = effect((state, record: UserRecord) => {
  const relationship = relationshipOf(state, record);
  if (relationship === undefined) return NO_USER;
  return state.userRelationships.remove(userRelationshipKey(relationship)) ? undefined : NO_RELATIONSHIP;
});

/** With the Braze ID of the user, whom the record names by any one identifier; undefined when there is no such user. */
function relationshipOf({ users }: State, { user, ...rest }: UserRecord): UserRelationship | undefined {
  const { braze_id, alias, ...identifier } = user;
  const found =
    braze_id === undefined
      ? identified(users, alias === undefined ? identifier : { user_alias: alias })
      : users.byBrazeId(braze_id);
  return found === undefined ? undefined : { ...rest, braze_id: found.brazeId };
}
