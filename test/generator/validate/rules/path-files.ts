import { type Edits, type RuleCase, shopFiles } from "../../../support/shop.ts";

const LIST = "paths/things/index.yaml";
const files = await shopFiles();
const moved = (file: string): Edits => ({ [LIST]: null, [file]: files[LIST] as string, "openapi.yaml": [LIST, file] });

export const pathFiles: readonly RuleCase[] = [
  ["each where its URL says", {}, []],
  [
    "in another file",
    moved("paths/things/list.yaml"),
    [
      "openapi.yaml:14:3 the path /things stands in paths/things/list.yaml; its URL says paths/things/index.yaml, so move it there",
    ],
  ],
  [
    "beside the folder of its name",
    { ...moved("paths/things.yaml"), "paths/things.yaml": files[LIST]?.toString().replaceAll("../../", "../") ?? "" },
    [
      "openapi.yaml:14:3 the path /things stands in paths/things.yaml; its URL says paths/things/index.yaml, so move it there",
    ],
  ],
  [
    "an index file for a path that holds no others",
    {
      "paths/things/{thing_id}.yaml": null,
      "paths/things/{thing_id}/index.yaml": String(files["paths/things/{thing_id}.yaml"]).replaceAll(
        "../../",
        "../../../",
      ),
      "openapi.yaml": ["paths/things/{thing_id}.yaml", "paths/things/{thing_id}/index.yaml"],
    },
    [
      "openapi.yaml:15:3 the path /things/{thing_id} stands in paths/things/{thing_id}/index.yaml; its URL says paths/things/{thing_id}.yaml, so move it there",
    ],
  ],
  [
    "in the root document",
    {
      "openapi.yaml": [
        '  /things/{thing_id}: { $ref: "paths/things/{thing_id}.yaml" }',
        '  /things/{thing_id}:\n    get: { $ref: "paths/things/{thing_id}.yaml#/get" }',
      ],
    },
    [
      "openapi.yaml:15:3 the path /things/{thing_id} stands in the root document; move it to paths/things/{thing_id}.yaml and refer to it",
    ],
  ],
];
