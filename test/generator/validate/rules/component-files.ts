import type { RuleCase } from "../../../support/shop.ts";

const TO_REFUSAL = "{ $ref: ../schemas/Refusal.yaml }";

export const componentFiles: readonly RuleCase[] = [
  ["each is listed under its own name", {}, []],
  [
    "a schema that is referred to and not listed",
    {
      "responses/NotFound.yaml": [TO_REFUSAL, "{ $ref: ../schemas/Reason.yaml }"],
      "schemas/Reason.yaml":
        "type: object\ndescription: Why.\nproperties: { message: { type: string, description: Why. } }\n",
    },
    [
      "schemas/Reason.yaml:1:1 the file has no name, since it is not listed; write `Reason: { $ref: schemas/Reason.yaml }` under components.schemas in openapi.yaml",
    ],
  ],
  [
    "a schema under another name",
    { "openapi.yaml": ["    Refusal: {", "    Reason: {"] },
    ["openapi.yaml:25:5 components.schemas.Reason stands in schemas/Refusal.yaml; give the two one name"],
  ],
  [
    "a list in a file of its own",
    {
      "openapi.yaml": [
        "  parameters:\n    ThingId: { $ref: parameters/ThingId.yaml }\n",
        "  parameters: { $ref: parameters/index.yaml }\n",
      ],
      "parameters/index.yaml": "ThingId: { $ref: ThingId.yaml }\n",
    },
    [],
  ],
];
