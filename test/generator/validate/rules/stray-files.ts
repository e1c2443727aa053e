import type { RuleCase } from "../../../support/shop.ts";

export const strayFiles: readonly RuleCase[] = [
  ["each is referred to", {}, []],
  [
    "a path item that is not listed",
    { "paths/things/{thing_id}/parts.yaml": "get: {}\n" },
    [
      'paths/things/{thing_id}/parts.yaml:1:1 nothing refers to this file; write `/things/{thing_id}/parts: { $ref: "paths/things/{thing_id}/parts.yaml" }` under paths in openapi.yaml, or take it out',
    ],
  ],
  [
    "the path item of a folder",
    { "paths/stuff/index.yaml": "get: {}\n" },
    [
      "paths/stuff/index.yaml:1:1 nothing refers to this file; write `/stuff: { $ref: paths/stuff/index.yaml }` under paths in openapi.yaml, or take it out",
    ],
  ],
  [
    "a schema",
    { "schemas/Lost.yaml": "type: string\n" },
    ["schemas/Lost.yaml:1:1 nothing refers to this file; refer to it, or take it out"],
  ],
  [
    "what is no part of a spec",
    {
      "decisions.yaml": "[]\n",
      ".prettierrc.yaml": "{}\n",
      ".vscode/settings.yaml": "{}\n",
      "schemas/README.md": "Schemas.\n",
      "package.json": "{}\n",
      "deploy/values.yaml": "{}\n",
    },
    [],
  ],
  [
    "what is no decision, among the decisions",
    { "decisions/general.yaml": "[]\n", "decisions/things.yaml.orig": "[]\n" },
    ["decisions/things.yaml.orig:1:1 the file is no part of the spec, which holds YAML and JSON only; take it out"],
  ],
];
