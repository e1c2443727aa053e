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

/** Does for each record what the operation says. */
function effect<Entry>(act: (state: State, record: Entry) => void): Effect {
  return (state, job) => {
    for (const record of job as readonly Entry[]) act(state, record);
  };
}

export const replaceObjectsLater: Effect = effect((state, record: DataObject) => {
  const { type_name, object_id, attributes } = record;
  const type = state.dataObjectTypes.get(type_name);
  if (type === undefined || mismatch(type.schema_def, attributes, true) !== undefined) return;
  const former = state.dataObjects.get(keyOf(type_name, object_id));
  if (former === undefined && !hasRoom(state, type)) return;
  state.dataObjects.put({ ...record, attributes: withoutCleared(attributes) });
});

export const deleteObjectsLater: Effect = effect((state, record: DataObject) => removeObject(state, record));

export const replaceObjectRelationshipsLater: Effect = effect((state, record: ObjectRelationship) => {
  const { type_name, object_id, related_type_name, related_object_id, attributes = {} } = record;
  const kind = kindOf(state, record);
  const objects = [keyOf(type_name, object_id), keyOf(related_type_name, related_object_id)];
  if (kind === undefined || objects.some((key) => state.dataObjects.get(key) === undefined)) return;
  if (mismatch(kind.schema_def, attributes, true) !== undefined) return;
  const former = state.objectRelationships.get(objectRelationshipKey(record));
  if (former === undefined && !hasRoomForRelationship(state, record)) return;
  state.objectRelationships.put({ ...record, attributes: withoutCleared(attributes) });
});

export const deleteObjectRelationshipsLater: Effect = effect((state, record: ObjectRelationship) => {
  state.objectRelationships.remove(objectRelationshipKey(record));
});

export const replaceUserRelationshipsLater: Effect = effect((state, record: UserRecord) => {
  const relationship = relationshipOf(state, record);
  if (relationship === undefined) return;
  const { type_name, object_id, rel_kind, attributes = {} } = relationship;
  if (state.dataObjects.get(keyOf(type_name, object_id)) === undefined) return;
  const kind = userKindOf(state, type_name, rel_kind);
  if (kind === undefined || mismatch(kind.schema_def, attributes, true) !== undefined) return;
  const former = state.userRelationships.get(userRelationshipKey(relationship));
  if (former === undefined && limitReached(state, relationship) !== undefined) return;
  state.userRelationships.put({ ...relationship, attributes: withoutCleared(attributes) });
});

export const deleteUserRelationshipsLater: Effect = effect((state, record: UserRecord) => {
  const relationship = relationshipOf(state, record);
  if (relationship !== undefined) state.userRelationships.remove(userRelationshipKey(relationship));
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
