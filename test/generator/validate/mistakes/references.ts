import { type Mistake, shopFiles } from "../../../support/shop.ts";

const ROOT = "openapi.yaml";
const LIST = "paths/things/index.yaml";
const THING = "paths/things/{thing_id}.yaml";
const THING_SCHEMA = "schemas/Thing.yaml";
const REFUSAL = "schemas/Refusal.yaml";
const NOT_FOUND = "responses/NotFound.yaml";
const files = await shopFiles();

/** References and files that do not meet. */
export const references: readonly Mistake[] = [
  [
    "a file that does not exist",
    { [THING]: ["../../schemas/Thing.yaml", "../../schemas/Gadget.yaml"] },
    `${THING}:18:21 $ref "../../schemas/Gadget.yaml" leads to a file that cannot be read (no such file); correct the path or write the file`,
  ],
  [
    "a file whose name is misspelt",
    { [THING]: ["../../schemas/Thing.yaml", "../../schemas/Thnig.yaml"] },
    `${THING}:18:21 $ref "../../schemas/Thnig.yaml" leads to a file that cannot be read (no such file); did you mean "../../schemas/Thing.yaml"?`,
  ],
  [
    "a file whose name is in another case",
    { [THING]: ["../../schemas/Thing.yaml", "../../schemas/thing.yaml"] },
    `${THING}:18:21 $ref "../../schemas/thing.yaml" leads to a file that cannot be read (no such file); did you mean "../../schemas/Thing.yaml"?`,
  ],
  [
    "a file that stands in another folder",
    { [THING]: ["../../schemas/Thing.yaml", "../schemas/Thing.yaml"] },
    `${THING}:18:21 $ref "../schemas/Thing.yaml" leads to a file that cannot be read (no such file); did you mean "../../schemas/Thing.yaml"?`,
  ],
  [
    "a file that several places refer to",
    {
      [REFUSAL]: null,
      "schemas/Refusals.yaml":
        "type: object\ndescription: Why.\nproperties: { message: { type: string, description: Why. } }\n",
    },
    `${ROOT}:25:16 $ref "schemas/Refusal.yaml" leads to a file that cannot be read (no such file), and so does the one in responses/NotFound.yaml:4; did you mean "schemas/Refusals.yaml"?`,
  ],
  [
    "a part that does not exist",
    { [LIST]: ["components/responses/Refused", "components/responses/Refusd"] },
    `${LIST}:26:14 $ref "../../openapi.yaml#/components/responses/Refusd" leads to nothing: openapi.yaml has no #/components/responses/Refusd; did you mean "#/components/responses/Refused"?`,
  ],
  [
    "a reference to a response where a schema belongs",
    { [THING]: ["{ $ref: ../../schemas/Thing.yaml }", "{ $ref: ../../responses/NotFound.yaml }"] },
    `${THING}:18:21 $ref "../../responses/NotFound.yaml" leads to a response, and a schema belongs here; refer to one, or write it out`,
  ],
  [
    "a reference to a schema where a response belongs",
    { [THING]: ["$ref: ../../responses/NotFound.yaml", "$ref: ../../schemas/Refusal.yaml"] },
    `${THING}:22:14 $ref "../../schemas/Refusal.yaml" leads to a schema, and a response belongs here; refer to one, or write it out`,
  ],
  [
    "a reference to a response where a parameter belongs",
    { [THING]: ["$ref: ../../parameters/ThingId.yaml", "$ref: ../../openapi.yaml#/components/responses/NotFound"] },
    `${THING}:2:5 $ref "../../openapi.yaml#/components/responses/NotFound" leads to a response, and a parameter belongs here; refer to one, or write it out`,
  ],
  [
    "a reference to a parameter where a schema belongs",
    { [NOT_FOUND]: ["../schemas/Refusal.yaml", "../parameters/ThingId.yaml"] },
    `${NOT_FOUND}:4:15 $ref "../parameters/ThingId.yaml" leads to a parameter, and a schema belongs here; refer to one, or write it out`,
  ],
  [
    "a reference to itself",
    { [REFUSAL]: "$ref: Refusal.yaml\n" },
    `${REFUSAL}:1:1 $ref "Refusal.yaml" leads back to itself; write out what stands here`,
  ],
  [
    "references in a circle",
    { [REFUSAL]: "$ref: Reason.yaml\n", "schemas/Reason.yaml": "$ref: Refusal.yaml\n" },
    `${REFUSAL}:1:1 $ref "Reason.yaml" leads in a circle, by way of schemas/Reason.yaml:1; write out at one of the places what all of them stand for`,
  ],
  [
    "a part that does not exist, of a kind that stands in another file",
    {
      [ROOT]: [
        "parameters:\n    ThingId: { $ref: parameters/ThingId.yaml }\n",
        "parameters: { $ref: parameters/index.yaml }\n",
      ],
      "parameters/index.yaml": "ThingId: { $ref: ThingId.yaml }\n",
      [THING]: ["../../parameters/ThingId.yaml", '"../../openapi.yaml#/components/parameters/ThingIt"'],
    },
    `${THING}:2:5 $ref "../../openapi.yaml#/components/parameters/ThingIt" leads to nothing: openapi.yaml has no #/components/parameters/ThingIt; did you mean "#/components/parameters/ThingId"?`,
  ],
  [
    "a reference that begins with # and has no quotes",
    { [NOT_FOUND]: ["{ $ref: ../schemas/Refusal.yaml }", "{ $ref: #/components/schemas/Refusal }"] },
    `${NOT_FOUND}:4:13 not valid YAML: what follows a # is a comment, so the { has no }; put the text with # in quotes`,
  ],
  [
    "a schema that is written as the reference to it",
    { [THING_SCHEMA]: ["items: { $ref: Thing.yaml }", "items: Thing.yaml"] },
    `${THING_SCHEMA}:10:5 not a JSON Schema: items must be an object or a boolean, not "Thing.yaml"; write { $ref: "Thing.yaml" } [schema-form]`,
  ],
  [
    "a file that nobody refers to",
    { "schemas/Gadget.yaml": "type: string\ndescription: A gadget.\n" },
    "schemas/Gadget.yaml:1:1 nothing refers to this file; refer to it, or take it out [stray-files]",
  ],
  [
    "a file with another ending",
    { "schemas/Gadget.yml": "type: string\n" },
    `schemas/Gadget.yml:1:1 nothing refers to this file; refer to it, or take it out [stray-files]`,
  ],
  [
    "a copy of a file",
    { "schemas/Thing.yaml.orig": "type: string\n" },
    `schemas/Thing.yaml.orig:1:1 the file is no part of the spec, which holds YAML and JSON only; take it out [stray-files]`,
  ],
  [
    "a copy of the root document",
    { "openapi.yaml.bak": "openapi: 3.1.1\n" },
    `openapi.yaml.bak:1:1 the file is no part of the spec, which holds YAML and JSON only; take it out [stray-files]`,
  ],
  [
    "a picture",
    { "paths/things.png": "" },
    `paths/things.png:1:1 the file is no part of the spec, which holds YAML and JSON only; take it out [stray-files]`,
  ],
  [
    "the registry of permissions gone, beside the decisions",
    { "permissions.yaml": null, "decisions.yaml": "[]\n" },
    `${ROOT}:11:18 $ref "permissions.yaml" leads to a file that cannot be read (no such file); correct the path or write the file`,
  ],
  [
    "a reference that is misspelt",
    { [THING]: ["$ref: ../../responses/NotFound.yaml", "$reff: ../../responses/NotFound.yaml"] },
    `${THING}:22:14 "$reff" is not a member that OpenAPI knows here; did you mean "$ref"? [openapi-structure]`,
  ],
  [
    "a path that is not listed",
    { [ROOT]: ['  /things/{thing_id}: { $ref: "paths/things/{thing_id}.yaml" }\n', ""] },
    `${THING}:1:1 nothing refers to this file; write \`/things/{thing_id}: { $ref: "paths/things/{thing_id}.yaml" }\` under paths in openapi.yaml, or take it out [stray-files]`,
  ],
  [
    "a path item in the wrong place",
    {
      [LIST]: null,
      "paths/things/list.yaml": String(files[LIST]),
      [ROOT]: ["paths/things/index.yaml", "paths/things/list.yaml"],
    },
    `${ROOT}:14:3 the path /things stands in paths/things/list.yaml; its URL says paths/things/index.yaml, so move it there [path-files]`,
  ],
  [
    "a schema that is listed by the name of its file",
    { [ROOT]: ["Refusal: { $ref: schemas/Refusal.yaml }", "Refusal: schemas/Refusal.yaml"] },
    `${ROOT}:25:5 not valid OpenAPI: Refusal must be an object or a boolean, not "schemas/Refusal.yaml"; write { $ref: "schemas/Refusal.yaml" } [openapi-valid]`,
  ],
  [
    "a schema that is not listed",
    {
      [NOT_FOUND]: ["{ $ref: ../schemas/Refusal.yaml }", "{ $ref: ../schemas/Reason.yaml }"],
      [REFUSAL]: null,
      [ROOT]: ["    Refusal: { $ref: schemas/Refusal.yaml }\n", ""],
      "schemas/Reason.yaml":
        "type: object\ndescription: Why.\nproperties: { message: { type: string, description: Why it was refused. } }\n",
    },
    "schemas/Reason.yaml:1:1 the file has no name, since it is not listed; write `Reason: { $ref: schemas/Reason.yaml }` under components.schemas in openapi.yaml [component-files]",
  ],
  [
    "a component that nobody uses",
    { [ROOT]: ["  schemas:\n", "  schemas:\n    Gadget: { type: string, description: A gadget. }\n"] },
    `${ROOT}:25:5 nothing uses components.schemas.Gadget; take it out, or refer to it [unused]`,
  ],
];
