// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Reply } from "../../area-handlers.js";
import type { DataObject, DataObjectType } from "../../state/data-object.js";
import type { State } from "../../state/index.js";
import { keyOf } from "../../state/key.js";
import { objectError } from "./errors.js";

/** A type by its name, or the refusal. */
export function typeNamed(state: State, name: string): DataObjectType {
  const type = state.dataObjectTypes.get(name);
  if (type === undefined) throw objectError("data-object-type-not-found");
  return type;
}

/** An object by type and ID, or the refusal. */
export function objectNamed(state: State, type_name: string, object_id: string): DataObject {
  typeNamed(state, type_name);
  const object = state.dataObjects.get(keyOf(type_name, object_id));
  if (object === undefined) throw objectError("data-object-not-found");
  return object;
}

/** The object of the path, or the refusal. */
export function objectOf({ path, state }: CallContext): DataObject {
  return objectNamed(state, path["type_name"] ?? "", path["object_id"] ?? "");
}

/** An object as answers have it. */
export function shown({ type_name, object_id, attributes }: DataObject): DataObject {
  return { type_name, object_id, attributes };
}

/** One page; of a `limit` and an `offset` that it does not allow Braze takes the nearest that it does. */
export function objectsPage({ query, operation }: CallContext, entries: readonly unknown[]): Reply {
  const { size = 100, max = 250 } = operation.pagination ?? {};
  const limit = Math.min(Math.max(Number(query["limit"] ?? size), 1), max);
  const offset = Math.max(Number(query["offset"] ?? 0), 0);
  const end = offset + limit;
  const has_more = end < entries.length;
  const items = entries.slice(offset, end);
  return {
    body: { items, total_count: entries.length, has_more, next_offset: has_more ? end : null, offset, limit },
  };
}
