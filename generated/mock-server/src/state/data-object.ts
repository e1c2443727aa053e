// Copied by braze-codegen from templates/: edit it there.
import { keyOf } from "./key.js";
import type { RecordKind } from "./records.js";

export type Attributes = Readonly<Record<string, unknown>>;

/** The fields of a type or of a kind of relationships, as a JSON Schema. */
export interface FieldsSchema {
  readonly type: "object";
  readonly properties: Readonly<
    Record<string, { readonly type: string; readonly format?: string; readonly title?: string }>
  >;
  /** Names of the fields that may not be left out. */
  readonly required?: readonly string[];
}

/** A type of data objects. Braze's API only shows types: the dashboard, or a seed, makes them. */
export interface DataObjectType {
  readonly type_name: string;
  readonly metadata?: { readonly display_name_source?: string };
  readonly schema_def: FieldsSchema;
  /** How users can be linked to objects of the type. */
  readonly user_relationship_types?: readonly RelationshipKind[];
  /** What the contract allows. Default: any number. */
  readonly limits?: {
    /** Objects of the type. */
    readonly objects?: number;
    /** Relationships of one object to others. */
    readonly relationships?: number;
    /** Users of one object. */
    readonly users?: number;
    /** Objects of one user. */
    readonly objects_per_user?: number;
  };
}

/** A kind of relationships. */
export interface RelationshipKind {
  readonly rel_kind: string;
  /** Default: the kind. */
  readonly display_name?: string;
  /** Default: no fields. */
  readonly schema_def?: FieldsSchema;
}

/** A kind of relationships between objects of two types, or of one. */
export interface ObjectRelationshipType extends RelationshipKind {
  readonly from_type_name: string;
  readonly to_type_name: string;
}

export interface DataObject {
  readonly type_name: string;
  readonly object_id: string;
  readonly attributes: Attributes;
  /** Name to show. Default: the ID. */
  readonly display_name?: string;
}

/** A relationship that leads from one object to another. */
export interface ObjectRelationship {
  readonly type_name: string;
  readonly object_id: string;
  readonly rel_kind: string;
  readonly related_type_name: string;
  readonly related_object_id: string;
  readonly attributes?: Attributes;
}

export interface UserRelationship {
  readonly type_name: string;
  readonly object_id: string;
  readonly rel_kind: string;
  readonly braze_id: string;
  readonly attributes?: Attributes;
}

export const objectKey = ({ type_name, object_id }: Pick<DataObject, "type_name" | "object_id">): string =>
  keyOf(type_name, object_id);

export const objectRelationshipKey = (each: Omit<ObjectRelationship, "attributes">): string =>
  keyOf(each.type_name, each.object_id, each.rel_kind, each.related_type_name, each.related_object_id);

export const userRelationshipKey = (each: Omit<UserRelationship, "attributes">): string =>
  keyOf(each.type_name, each.object_id, each.rel_kind, each.braze_id);

const plain = <Data extends object>(name: string, idOf: (data: Data) => string): RecordKind<Data, Data> => ({
  name,
  idOf,
  complete: (data) => data,
});

export const dataObjectTypeKind: RecordKind<DataObjectType, DataObjectType> = plain<DataObjectType>(
  "type",
  (each) => each.type_name,
);
export const objectRelationshipTypeKind: RecordKind<ObjectRelationshipType, ObjectRelationshipType> =
  plain<ObjectRelationshipType>("kind", (each) => keyOf(each.from_type_name, each.to_type_name, each.rel_kind));
export const dataObjectKind: RecordKind<DataObject, DataObject> = plain<DataObject>("object", objectKey);
export const objectRelationshipKind: RecordKind<ObjectRelationship, ObjectRelationship> = plain<ObjectRelationship>(
  "object relationship",
  objectRelationshipKey,
);
export const userRelationshipKind: RecordKind<UserRelationship, UserRelationship> = plain<UserRelationship>(
  "user relationship",
  userRelationshipKey,
);
