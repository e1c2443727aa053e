// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers } from "../../area-handlers.js";
import * as bulk from "./bulk.js";
import { deleteObjectRelationship, listObjectRelationships, writeObjectRelationship } from "./object-relationships.js";
import { createObject, deleteObject, getObject, listObjects, replaceObject, updateObject } from "./objects.js";
import { getType, listObjectKinds, listTypes, listUserKinds } from "./types.js";
import { deleteUserRelationship, listUserRelationships, writeUserRelationship } from "./user-relationships.js";
import { wordDataObjects } from "./wording.js";

/** Data objects: business records of types that the dashboard defines, linked to each other and to users. */
export const dataObjects: AreaHandlers = {
  // keys are operations
  handlers: {
    "dataObjects.types.list": listTypes,
    "dataObjects.types.get": getType,
    "dataObjects.types.userRelationshipTypes.list": listUserKinds,
    "dataObjects.types.objectRelationshipTypes.list": listObjectKinds,
    "dataObjects.objects.list": listObjects,
    "dataObjects.objects.get": getObject,
    "dataObjects.objects.create": createObject,
    "dataObjects.objects.replace": replaceObject,
    "dataObjects.objects.update": updateObject,
    "dataObjects.objects.delete": deleteObject,
    "dataObjects.objects.objectRelationships.list": listObjectRelationships,
    "dataObjects.objects.objectRelationships.create": writeObjectRelationship("create"),
    "dataObjects.objects.objectRelationships.replace": writeObjectRelationship("replace"),
    "dataObjects.objects.objectRelationships.update": writeObjectRelationship("update"),
    "dataObjects.objects.objectRelationships.delete": deleteObjectRelationship,
    "dataObjects.objects.userRelationships.list": listUserRelationships,
    "dataObjects.objects.users.create": writeUserRelationship("create"),
    "dataObjects.objects.users.replace": writeUserRelationship("replace"),
    "dataObjects.objects.users.update": writeUserRelationship("update"),
    "dataObjects.objects.users.delete": deleteUserRelationship,
    "dataObjects.objects.replaceMany": bulk.acceptRecords,
    "dataObjects.objects.deleteMany": bulk.acceptRecords,
    "dataObjects.objectRelationships.replaceMany": bulk.acceptRecords,
    "dataObjects.objectRelationships.deleteMany": bulk.acceptRecords,
    "dataObjects.userRelationships.replaceMany": bulk.acceptRecords,
    "dataObjects.userRelationships.deleteMany": bulk.acceptRecords,
  },
  // keys are operations
  effects: {
    "dataObjects.objects.replaceMany": bulk.replaceObjectsLater,
    "dataObjects.objects.deleteMany": bulk.deleteObjectsLater,
    "dataObjects.objectRelationships.replaceMany": bulk.replaceObjectRelationshipsLater,
    "dataObjects.objectRelationships.deleteMany": bulk.deleteObjectRelationshipsLater,
    "dataObjects.userRelationships.replaceMany": bulk.replaceUserRelationshipsLater,
    "dataObjects.userRelationships.deleteMany": bulk.deleteUserRelationshipsLater,
  },
  word: wordDataObjects,
  // keys are operations
  checkThemselves: [
    "dataObjects.objects.replaceMany",
    "dataObjects.objects.deleteMany",
    "dataObjects.objectRelationships.replaceMany",
    "dataObjects.objectRelationships.deleteMany",
    "dataObjects.userRelationships.replaceMany",
    "dataObjects.userRelationships.deleteMany",
  ],
};
